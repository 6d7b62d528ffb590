import { type Bump, replay, withhold } from "@claimwire/ledger";
import { type CauseCode, type ClaimsNote, type ClaimsRelease, releaseRecords } from "@claimwire/release";
import { type DatasetRecord, LIST_KEYS, type RecordKey, type Records, sortRecords } from "@claimwire/schema";
import { aClaim, aDataset, anEntity, aSource, aTopic, type RecordOverrides } from "@claimwire/testing";

/** Texts that would break out of a page that did not escape them. */
export const HOSTILE = {
  name: `<b>Bold</b> & "Sons" 'Ltd' </script>`,
  title: `</title><script>alert("title")</script>`,
  note: `"><img src=x onerror=alert(1)> \u202eright to left & &amp;`,
  url: "javascript:alert(1)",
} as const;

/** A headline that must never stand without its quotation marks. */
export const HEADLINE = "Example Systems Broke The Law";

const FIRST: RecordOverrides = {
  "claims/example-value": aClaim({
    statement: "The Example Wire says that the project in Example County is worth 61 million US dollars.",
    about: [
      { entity: "example-systems", role: "actor" },
      { entity: "example-county", role: "place" },
    ],
    quantities: [{ measure: "value", value: "61000000", unit: "USD", qualifier: "nearly" }],
    when: "../2018-10",
    relations: [{ type: "part-of", claim: "example-claim" }],
    note: HOSTILE.note,
  }),
  "claims/example-denial": aClaim({
    statement: "Example Systems says that it won no project.",
    assertedBy: "example-systems",
    basis: "self",
    mode: "negative",
    about: [{ entity: "example-systems", role: "actor" }],
    topics: ["sales"],
    relations: [{ type: "responds-to", claim: "example-value" }],
    evidence: [{ source: "example-answer", via: ["example-letter", "example-report"], stance: "states" }],
  }),
  "claims/example-withdrawn": aClaim({
    statement: "The Example Wire says what it will take back.",
    about: [{ entity: "example-systems", role: "actor" }],
    mode: "opinion",
    certainty: "possible",
  }),
  "claims/example-old-id": aClaim({ statement: "The Example Wire says something that will move." }),
  "claims/example-secret": aClaim({ statement: "The Example Wire names what must be withheld." }),
  "claims/example-gone": aClaim({ statement: "The Example Wire says what the law forbids." }),
  "sources/example-report": aSource({ title: HEADLINE, authors: ["A. Writer", "B. Writer"] }),
  "sources/example-answer": aSource({
    type: "statement",
    title: "[Answer of Example Systems]",
    publisher: "example-systems",
    published: undefined,
    url: HOSTILE.url,
    availability: { state: "gone", saidBy: "example-report", note: "The report marks the link as dead." },
  }),
  "sources/example-letter": aSource({
    title: HOSTILE.title,
    language: "zh-Hans",
    availability: { state: "live", checked: "2026-01-02" },
    copies: [{ url: 'https://archive.example/?a=1&b="2"', captured: "2019-03", part: "first page" }],
  }),
  "entities/example-systems": anEntity({
    type: "company",
    name: HOSTILE.name,
    names: { "zh-Hans": ["示例系统"], ug: ["مىسال"] },
    description: "An example of a company",
    identifiers: { wikidata: { value: "Q42", seenIn: "an example" } },
  }),
  "entities/example-person": anEntity({
    type: "person",
    name: "Example Person",
    publicRole: { title: "chair", of: "example-systems", when: "2017/.." },
  }),
  "entities/example-town": anEntity({ type: "place", name: "Example Town", partOf: "example-county" }),
  "topics/sales": aTopic({ label: "Sales", definition: "What was sold.", broader: "contracts" }),
};

/** What each later release changes, and why; undefined takes a record out. */
const LATER: readonly (readonly [version: string, bump: Bump, cause: CauseCode, changes: RecordOverrides])[] =
  [
    [
      "1.1.0",
      "minor",
      "our-error",
      {
        "claims/example-value": aClaim({
          ...(FIRST["claims/example-value"] as ReturnType<typeof aClaim>),
          statement:
            "The Example Wire says that the project in Example County is worth 62 million US dollars.",
          quantities: [{ measure: "value", value: "62000000", unit: "USD", qualifier: "nearly" }],
          status: {
            state: "disputed",
            reason: "denied",
            by: ["example-denial"],
            note: "Example Systems denies it.",
            since: "2019",
          },
        }),
        "claims/example-withdrawn": aClaim({
          ...(FIRST["claims/example-withdrawn"] as ReturnType<typeof aClaim>),
          status: { state: "retracted", reason: "misread" },
        }),
        "sources/example-follow-up": aSource({
          title: "Example Systems, Again",
          published: "2021-06-08",
          cites: [{ source: "example-report", claims: ["example-value"], via: "example-letter" }],
        }),
      },
    ],
    [
      "1.2.0",
      "minor",
      "identity",
      {
        "claims/example-old-id": { kind: "moved", to: "example-new-id" },
        "claims/example-new-id": aClaim({ statement: "The Example Wire says something that will move." }),
        "entities/example-town": { kind: "split", to: ["example-town-east", "example-town-west"] },
        "entities/example-town-east": anEntity({
          type: "place",
          name: "East Town",
          partOf: "example-county",
        }),
        "entities/example-town-west": anEntity({
          type: "place",
          name: "West Town",
          partOf: "example-county",
        }),
      },
    ],
    [
      "1.2.1",
      "patch",
      "editorial",
      {
        "claims/example-new-id": aClaim({ statement: "The Example Wire says something that moved before." }),
      },
    ],
    ["1.2.2", "patch", "editorial", {}],
    ["2.0.0", "major", "legal", { "claims/example-gone": undefined }],
  ];

/** Releases of a dataset that has something of everything: every operation, every state, hostile texts. */
export function exampleLedger(): ClaimsRelease[] {
  let records = aDataset(FIRST);
  const releases = [release([], "1.0.0", records, [aNote("major", "coverage", ["*"])])];
  for (const [version, bump, cause, changes] of LATER) {
    records = change(records, changes);
    const keys = Object.keys(changes);
    releases.push(release(releases, version, records, keys.length === 0 ? [] : [aNote(bump, cause, keys)]));
  }
  const secret = new Set(["claims/example-secret"]);
  return releases.map((each) => withhold(each, secret));
}

function change(records: Records, changes: RecordOverrides): Records {
  const changed = new Map(records);
  for (const [key, record] of Object.entries(changes) as [RecordKey, DatasetRecord | undefined][]) {
    if (record === undefined) changed.delete(key);
    else changed.set(key, record);
  }
  return sortRecords(changed);
}

function aNote(bump: Bump, cause: CauseCode, records: readonly string[]): ClaimsNote {
  return { name: `${cause}-note`, bump, cause, summary: `An example of the cause ${cause}.`, records };
}

function release(
  before: readonly ClaimsRelease[],
  version: string,
  target: Records,
  notes: readonly ClaimsNote[],
): ClaimsRelease {
  const made = releaseRecords({
    previous: before.at(-1),
    base: replay(before),
    target,
    version,
    now: "2026-11-23T10:00:00Z",
    notes,
    listKeys: LIST_KEYS,
  });
  if (made.release === undefined) throw new Error(JSON.stringify(made.issues, null, 2));
  return made.release;
}
