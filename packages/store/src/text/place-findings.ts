import { type Finding, type Issue, issueAt } from "@claimwire/schema";
import { type Locator, locate } from "./locate.js";

/**
 * Adds line and column to findings about one record. Without the text, or when it nests too deep, they name the file
 * only.
 */
export function placeFindings(findings: readonly Finding[], file: string, text: string | undefined): Issue[] {
  if (findings.length === 0) return [];
  const locator = text === undefined ? undefined : locate(text);
  return findings.map((finding) => {
    const { code, path } = finding;
    if (locator === undefined) return issueAt({ file, path }, finding);
    const position = code === "UNKNOWN_KEY" ? locator.keyAt(path) : locator.valueAt(path);
    return issueAt({ file, path, ...position }, { ...finding, fix: fixOf(finding, locator) });
  });
}

/** The fix quotes the value as the file has it: `4.20`, where YAML reads 4.2. */
function fixOf({ code, path, fix }: Finding, locator: Locator): string | undefined {
  if (code !== "QUOTE_NEEDED") return fix;
  const source = locator.sourceAt(path);
  if (source === undefined || source === "") return "Write the text, or leave the field out.";
  return `Put it in quotes:  "${source}"`;
}
