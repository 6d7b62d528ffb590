import type { Plugin } from "vitest/config";

/** The whole of what a new field takes: a line each in the declaration of a claim. */
const LINES = `
  weather: field(text(80).optional(), "What the weather was.", { ask: "What was the weather?" }),
  sponsor: field(referenceTo("entities").optional(), "Who paid for it.", { ask: "Who paid for it?" }),`;

const DECLARATION = "export const claimSchema = z.strictObject({";

/** Adds a text field and a reference field to the declaration of a claim, before anything reads it. */
export function extendClaim(): Plugin {
  return {
    name: "extend-claim",
    enforce: "pre",
    transform(code) {
      if (!code.includes(DECLARATION)) return undefined;
      return code.replace(DECLARATION, DECLARATION + LINES);
    },
  };
}
