import type { IndexedDataset } from "../../dataset/index-dataset.js";
import type { FieldPath } from "../../issues/issue.js";
import { fieldName } from "../../records/field-name.js";
import { idOf } from "../../records/kind.js";
import type { Citation, Claim, Evidence, Source } from "../../records/record.js";
import type { Report, Rule } from "../rule.js";
import { publishedSpan } from "./published-span.js";

/** Whether a document was certainly published before another that it cites, or through which it is known. */
function isTooEarly(dataset: IndexedDataset, knowing: string, known: string): boolean {
  const from = publishedSpan(dataset, known)?.earliest;
  const to = publishedSpan(dataset, knowing)?.latest;
  return from !== undefined && to !== undefined && from > to;
}

function reportPair(
  dataset: IndexedDataset,
  knowing: string,
  known: string,
  path: FieldPath,
  report: Report,
): void {
  const [to, from] = [knowing, known].map((id) => publishedSpan(dataset, id)?.published);
  const message = `${fieldName(path)}: "${knowing}" was published ${to} and cannot know "${known}", published ${from}.`;
  const fix = "Correct the dates, or the document through which it is known.";
  report(path, message, fix);
}

/**
 * Each document of a chain knows all those before it, so it is compared with the latest of them. A document without a
 * date between two others is skipped.
 */
function checkChain(
  dataset: IndexedDataset,
  { source, via = [] }: Evidence,
  index: number,
  report: Report,
): void {
  let latest = source;
  via.forEach((step, at) => {
    if (isTooEarly(dataset, step, latest)) {
      reportPair(dataset, step, latest, ["evidence", index, "via", at], report);
    }
    if (at === via.length - 1) return;
    const earliest = publishedSpan(dataset, step)?.earliest ?? "";
    if (earliest > (publishedSpan(dataset, latest)?.earliest ?? "")) latest = step;
  });
}

function checkCitation(
  dataset: IndexedDataset,
  { source, via }: Citation,
  citing: string,
  index: number,
  report: Report,
): void {
  if (isTooEarly(dataset, citing, source)) {
    reportPair(dataset, citing, source, ["cites", index, "source"], report);
  }
  if (via === undefined) return;
  // The page of a document often goes on with a list of what cites it, however much later.
  if (dataset.resolve("sources", via) === dataset.resolve("sources", source)) return;
  if (isTooEarly(dataset, via, citing)) {
    reportPair(dataset, via, citing, ["cites", index, "via"], report);
  }
}

export const sourceCitedEarly: Rule<"claims" | "sources"> = {
  code: "SOURCE_CITED_EARLY",
  severity: "error",
  meaning: "A source is cited in, or known through, a document that was published before it.",
  why: "A document can only cite what was there before it; a chain that runs backwards proves nothing.",
  looksAt: ["claims", "sources"],
  check(key, record, dataset, report) {
    (record as Partial<Source>).cites?.forEach((citation, index) => {
      checkCitation(dataset, citation, idOf(key), index, report);
    });
    (record as Partial<Claim>).evidence?.forEach((chain, index) => {
      if (chain.via !== undefined) checkChain(dataset, chain, index, report);
    });
  },
};
