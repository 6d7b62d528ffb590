import type { FieldChange, Json } from "@claimwire/ledger";
import { describe, expect, it } from "vitest";
import type { CauseCode, Signal } from "../codes.js";
import type { ClaimsPendingChange } from "../types.js";
import { bundleOf } from "./bundle-of.js";

function anEdit(
  signals: readonly Signal[],
  fields: readonly FieldChange[],
  record = "claims/a",
  cause: CauseCode = "our-error",
): ClaimsPendingChange {
  return { record, op: "edited", fields, signals, causes: [{ code: cause, summary: "S.", note: "n" }] };
}

function anAddition(
  record: string,
  signal: Signal,
  after: { readonly [name: string]: Json },
): ClaimsPendingChange {
  return {
    record,
    op: "added",
    after,
    signals: [signal],
    causes: [{ code: "coverage", summary: "S.", note: "n" }],
  };
}

const replaced = (path: string, before: Json = "a", after: Json = "b"): FieldChange => ({
  path,
  before,
  after,
});
const gone = (path: string, before: Json = "a"): FieldChange => ({ path, before });
const come = (path: string, after: Json = "a"): FieldChange => ({ path, after });
const RELATION = (type: string): Json => ({ type, claim: "b" });

describe("bundleOf folds", () => {
  it.each<[string, ClaimsPendingChange, Signal]>([
    ["a new claim", anAddition("claims/a", "new-claim", { statement: "S." }), "new-claim"],
    ["a new source", anAddition("sources/a", "new-source", {}), "new-source"],
    ["a correction of wording", anEdit(["corrected"], [replaced("/statement")]), "corrected"],
    ["a basis that was replaced", anEdit(["corrected"], [replaced("/basis")]), "corrected"],
    ["a date taken away", anEdit(["corrected"], [gone("/when", "2018")]), "corrected"],
    ["a date added", anEdit(["corrected"], [come("/when", "2018")]), "corrected"],
    ["a figure added", anEdit(["revised"], [come("/quantities/value", { value: "1" })]), "revised"],
    [
      "a role taken away and one added",
      anEdit(["corrected"], [gone('/about/["x","actor"]', {}), come('/about/["x","client"]', {})]),
      "corrected",
    ],
    [
      "another relation",
      anEdit(["revised"], [come('/relations/["updates","b"]', RELATION("updates"))]),
      "revised",
    ],
    [
      "a lost link",
      anEdit(
        ["source-lost"],
        [replaced("/availability/checked"), replaced("/availability/state")],
        "sources/a",
      ),
      "source-lost",
    ],
  ])("%s", (_, change, signal) => {
    expect(bundleOf(change)).toBe(signal);
  });
});

describe("bundleOf never folds", () => {
  it.each<[string, ClaimsPendingChange]>([
    ["a retraction", anEdit(["retracted"], [come("/status", {})])],
    ["a retraction that is a correction too", anEdit(["retracted", "corrected"], [come("/status", {})])],
    ["a dispute", anEdit(["disputed"], [come("/status", {})])],
    ["a follow-up", anAddition("sources/a", "follow-up", {})],
    ["a removal", { ...anEdit(["removed"], []), op: "removed" }],
    ["another asserter", anEdit(["corrected"], [replaced("/assertedBy")])],
    ["another publisher", anEdit(["corrected"], [replaced("/publisher")], "sources/a")],
    ["another value", anEdit(["corrected"], [replaced("/quantities/value/value", "1", "2")])],
    ["another unit", anEdit(["corrected"], [replaced("/quantities/value/unit", "USD", "CNY")])],
    [
      "a value under another measure",
      anEdit(["corrected"], [gone("/quantities/value", {}), come("/quantities/funding", {})]),
    ],
    ["another date", anEdit(["corrected"], [replaced("/when", "2017", "2018")])],
    [
      "another date of publication",
      anEdit(["corrected"], [replaced("/published", "2017", "2018")], "sources/a"),
    ],
    ["another date of a status", anEdit(["superseded"], [replaced("/status/since", "2017", "2018")])],
    [
      "another date beside a new wording",
      anEdit(["corrected"], [replaced("/statement"), replaced("/when", "2017", "2018")]),
    ],
    ["a new reply", anAddition("claims/a", "new-claim", { relations: [RELATION("responds-to")] })],
    ["a new contradiction", anAddition("claims/a", "new-claim", { relations: [RELATION("contradicts")] })],
    [
      "a reply found later",
      anEdit(["revised"], [come('/relations/["responds-to","b"]', RELATION("responds-to"))]),
    ],
    [
      "the first relations, with a reply",
      anEdit(["revised"], [come("/relations", [RELATION("responds-to")])]),
    ],
    [
      "another answer in a reply",
      anEdit(["corrected"], [replaced('/relations/["responds-to","b"]/reply', "denies", "admits")]),
    ],
    ["what somebody concerned wrote", anEdit(["revised"], [come("/when", "2018")], "claims/a", "reply")],
    ["an edit of which the earlier content is withheld", { ...anEdit(["corrected"], []), after: {} }],
    ["housekeeping", anEdit(["housekeeping"], [replaced("/topics")])],
  ])("%s", (_, change) => {
    expect(bundleOf(change)).toBeUndefined();
  });
});
