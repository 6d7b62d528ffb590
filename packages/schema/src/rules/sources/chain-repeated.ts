import type { Rule } from "../rule.js";

export const chainRepeated: Rule<"claims"> = {
  code: "CHAIN_REPEATED",
  severity: "error",
  meaning: "A document stands twice in one chain of evidence.",
  why: "A chain of evidence leads from the original to what we read; a document known through itself proves nothing.",
  looksAt: ["claims"],
  check(_key, { evidence }, dataset, report) {
    evidence.forEach(({ source, via }, index) => {
      if (via === undefined) return;
      const seen = [dataset.resolve("sources", source)];
      via.forEach((step, at) => {
        const id = dataset.resolve("sources", step);
        if (!seen.includes(id)) {
          seen.push(id);
          return;
        }
        const message = `evidence[${index}].via[${at}] is "${step}", which stands earlier in the chain already.`;
        report(["evidence", index, "via", at], message, "Name each document once.");
      });
    });
  },
};
