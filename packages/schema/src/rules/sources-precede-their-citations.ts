import { fieldName } from "../field-name.js";
import type { IndexedDataset } from "../index-dataset.js";
import type { FieldPath } from "../issue.js";
import { idOf } from "../kind.js";
import { publishedSpan } from "../published-span.js";
import type { Claim, Source } from "../record.js";
import type { Report, Rule } from "../rule.js";

/** Reports that one source was published after another that knows it. */
function checkPair(
  dataset: IndexedDataset,
  cited: string,
  citing: string,
  path: FieldPath,
  report: Report,
): void {
  const from = publishedSpan(dataset, cited);
  const to = publishedSpan(dataset, citing);
  if (from?.earliest === undefined || to?.latest === undefined || from.earliest <= to.latest) return;
  const message = `${fieldName(path)}: "${citing}" was published ${to.published} and cannot know "${cited}", published ${from.published}.`;
  const fix = "Correct the dates, or the document through which it is known.";
  report("SOURCE_CITED_EARLY", path, message, fix);
}

export const sourcesPrecedeTheirCitations: Rule<"claims" | "sources"> = {
  codes: ["SOURCE_CITED_EARLY"],
  why: "A document can only cite what was there before it; a chain that runs backwards proves nothing.",
  looksAt: ["claims", "sources"],
  check(key, record, dataset, report) {
    (record as Partial<Source>).cites?.forEach(({ source }, index) => {
      checkPair(dataset, source, idOf(key), ["cites", index, "source"], report);
    });
    (record as Partial<Claim>).evidence?.forEach(({ source, via }, index) => {
      via?.forEach((step, at) => {
        checkPair(dataset, via[at - 1] ?? source, step, ["evidence", index, "via", at], report);
      });
    });
  },
};
