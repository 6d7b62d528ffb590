import { lookUp, type Records } from "../dataset.js";
import { maxDate, minDate } from "../edtf-date.js";
import { fieldName } from "../field-name.js";
import { type FieldPath, type Finding, finding } from "../issue.js";
import { idOf, kindOf, type RecordKey } from "../kind.js";
import { type Claim, isStub, type Source } from "../record.js";
import type { Rule } from "../rule.js";

/** The finding that one source was published after another that knows it. */
function checkPair(
  records: Records,
  key: RecordKey,
  path: FieldPath,
  cited: string,
  citing: string,
): Finding[] {
  const from = lookUp(records, "sources", cited)?.published;
  const to = lookUp(records, "sources", citing)?.published;
  const earliest = from === undefined ? undefined : minDate(from);
  const latest = to === undefined ? undefined : maxDate(to);
  if (earliest === undefined || latest === undefined || earliest <= latest) return [];
  const message = `${fieldName(path)}: "${citing}" was published ${to} and cannot know "${cited}", published ${from}.`;
  const fix = "Correct the dates, or the document through which it is known.";
  return [finding("SOURCE_CITED_EARLY", key, path, message, fix)];
}

export const sourcesPrecedeTheirCitations: Rule = {
  codes: ["SOURCE_CITED_EARLY"],
  why: "A document can only cite what was there before it; a chain that runs backwards proves nothing.",
  check(key, record, records) {
    if (isStub(record)) return [];
    if (kindOf(key) === "sources") {
      const { cites = [] } = record as Source;
      return cites.flatMap(({ source }, index) =>
        checkPair(records, key, ["cites", index, "source"], source, idOf(key)),
      );
    }
    if (kindOf(key) !== "claims") return [];
    return (record as Claim).evidence.flatMap(({ source, via = [] }, index) =>
      via.flatMap((step, at) => {
        const cited = via[at - 1] ?? source;
        return checkPair(records, key, ["evidence", index, "via", at], cited, step);
      }),
    );
  },
};
