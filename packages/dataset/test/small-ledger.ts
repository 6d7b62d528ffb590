import type { ClaimsRelease } from "@claimwire/release";
import { makeLedger, type RecordTable } from "./ledger.js";

const fingerprint = (digit: string): string => digit.repeat(64);

const states = (source: string, via?: readonly string[]): object => ({
  source,
  ...(via ? { via } : {}),
  passages: [{ section: "Projects, and “more”", words: 15, sha256: fingerprint("a") }],
  stance: "states",
});

/** The first release: coverage of one report. */
const FIRST: RecordTable = {
  "topics/surveillance-projects": {
    label: "Surveillance projects",
    definition: "Projects of public bodies.",
  },
  "topics/project-value": {
    label: "Project value",
    definition: "What it costs.",
    broader: "surveillance-projects",
  },
  "topics/company-statements": { label: "Company statements", definition: "What firms say." },
  "entities/example-wire": { type: "organisation", name: "The Example Wire" },
  "entities/example-systems": {
    type: "company",
    name: "Example Systems",
    names: { "zh-Hans": ["例子", "例子系统股份有限公司"] },
    identifiers: { wikidata: { value: "Q42", seenIn: "An example" } },
  },
  "entities/example-founder": {
    type: "person",
    name: "A. Founder",
    publicRole: { title: "founder and chairman", of: "example-systems", when: "2001/.." },
  },
  "entities/example-region": { type: "place", name: "Example Region" },
  "entities/north-county": { type: "place", name: "North County", partOf: "example-region" },
  "entities/north-project": { type: "project", name: "North surveillance project", partOf: "north-county" },
  "sources/first-report": {
    type: "report",
    title: 'Evidence of "Example Systems", in Example Region',
    publisher: "example-wire",
    authors: ["A. Writer", "A Second Author"],
    published: "2018-11-28",
    language: "en",
    url: "https://wire.example/reports/example-systems",
    availability: { state: "unchecked" },
    cites: [{ source: "north-announcement" }],
  },
  "sources/north-announcement": {
    type: "statement",
    title: "[Announcement on North]",
    publisher: "example-systems",
    published: "2017-08",
    availability: { state: "unlocated" },
  },
  "claims/north-project-value": {
    statement:
      "The Example Wire puts the project that Example Systems announced for North County at 680 million US dollars.",
    assertedBy: "example-wire",
    basis: "document",
    about: [
      { entity: "example-systems", role: "actor" },
      { entity: "north-project", role: "object" },
      { entity: "north-county", role: "place" },
    ],
    topics: ["project-value"],
    when: "2017-08",
    quantities: [{ measure: "value", value: "680000000", unit: "USD", qualifier: "exact" }],
    evidence: [states("first-report")],
  },
  "claims/five-projects-value": {
    statement:
      "The Example Wire counted five projects in Example Region won by Example Systems, together worth almost one billion US dollars.",
    assertedBy: "example-wire",
    basis: "unstated",
    about: [
      { entity: "example-systems", role: "actor" },
      { entity: "example-region", role: "place" },
    ],
    topics: ["project-value"],
    when: "2016/2018",
    quantities: [
      { measure: "projects", value: "5", unit: "count", qualifier: "exact" },
      { measure: "value", value: "1000000000", unit: "USD", qualifier: "nearly" },
    ],
    evidence: [states("first-report")],
  },
  "claims/north-project-term": {
    statement: "Example Systems's announcement foresees ten years for the North project.",
    assertedBy: "example-systems",
    basis: "self",
    mode: "plan",
    about: [{ entity: "north-project", role: "object" }],
    topics: ["surveillance-projects"],
    when: "2017-08",
    quantities: [{ measure: "term", value: "10", unit: "year", qualifier: "exact" }],
    evidence: [states("north-announcement", ["first-report"])],
  },
  "claims/answer-complies": {
    statement: "Example Systems told investors that it keeps strictly to local law.",
    assertedBy: "example-systems",
    basis: "self",
    about: [{ entity: "example-systems", role: "actor" }],
    topics: ["company-statements"],
    when: "../2018-11-28",
    evidence: [states("first-report")],
    relations: [{ type: "responds-to", claim: "five-projects-value" }],
  },
  "claims/north-cameras": {
    statement: "The Example Wire says that the North project has one thousand cameras.",
    assertedBy: "example-wire",
    basis: "unstated",
    about: [
      { entity: "example-systems", role: "actor" },
      { entity: "north-project", role: "object" },
    ],
    topics: ["surveillance-projects"],
    quantities: [{ measure: "cameras", value: "1000", unit: "count", qualifier: "about" }],
    evidence: [states("first-report")],
    relations: [{ type: "contradicts", claim: "north-project-value" }],
  },
};

/** The second: a figure corrected, a claim retracted, a follow-up report, a dead link. */
const SECOND: RecordTable = {
  ...FIRST,
  "claims/north-project-value": {
    ...FIRST["claims/north-project-value"],
    statement:
      "The Example Wire puts the project that Example Systems announced for North County at 686 million US dollars.",
    quantities: [{ measure: "value", value: "686000000", unit: "USD", qualifier: "exact" }],
  },
  "claims/north-cameras": {
    ...FIRST["claims/north-cameras"],
    status: { state: "retracted", since: "2026-11", reason: "misread", note: "The report gives no number." },
  },
  "sources/north-announcement": {
    ...FIRST["sources/north-announcement"],
    availability: { state: "gone", saidBy: "first-report" },
  },
  "sources/later-report": {
    type: "report",
    title: "A later report",
    publisher: "example-wire",
    published: "2019-05-01",
    availability: { state: "unlocated" },
    cites: [{ source: "first-report", claims: ["north-project-value"] }],
  },
  "sources/undated-newsletter": {
    type: "newsletter",
    title: "A newsletter without a date",
    publisher: "example-wire",
    availability: { state: "unlocated" },
    cites: [{ source: "first-report" }],
  },
};

const { "claims/north-project-term": TERM, "entities/north-project": PROJECT, ...KEPT } = SECOND;

/** The third: a claim under a new id, an entity split. */
const THIRD: RecordTable = {
  ...KEPT,
  "claims/north-project-term": { kind: "moved", to: "north-build-operate" },
  "claims/north-build-operate": TERM ?? {},
  "entities/north-project": { kind: "split", to: ["north-building", "north-running"] },
  "entities/north-building": { ...PROJECT, name: "Building in North" },
  "entities/north-running": { ...PROJECT, name: "Running in North" },
};

export const DATASETS: readonly RecordTable[] = [FIRST, SECOND, THIRD];

/** A ledger of three releases in which everything happens once that look-ups have to follow. */
export function smallLedger(): readonly ClaimsRelease[] {
  return makeLedger([
    {
      version: "1.0.0",
      released: "2026-11-01T10:00:00Z",
      records: FIRST,
      bump: "major",
      cause: "coverage",
      summary: "Open the record with one report.",
    },
    {
      version: "1.1.0",
      released: "2026-11-15T10:00:00Z",
      records: SECOND,
      bump: "minor",
      cause: "our-error",
      summary: "Correct the value of the North project and withdraw a misread claim.",
    },
    {
      version: "1.2.0",
      released: "2026-12-01T10:00:00Z",
      records: THIRD,
      bump: "minor",
      cause: "identity",
      summary: "Rename a claim and divide a project.",
    },
  ]);
}
