import type { Difference, FieldChange, JsonObject, PlainRecords } from "@claimwire/ledger";
import { isKind, KINDS, type Kind, SHAPES, type Shape } from "@claimwire/schema";
import fc from "fast-check";
import { describe, expect, inject, it } from "vitest";
import { CAUSES, type CauseCode } from "../codes.js";
import { changedFacts } from "../signals/changed-facts.js";
import type { ClaimsNote } from "../types.js";
import { coverChanges } from "./cover-changes.js";
import { coverRecords } from "./cover-records.js";

const CODES = Object.keys(CAUSES) as CauseCode[];

const aNote = (cause: CauseCode, name: string = cause): ClaimsNote => ({
  name,
  bump: "major",
  summary: "S.",
  cause,
  records: ["*"],
});

/** The causes of which a note alone makes a change of the fields pass. */
function accepted(record: string, ...fields: FieldChange[]): CauseCode[] {
  const difference: Difference = { record, op: "edited", fields };
  return CODES.filter((cause) => coverChanges([difference], [aNote(cause)]).issues.length === 0);
}

const FIGURE = "/quantities/value/value";
const EVIDENCE = { path: "/evidence/report/passages", after: [] };

describe("the cause of a changed fact", () => {
  it.each<[string, string, FieldChange, readonly CauseCode[]]>([
    [
      "a figure that is replaced",
      "claims/a",
      { path: FIGURE, before: "61", after: "16" },
      ["new-reporting", "source-changed", "our-error"],
    ],
    [
      "a date that is taken away",
      "claims/a",
      { path: "/when", before: "2018" },
      ["new-reporting", "source-changed", "our-error"],
    ],
    [
      "a date where none stood",
      "claims/a",
      { path: "/when", after: "2018" },
      ["coverage", "new-reporting", "source-changed", "our-error", "reply", "identity"],
    ],
    [
      "a kind of statement that was meant otherwise",
      "claims/a",
      { path: "/mode", after: "plan" },
      ["new-reporting", "source-changed", "our-error"],
    ],
    ["a kind of statement that is now written out", "claims/a", { path: "/mode", after: "fact" }, CODES],
    [
      "a sentence",
      "claims/a",
      { path: "/statement", before: "A.", after: "B." },
      ["new-reporting", "source-changed", "our-error", "editorial"],
    ],
    ["a topic", "claims/a", { path: "/topics/x", before: "x" }, CODES],
    [
      "a publisher",
      "sources/a",
      { path: "/publisher", before: "x", after: "y" },
      ["new-reporting", "source-changed", "our-error"],
    ],
    [
      "a title of our own that a printed one replaces",
      "sources/a",
      { path: "/title", before: "[Annual report]", after: "Annual Report 2018" },
      ["coverage", "new-reporting", "source-changed", "our-error", "reply", "identity"],
    ],
    [
      "an address that another replaces",
      "sources/a",
      { path: "/url", before: "https://a.example/", after: "https://b.example/" },
      ["coverage", "new-reporting", "source-changed", "our-error", "reply", "identity", "link-check"],
    ],
    [
      "a byline in another order",
      "sources/a",
      { path: "/authors", before: ["A", "B"], after: ["B", "A"] },
      CODES,
    ],
    [
      "a name",
      "entities/a",
      { path: "/name", before: "A", after: "B" },
      ["new-reporting", "source-changed", "our-error"],
    ],
    [
      "a field that the schema does not know",
      "entities/a",
      { path: "/weather", before: "A", after: "B" },
      ["new-reporting", "source-changed", "our-error"],
    ],
    ["a definition", "topics/a", { path: "/definition", before: "A", after: "B" }, CODES],
  ])("is refused unless it tells readers of %s", (_, record, field, causes) => {
    // New reporting must bring evidence, which is no fact by itself where a passage is added.
    const grounds = record.startsWith("claims/") ? [EVIDENCE] : [];
    expect(accepted(record, field, ...grounds)).toEqual(CODES.filter((code) => causes.includes(code)));
  });

  it("is refused in each note, by its name, with the causes that are allowed", () => {
    const fields = [{ path: FIGURE, before: "61", after: "16" }];
    const notes = [aNote("identity", "a"), aNote("schema", "b")];
    const { issues } = coverChanges([{ record: "claims/a", op: "edited", fields }], notes);
    expect(issues.map(({ code, at: { file, path } }) => [code, file, path])).toEqual([
      ["CAUSE_REFUSED", ".changeset/a.md", ["Records", "claims/a"]],
      ["CAUSE_REFUSED", ".changeset/b.md", ["Records", "claims/a"]],
    ]);
    expect(issues[0]?.message).toBe(
      "The cause identity is given for claims/a, of which facts changed (/quantities/value/value). Allowed: our-error, source-changed, new-reporting.",
    );
  });

  it("may be given by another note that covers the record", () => {
    const fields = [{ path: FIGURE, before: "61", after: "16" }];
    const notes = [aNote("identity"), aNote("our-error")];
    expect(coverChanges([{ record: "claims/a", op: "edited", fields }], notes).issues).toEqual([]);
  });

  it.each<[string, boolean]>([
    ["legal", true],
    ["privacy", true],
    ["misread", false],
  ])("may be legal for a claim that is retracted as %s: %s", (reason, isAllowed) => {
    const status = { path: "/status", after: { state: "retracted", reason } };
    expect(accepted("claims/a", status).includes("legal")).toBe(isAllowed);
    expect(accepted("claims/a", status, { path: "/when", before: "2018" })).not.toContain("legal");
  });
});

const CLAIM: JsonObject = {
  statement: "S.",
  assertedBy: "leap",
  basis: "self",
  about: [
    { entity: "leap", role: "actor" },
    { entity: "old-plant", role: "object" },
  ],
  evidence: [{ source: "report", stance: "states" }],
  relations: [{ type: "contradicts", claim: "gone" }],
};
const BEFORE = {
  "claims/a": CLAIM,
  "claims/gone": { statement: "G." },
  "entities/leap": { name: "LEAP" },
  "entities/old-plant": { name: "Plant" },
  "sources/report": { title: "R", publisher: "leap" },
};
const records = (all: Readonly<Record<string, JsonObject>>): PlainRecords => new Map(Object.entries(all));

function judge(after: Readonly<Record<string, JsonObject | undefined>>): unknown {
  const left = Object.entries({ ...BEFORE, ...after }).filter(
    (entry): entry is [string, JsonObject] => entry[1] !== undefined,
  );
  const base = { records: records(BEFORE), digests: new Map(), withheld: new Set<string>() };
  const { changes, issues } = coverRecords(base, records(Object.fromEntries(left)), [aNote("identity")]);
  const found = changes.find(({ record }) => record === "claims/a");
  return [found?.signals, issues.filter(({ at }) => at.path.includes("claims/a")).map(({ code }) => code)];
}

describe("a reference that follows a stub", () => {
  const moved = {
    "entities/leap": { kind: "moved", to: "leapmotor" },
    "entities/leapmotor": { name: "LEAP" },
  };
  const about = [
    { entity: "leapmotor", role: "actor" },
    { entity: "old-plant", role: "object" },
  ];
  const followed = { ...CLAIM, assertedBy: "leapmotor", about };

  it("is no change", () => {
    expect(judge({ ...moved, "claims/a": followed })).toEqual([["housekeeping"], []]);
  });

  it("hides no change beside it", () => {
    const [actor, object] = about;
    const role = { ...followed, about: [{ ...actor, role: "client" }, object as JsonObject] };
    expect(judge({ ...moved, "claims/a": role as JsonObject })).toEqual([["revised"], ["CAUSE_REFUSED"]]);
    expect(judge({ "claims/a": followed, "entities/leapmotor": { name: "LEAP" } })).toEqual([
      ["revised"],
      ["CAUSE_REFUSED"],
    ]);
  });

  it("is no change when the record was split and the reference names parts of it", () => {
    const parts = { "entities/plant-a": { name: "A" }, "entities/plant-b": { name: "B" } };
    const split = { ...parts, "entities/old-plant": { kind: "split", to: ["plant-a", "plant-b"] } };
    const plants = ["plant-a", "plant-b"].map((entity) => ({ entity, role: "object" }));
    const both = { ...CLAIM, about: [{ entity: "leap", role: "actor" }, ...plants] };
    expect(judge({ ...split, "claims/a": both })).toEqual([["housekeeping"], []]);
    const one = { ...CLAIM, about: [{ entity: "leap", role: "actor" }, plants[1] as JsonObject] };
    expect(judge({ ...split, "claims/a": one })).toEqual([["housekeeping"], []]);
  });

  it("is no change when the records were put together and one member is left of two", () => {
    const merged = { "entities/old-plant": { kind: "moved", to: "leap" } };
    const left = [
      { entity: "leap", role: "actor" },
      { entity: "leap", role: "object" },
    ];
    expect(judge({ ...merged, "claims/a": { ...CLAIM, about: left } })).toEqual([["housekeeping"], []]);
  });

  it("is no change when it is left out with a record that was removed", () => {
    const { relations: _, ...without } = CLAIM;
    expect(judge({ "claims/gone": undefined, "claims/a": without })).toEqual([["housekeeping"], []]);
    expect(judge({ "claims/a": without })).toEqual([["housekeeping"], ["CAUSE_REFUSED"]]);
  });
});

/** A JSON Pointer to a place of a shape, at any depth, with any keys for the members of lists. */
function pointersIn(shape: Shape, path = ""): string[] {
  const here = path === "" ? [] : [path];
  if (shape.holds === "object")
    return [...here, ...shape.fields.flatMap((field) => pointersIn(field.shape, `${path}/${field.name}`))];
  if (shape.holds === "list" || shape.holds === "map") return [...here, ...pointersIn(shape.of, `${path}/x`)];
  return here;
}

const POINTERS = KINDS.flatMap((kind) =>
  [...pointersIn(SHAPES[kind]), "/unknown"].map((path) => ({ kind, path })),
);
const value = fc.constantFrom(undefined, "a", "b", "fact", "stated", {
  state: "retracted",
  reason: "misread",
});
const edits = fc.constantFrom(...KINDS).chain((kind: Kind) =>
  fc
    .uniqueArray(
      fc.record({
        path: fc.constantFrom(...POINTERS.filter((one) => one.kind === kind).map(({ path }) => path)),
        before: value,
        after: value,
      }),
      { selector: ({ path }) => path, minLength: 1, maxLength: 4 },
    )
    .map(
      (fields): Difference => ({
        record: `${kind}/a`,
        op: "edited",
        fields: fields
          .filter(({ before, after }) => before !== after)
          .map((one) => JSON.parse(JSON.stringify(one)) as FieldChange),
      }),
    ),
);
const causes = fc.uniqueArray(fc.constantFrom(...CODES), { minLength: 1, maxLength: 3 });

describe("the law of causes", () => {
  it("lets no fact be replaced or taken away in silence", () => {
    fc.assert(
      fc.property(edits, causes, (difference, codes) => {
        const { changes, issues } = coverChanges(
          [difference],
          codes.map((code) => aNote(code)),
        );
        const kind = difference.record.split("/")[0] ?? "";
        const facts = changedFacts(isKind(kind) ? kind : "", difference.fields ?? []);
        const isTold = changes[0]?.signals.some((signal) => signal !== "housekeeping");
        const isEditorial = codes.includes("editorial");
        const silent = facts.filter(
          ({ sort, isAddition }) => !isAddition && (sort === "fact" || (sort === "wording" && !isEditorial)),
        );
        if (silent.length > 0 && issues.length === 0) expect(isTold).toBe(true);
      }),
      { numRuns: inject("propertyRuns") * 20 },
    );
  });

  it("lets what is no fact never look like news", () => {
    const quiet = edits.filter(
      ({ record, fields = [] }) =>
        fields.length > 0 && changedFacts(record.split("/")[0] ?? "", fields).length === 0,
    );
    fc.assert(
      fc.property(quiet, causes, (difference, codes) => {
        const { changes } = coverChanges(
          [difference],
          codes.map((code) => aNote(code)),
        );
        expect(changes[0]?.signals).toEqual(["housekeeping"]);
      }),
    );
  });
});
