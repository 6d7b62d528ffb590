import type { JsonObject, PlainRecords } from "@claimwire/ledger";
import { expect, it } from "vitest";
import type { Signal } from "../codes.js";
import type { ClaimsPendingChange } from "../types.js";
import { arrangeEntries, MAX_UNBUNDLED } from "./arrange-entries.js";

const NONE: PlainRecords = new Map();

function anAddition(record: string, signals: readonly Signal[], after: JsonObject = {}): ClaimsPendingChange {
  return { record, op: "added", after, signals, causes: [] };
}

it("arrangeEntries gives places to entries alone, follow-ups last, in order of publication", () => {
  const published = {
    "sources/b": "2021-06-08",
    "sources/c": "2019",
    "sources/e": "2021",
    "sources/f": "2019",
  };
  const changes = [
    anAddition("claims/a", ["new-claim"]),
    anAddition("claims/b", ["housekeeping"]),
    ...["b", "c", "d", "e", "f"].map((id) => anAddition(`sources/${id}`, ["follow-up", "new-source"])),
    anAddition("topics/a", ["new-topic"]),
  ];
  const after = new Map(
    Object.entries(published).map(([key, date]): [string, JsonObject] => [key, { published: date }]),
  );
  const arranged = arrangeEntries(changes, NONE, after);
  expect(arranged.map(({ record }) => record)).toEqual(changes.map(({ record }) => record));
  const news = arranged.filter(({ entry }) => entry !== undefined);
  const ordered = news.toSorted((a, b) => (a.entry ?? 0) - (b.entry ?? 0));
  expect(ordered.map(({ record, entry }) => [entry, record])).toEqual([
    [0, "claims/a"],
    [1, "topics/a"],
    [2, "sources/d"],
    [3, "sources/c"],
    [4, "sources/f"],
    [5, "sources/e"],
    [6, "sources/b"],
  ]);
  expect(arranged.find(({ record }) => record === "claims/b")).toEqual(changes[1]);
  expect(arranged.filter(({ bundle }) => bundle !== undefined)).toEqual([]);
});

it.each([
  [MAX_UNBUNDLED, 0],
  [MAX_UNBUNDLED + 1, MAX_UNBUNDLED],
])("arrangeEntries, of %i new claims with one reply among them, lets %i be folded", (count, folded) => {
  const relations = [{ type: "responds-to", claim: "c1" }];
  const changes = Array.from({ length: count }, (_, i) =>
    anAddition(`claims/c${i}`, ["new-claim"], i === 0 ? { relations } : {}),
  );
  const arranged = arrangeEntries([...changes, anAddition("topics/a", ["new-topic"])], NONE, NONE);
  expect(arranged.flatMap(({ bundle }) => bundle ?? [])).toEqual(
    Array.from({ length: folded }, () => "new-claim"),
  );
  expect(arranged[0]?.bundle).toBeUndefined();
});

it("arrangeEntries finds the day of publication of a source that moved or was split", () => {
  const moved: ClaimsPendingChange = {
    record: "sources/a",
    op: "moved",
    fields: [],
    successors: { "sources/z": "" },
    signals: ["follow-up", "moved"],
    causes: [],
  };
  const split: ClaimsPendingChange = {
    record: "sources/b",
    op: "split",
    after: {},
    successors: { "sources/y": "" },
    signals: ["follow-up", "split"],
    causes: [],
  };
  const before = new Map<string, JsonObject>([["sources/b", { published: "2018" }]]);
  const after = new Map<string, JsonObject>([["sources/z", { published: "2019" }]]);
  expect(arrangeEntries([moved, split], before, after).map(({ entry }) => entry)).toEqual([1, 0]);
});

it.each([
  ["follows the stub of the old one", "b", MAX_UNBUNDLED + 1],
  ["is another", "c", 0],
])("arrangeEntries, where the asserter of claims %s, (%s), lets %i be folded", (_, assertedBy, folded) => {
  const ids = Array.from({ length: MAX_UNBUNDLED + 1 }, (_one, i) => `claims/c${i}`);
  const claimsOf = (asserter: string, statement: string) =>
    ids.map((id): [string, JsonObject] => [id, { statement, assertedBy: asserter }]);
  const company: JsonObject = { type: "company", name: "A" };
  const before = new Map([["entities/a", company], ...claimsOf("a", "Old words.")]);
  const after = new Map([
    ["entities/a", { kind: "moved", to: "b" }],
    ["entities/b", company],
    ["entities/c", company],
    ...claimsOf(assertedBy, "New words."),
  ] as [string, JsonObject][]);
  const changes = ids.map(
    (record): ClaimsPendingChange => ({
      record,
      op: "edited",
      fields: [
        { path: "/assertedBy", before: "a", after: assertedBy },
        { path: "/statement", before: "Old words.", after: "New words." },
      ],
      signals: ["corrected"],
      causes: [{ code: "our-error", summary: "We had it wrong.", note: "n" }],
    }),
  );
  const arranged = arrangeEntries(changes, before, after);
  expect(arranged.filter(({ bundle }) => bundle === "corrected")).toHaveLength(folded);
});
