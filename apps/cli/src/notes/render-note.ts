import type { ClaimsNote } from "@claimwire/release";

// Records fill lines of this length; a note may cover hundreds of them.
const LINE_AT_MOST = 100;

function renderRecords(records: readonly string[]): string[] {
  const lines: string[] = [];
  for (const record of records) {
    const last = lines.at(-1);
    const longer = last === undefined ? undefined : `${last}, ${record}`;
    if (longer !== undefined && longer.length <= LINE_AT_MOST) lines[lines.length - 1] = longer;
    else lines.push(`Records: ${record}`);
  }
  return lines;
}

/**
 * The text of a why-note's file: `parseNote` reads the same note from it. `falls` are numbers of the dataset that fall,
 * and `reason` says why; `packageName` is the package whose version is the dataset's.
 */
export function renderNote(
  { bump, summary, cause, records }: Omit<ClaimsNote, "name">,
  packageName: string,
  falls: readonly string[] = [],
  reason = "",
): string {
  const front = ["---", `"${packageName}": ${bump}`, "---"];
  const fallLines = falls.length === 0 ? [] : [`Falls: ${falls.join(", ")}: ${reason.trim()}`];
  const trailers = [`Cause: ${cause}`, ...renderRecords(records), ...fallLines];
  return `${[...front, "", summary, "", ...trailers].join("\n")}\n`;
}
