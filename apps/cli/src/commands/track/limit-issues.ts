import type { TrackIssue } from "@claimwire/track";

/** More issues than this of one code are counted, not shown. */
const SHOWN = 10;

/** The issues of a run: one for each file and code, and of each code the first few. */
export function limitIssues(issues: readonly TrackIssue[]): TrackIssue[] {
  const once = new Map<string, TrackIssue>();
  for (const issue of issues) {
    const name = `${issue.code} ${issue.at.file}`;
    if (!once.has(name) || issue.severity === "error") once.set(name, issue);
  }
  const byCode = new Map<string, TrackIssue[]>();
  for (const issue of once.values()) {
    const others = byCode.get(issue.code);
    if (others === undefined) byCode.set(issue.code, [issue]);
    else others.push(issue);
  }
  return [...byCode.values()].flatMap((all) => {
    if (all.length <= SHOWN) return all;
    const [first] = all;
    const more = all.length - SHOWN;
    const rest = first && {
      ...first,
      at: { file: "", path: [] },
      message: `The same is true of ${more} more files.`,
    };
    return [...all.slice(0, SHOWN), ...(rest === undefined ? [] : [rest])];
  });
}
