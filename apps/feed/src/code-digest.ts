import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/**
 * A digest of everything but ledger and settings that decides what the program writes: the program, which is one file
 * with all that it uses in it, and Node, with its knowledge of Unicode and languages.
 */
export function digestCode(program: string): string {
  const { node, icu = "", unicode = "" } = process.versions;
  return createHash("sha256")
    .update(readFileSync(program))
    .update(JSON.stringify([node, icu, unicode]))
    .digest("hex");
}
