import { type Finding, type Issue, issueAt } from "@claimwire/schema";
import { type Locator, locate } from "./locate.js";

/** Gives findings about one record their place in its file. Without the text, or lost in it, they name the file. */
export function placeFindings(findings: readonly Finding[], file: string, text: string | undefined): Issue[] {
  if (findings.length === 0) return [];
  const locator = text === undefined ? undefined : locate(text);
  return findings.map((finding) => {
    const { code, path } = finding;
    if (locator === undefined) return issueAt({ file, path }, finding);
    const position = code === "UNKNOWN_KEY" ? locator.keyAt(path) : locator.valueAt(path);
    return issueAt({ file, path, ...position }, { ...finding, ...fixOf(finding, locator) });
  });
}

/** The value to put in quotes is the one that stands in the file: `4.20`, where YAML reads 4.2. */
function fixOf({ code, path }: Finding, locator: Locator): { readonly fix?: string } {
  if (code !== "QUOTE_NEEDED") return {};
  const source = locator.sourceAt(path);
  if (source === undefined || source === "") return { fix: "Write the text, or leave the field out." };
  return { fix: `Put it in quotes:  "${source}"` };
}
