import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vitest/config";

const ROOT = new URL("../../", import.meta.url);

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
    transform(code, id) {
      if (!code.includes(DECLARATION) || id.includes("/tests/")) return undefined;
      return code.replace(DECLARATION, DECLARATION + LINES);
    },
  };
}

/** Every entry of the packages by its name, read from its source and not from what was built of it. */
export function aliasesOfSources(): { find: RegExp; replacement: string }[] {
  return readdirSync(new URL("packages/", ROOT)).flatMap((folder) => {
    const manifest = readFileSync(new URL(`packages/${folder}/package.json`, ROOT), "utf8");
    const { name, tsup } = JSON.parse(manifest) as Manifest;
    const listed = tsup?.entry ?? ["src/index.ts"];
    const entries = Array.isArray(listed)
      ? listed.map((file) => [file.slice("src/".length, -".ts".length), file] as const)
      : Object.entries(listed);
    return entries.map(([entry, file]) => ({
      find: new RegExp(`^${entry === "index" ? name : `${name}/${entry}`}$`),
      replacement: fileURLToPath(new URL(`packages/${folder}/${file}`, ROOT)),
    }));
  });
}

interface Manifest {
  readonly name: string;
  readonly tsup?: { readonly entry: readonly string[] | Readonly<Record<string, string>> };
}
