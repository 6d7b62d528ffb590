import type { IndexedDataset } from "../../dataset/index-dataset.js";
import { minDate } from "../../dates/edtf-date.js";
import type { Claim, Evidence } from "../../records/record.js";
import type { Rule } from "../rule.js";
import { type PublishedSpan, publishedSpan } from "../sources/published-span.js";

/**
 * The first day on which a source can have told of a claim's time: the first day of its beginning, or of its end where
 * it has one (a source of 2018 cannot tell of `2015/2030`). The end of a plan may lie in the future.
 */
function latestStart({ when = "", mode }: Claim): string | undefined {
  const begins = minDate(when);
  const slash = when.indexOf("/");
  if (slash < 0 || mode === "plan") return begins;
  const ends = minDate(when.slice(slash + 1));
  return begins === undefined || (ends !== undefined && ends > begins) ? ends : begins;
}

/** The document of a chain that was published first; of a date that is a span, the last day counts. */
function findFirst(
  dataset: IndexedDataset,
  { source, via }: Evidence,
): { readonly id: string; readonly span: PublishedSpan } | undefined {
  let first: { id: string; span: PublishedSpan } | undefined;
  const look = (id: string): void => {
    const span = publishedSpan(dataset, id);
    if (span?.latest === undefined) return;
    if (first?.span.latest === undefined || span.latest < first.span.latest) first = { id, span };
  };
  look(source);
  via?.forEach(look);
  return first;
}

export const claimAfterSource: Rule<"claims"> = {
  code: "CLAIM_AFTER_SOURCE",
  severity: "error",
  meaning: "A claim's time begins or ends after the publication of a document of its evidence.",
  why: "A source cannot tell of what came after it, so the time of the claim or of the source is wrong.",
  looksAt: ["claims"],
  check(_key, claim, dataset, report) {
    const { when, mode, evidence } = claim;
    // An expectation is about a time after its source.
    if (when === undefined || mode === "expectation") return;
    const start = latestStart(claim);
    if (start === undefined) return;
    evidence.forEach((chain, index) => {
      if (chain.stance !== "states") return;
      const first = findFirst(dataset, chain);
      if (first?.span.latest === undefined || start <= first.span.latest) return;
      const where = first.id === chain.source ? "source" : "via";
      const message = `The claim is of ${when}, but evidence[${index}].${where} "${first.id}" was published ${first.span.published}.`;
      const fix =
        "Correct `when` or `published`. For a plan, `when` is the time at which it was made; what may happen is an `expectation`.";
      report(["when"], message, fix);
    });
  },
};
