import type { JsonObject } from "@claimwire/ledger";
import type { CauseCode } from "@claimwire/release";
import type { Claim, DatasetRecord } from "@claimwire/schema";
import { aClaim, anEntity, aSource, aTopic } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { entriesOfSteps, entryOf } from "../test-support/entries-by-release.js";
import type { TestStep } from "../test-support/test-ledger.js";

const claim = aClaim({
  statement: "IPVM says that Dahua won the Qiemo contract, worth 61 million US dollars.",
  assertedBy: "ipvm",
  basis: "document",
  about: [
    { entity: "dahua", role: "actor" },
    { entity: "qiemo", role: "object" },
  ],
  topics: ["contracts"],
  when: "2017",
  quantities: [{ measure: "value", value: "61000000", unit: "USD", qualifier: "exact" }],
  evidence: [{ source: "report", stance: "states" }],
  note: "The report gives no currency.",
});
const report = aSource({ title: "Dahua in Xinjiang", publisher: "ipvm", published: "2018-11-28" });
const followUp = aSource({
  title: "SIA expels Dahua",
  publisher: "ipvm",
  published: "2021-06-08",
  url: "https://ipvm.example/sia",
  availability: { state: "unchecked" },
  cites: [{ source: "report", via: "report" }],
});
const founder = anEntity({
  type: "person",
  name: "Fu Liquan",
  names: { "zh-Hans": ["傅利泉"] },
  publicRole: { title: "chairman", of: "dahua", when: "2001/.." },
});
const other = aClaim({ statement: "SIA says otherwise.", assertedBy: "ipvm" });
const GROUND: TestStep["put"] = {
  "entities/ipvm": anEntity({ type: "organisation", name: "IPVM" }),
  "entities/dahua": anEntity({ type: "company", name: "Dahua" }),
  "entities/qiemo": anEntity({ type: "project", name: "the Qiemo contract" }),
  "entities/founder": founder,
  "topics/contracts": aTopic(),
  "sources/report": report,
  "sources/sia": followUp,
  "claims/qiemo": claim,
  "claims/other": other,
};

const strip = (markup: string): string => markup.replace(/<[^>]*>/g, "").replace(/\s+/g, " ");

function without(record: DatasetRecord, field: string): JsonObject {
  const { [field]: _, ...rest } = record as unknown as JsonObject;
  return rest as JsonObject;
}

/** The title and the body without its tags of the entry that a changed record makes. */
function told(key: string, record: object, cause: CauseCode = "our-error"): { title: string; body: string } {
  const put = { [key]: record as DatasetRecord };
  const [, second] = entriesOfSteps({ put: GROUND }, { put, cause, summary: "For a test." });
  const { title, html } = entryOf(second, key).entry;
  return { title, body: strip(html) };
}

const [evidence] = claim.evidence;
const CASES: [what: string, key: string, record: object, title: string, body: string, cause?: CauseCode][] = [
  [
    "a figure that is replaced",
    "claims/qiemo",
    { ...claim, quantities: [{ measure: "value", value: "16000000", unit: "USD", qualifier: "exact" }] },
    "Corrected: IPVM on the Qiemo contract, value: was 61, now 16 million US dollars",
    "Value. Was: 61 million US dollars Now: 16 million US dollars",
  ],
  [
    "a sentence",
    "claims/qiemo",
    { ...claim, statement: "IPVM says that Dahua lost the Qiemo contract, worth 61 million US dollars." },
    "Corrected: IPVM on the Qiemo contract, our wording: was “won”, now “lost”",
    "Statement. Was: IPVM says that Dahua won the Qiemo contract, worth 61 million US dollars. Now: IPVM says that Dahua lost the Qiemo contract, worth 61 million US dollars.",
  ],
  [
    "a date that is taken out",
    "claims/qiemo",
    without(claim, "when"),
    "Corrected: IPVM says that Dahua won the Qiemo contract, worth 61 million US dollars (date taken out: 2017)",
    "When, taken out: 2017",
  ],
  [
    "a role",
    "claims/qiemo",
    { ...claim, about: [{ entity: "dahua", role: "client" }, claim.about?.[1]] },
    "Corrected: IPVM says that Dahua won the Qiemo contract, worth 61 million US dollars (role of Dahua: was actor, now client)",
    "About. Was: Dahua (actor) Now: Dahua (client)",
  ],
  [
    "a topic that is taken out beside a date",
    "claims/qiemo",
    { ...without(claim, "topics"), when: "2018" },
    "Corrected: IPVM on the Qiemo contract, date: was 2017, now 2018; also topics",
    "Topic, taken out: Contracts",
  ],
  [
    "a kind of statement",
    "claims/qiemo",
    { ...claim, mode: "plan" },
    "Corrected: IPVM says that Dahua won the Qiemo contract, worth 61 million US dollars (sort of statement: was statement of fact, now plan)",
    "Kind of statement. Was: statement of fact Now: plan",
  ],
  [
    "a link to another claim",
    "claims/qiemo",
    { ...claim, relations: [{ type: "contradicts", claim: "other" }] },
    "Revised: IPVM says that Dahua won the Qiemo contract, worth 61 million US dollars (related claims added: SIA says otherwise)",
    "Link by Example Wire: contradicts, added: SIA says otherwise.",
    "coverage",
  ],
  [
    "a further source",
    "claims/qiemo",
    { ...claim, evidence: [evidence, { source: "sia", stance: "states" }] },
    "Revised: IPVM on the Qiemo contract, evidence added: “SIA expels Dahua” (IPVM, 8 June 2021): states it",
    "Evidence, added: “SIA expels Dahua” (IPVM, 8 June 2021): states it",
    "new-reporting",
  ],
  [
    "our note",
    "claims/qiemo",
    { ...claim, note: "The report gives US dollars." },
    "Corrected: IPVM says that Dahua won the Qiemo contract, worth 61 million US dollars (our note changed)",
    "Note. Was: The report gives no currency. Now: The report gives US dollars.",
  ],
  [
    "a dispute",
    "claims/qiemo",
    { ...claim, status: { state: "disputed", reason: "other-account", by: ["other"] } },
    "Disputed: IPVM says that Dahua won the Qiemo contract, worth 61 million US dollars (another account does not fit with it)",
    "Status. Was: Stands Now: Disputed: another account does not fit with it",
    "new-reporting",
  ],
  [
    "a retraction",
    "claims/qiemo",
    { ...claim, status: { state: "retracted", reason: "misread" } },
    "Retracted: IPVM says that Dahua won the Qiemo contract, worth 61 million US dollars (we read the source wrongly)",
    "Status. Was: Stands Now: Retracted: we read the source wrongly",
  ],
  [
    "the title of a source",
    "sources/report",
    { ...report, title: "Dahua in Tibet" },
    "Corrected: IPVM, 28 November 2018, title: was “Dahua in Xinjiang”, now “Dahua in Tibet”",
    "Title. Was: “Dahua in Xinjiang” Now: “Dahua in Tibet”",
  ],
  [
    "the publisher of a source",
    "sources/report",
    { ...report, publisher: "dahua" },
    "Corrected: “Dahua in Xinjiang” (Dahua, 28 November 2018), publisher: was IPVM, now Dahua",
    "Publisher. Was: IPVM Now: Dahua",
  ],
  [
    "the date of a source",
    "sources/report",
    { ...report, published: "2018-11-29" },
    "Corrected: “Dahua in Xinjiang” (IPVM, 29 November 2018), publication date: was 28 November 2018, now 29 November 2018",
    "Published. Was: 28 November 2018 Now: 29 November 2018",
  ],
  [
    "a citation that is withdrawn",
    "sources/sia",
    without(followUp, "cites"),
    "Corrected: “SIA expels Dahua” (IPVM, 8 June 2021), citation taken out: “Dahua in Xinjiang” (IPVM, 28 November 2018)",
    "Cites, taken out: “Dahua in Xinjiang” (IPVM, 28 November 2018); as listed by “Dahua in Xinjiang” (IPVM, 28 November 2018)",
  ],
  [
    "a public role",
    "entities/founder",
    { ...founder, publicRole: { title: "founder", of: "dahua", when: "2001/.." } },
    "Corrected: Fu Liquan, public role: was chairman, Dahua, from 2001 on, now founder, Dahua, from 2001 on",
    "Public role. Was: chairman, Dahua, from 2001 on Now: founder, Dahua, from 2001 on",
  ],
  [
    "a name",
    "entities/founder",
    { ...founder, names: { "zh-Hans": ["付利泉"] } },
    "Corrected: Fu Liquan, other name: was 傅利泉, now 付利泉",
    "Name in Chinese (simplified). Was: 傅利泉 Now: 付利泉",
  ],
  [
    "a link that is lost",
    "sources/sia",
    { ...followUp, availability: { state: "gone", checked: "2026-01-02" } },
    "Link lost: “SIA expels Dahua” (IPVM, 8 June 2021)",
    "Link. Was: link not checked Now: dead link, looked at on 2 January 2026",
    "link-check",
  ],
];

describe("an entry, told without its tags,", () => {
  it.each(CASES.map((one) => [one[0], one] as const))("carries the change of %s", (_, [, ...rest]) => {
    const [key, record, title, body, cause] = rest;
    const found = told(key, record, cause);
    expect(found.title).toBe(title);
    expect(found.body).toContain(body);
  });

  it("says that a record moved, was divided or was removed", () => {
    const steps = (put: TestStep["put"], cause: CauseCode) =>
      entriesOfSteps({ put: GROUND }, { put, cause, bump: "major" })[1];
    const moved = steps({ "claims/other": { kind: "moved", to: "new" }, "claims/new": other }, "identity");
    const { entry } = entryOf(moved, "claims/other");
    expect(strip(entry.html)).toContain("claims/other is now claims/new. The old id stays");
    const parts = { "claims/one": other, "claims/two": other };
    const split = steps({ "claims/other": { kind: "split", to: ["one", "two"] }, ...parts }, "identity");
    expect(strip(entryOf(split, "claims/other").entry.html)).toContain("was divided into two");
    const joined = steps({ "entities/qiemo": { kind: "moved", to: "dahua" } }, "identity");
    const merged = entryOf(joined, "entities/qiemo").entry;
    expect(merged.title).toBe("Put together: the Qiemo contract, now kept as: Dahua");
    expect(strip(merged.html)).toContain("This entity was put together with another one, which stays: Dahua");
    // Of two records that get the same new id, the first by key carries it.
    const both = steps(
      {
        "entities/dahua": { kind: "moved", to: "one" },
        "entities/qiemo": { kind: "moved", to: "one" },
        "entities/one": GROUND["entities/dahua"] as DatasetRecord,
      },
      "identity",
    );
    const second = entryOf(both, "entities/qiemo").entry;
    expect(second.title).toBe("Put together: the Qiemo contract, now kept as: Dahua");
    expect(second.summary).not.toContain("taken out");
    const removed = steps({ "claims/other": null }, "legal");
    expect(strip(entryOf(removed, "claims/other").entry.html)).toContain("was taken out of the dataset");
  });
});

it("the entry of a source leads with its address, and an address that is found later comes where the follow-up came", () => {
  const { url: _, ...rest } = followUp;
  const unseen = { ...rest, availability: { state: "unlocated" } } as DatasetRecord;
  const [first, second] = entriesOfSteps(
    { put: { ...GROUND, "sources/sia": unseen } },
    { put: { "sources/sia": followUp }, cause: "link-check" },
  );
  const found = entryOf(second, "sources/sia");
  expect(found.entry.title).toBe("Address found: IPVM, “SIA expels Dahua”, 8 June 2021");
  expect(found.entry.html).toMatch(
    /^<p><strong><a [^>]*>“SIA expels Dahua”<\/a><\/strong> \(IPVM, 8 June 2021\)\n<br>Address: <a href="https:\/\/ipvm\.example\/sia">/,
  );
  expect(strip(found.entry.html)).toContain("Address: https://ipvm.example/sia ");
  expect(found.entry.summary).toMatch(/^At https:\/\/ipvm\.example\/sia \(link not checked\)\. Link\. Was:/);
  expect(entryOf(first, "sources/sia").streams).toContain("follow-ups");
  expect(found.streams).toEqual(
    expect.arrayContaining(["follow-ups", "sources", "sources/sia", "sources/report"]),
  );
});

it.each<[NonNullable<NonNullable<Claim["relations"]>[number]["reply"]>, string]>([
  ["denies", "Reply (denies it): Dahua told IPVM of its view."],
  ["partly", "Reply (answers in part): Dahua told IPVM of its view."],
  ["admits", "Reply (admits it): Dahua told IPVM of its view."],
  ["declines", "Reply (declines to comment): Dahua told IPVM of its view."],
  ["no-answer", "No answer: Dahua told IPVM of its view."],
])("the title of a reply says what those concerned answer: %s", (reply, title) => {
  const answer = aClaim({
    statement: "Dahua told IPVM of its view.",
    assertedBy: "dahua",
    relations: [{ type: "responds-to", claim: "qiemo", reply }],
  });
  const [, second] = entriesOfSteps({ put: GROUND }, { put: { "claims/answer": answer } });
  expect(entryOf(second, "claims/answer").entry.title).toBe(title);
});

it("the title of a reply names who gives it where the statement does not", () => {
  const answer = aClaim({
    statement: "The company told IPVM of its view.",
    assertedBy: "dahua",
    relations: [{ type: "responds-to", claim: "qiemo", reply: "denies" }],
  });
  const [, second] = entriesOfSteps({ put: GROUND }, { put: { "claims/answer": answer } });
  expect(entryOf(second, "claims/answer").entry.title).toBe(
    "Reply by Dahua (denies it): The company told IPVM of its view.",
  );
});

it("the title of a reply that somebody else tells of leaves it to the statement whose it is", () => {
  const answer = aClaim({
    statement: "Dahua declined to comment, IPVM reported.",
    assertedBy: "ipvm",
    relations: [{ type: "responds-to", claim: "qiemo", reply: "declines" }],
  });
  const [, second] = entriesOfSteps({ put: GROUND }, { put: { "claims/answer": answer } });
  expect(entryOf(second, "claims/answer").entry.title).toBe(
    "Reply (declines to comment): Dahua declined to comment, IPVM reported.",
  );
});

it("the reason of a note about many records is not repeated in each, but its beginning", () => {
  const claims = Object.fromEntries(
    Array.from({ length: 4 }, (_, i) => [`claims/c${i}`, { ...claim, statement: `IPVM says ${i}.` }]),
  );
  const changed = Object.fromEntries(
    Object.entries(claims).map(([key, record]) => [key, { ...record, when: "2018" }]),
  );
  const summary = "Keep the dates of the report: Qiemo in 2018, Yarkant in 2019.";
  const [, second] = entriesOfSteps(
    { put: { ...GROUND, ...claims } },
    { put: changed, cause: "our-error", summary },
  );
  const { html } = entryOf(second, "claims/c0").entry;
  expect(html).toContain(
    "Our error. Keep the dates of the report (one reason for 4 changes; the release gives it whole).",
  );
  expect(html).not.toContain("Yarkant");
});

it("the words of a cause are not said twice, and all topics stand in one row", () => {
  const [, second] = entriesOfSteps(
    { put: GROUND },
    {
      put: { "claims/qiemo": { ...claim, when: "2016/2017" } },
      cause: "our-error",
      summary: "Our error. The report says so.",
    },
  );
  const body = strip(entryOf(second, "claims/qiemo").entry.html);
  expect(body).toContain("Why: Our error. The report says so.");
  expect(body).toContain("Topics: Contracts");
});

it("the reason of a note about many records is not told of a record that it does not name", () => {
  const claims = Object.fromEntries(
    ["Infinova", "Milestone", "Hikvision", "Huawei"].map((name) => [
      `claims/${name.toLowerCase()}`,
      aClaim({ statement: `IPVM says that ${name} left.`, assertedBy: "ipvm" }),
    ]),
  );
  const changed = Object.fromEntries(
    Object.entries(claims).map(([key, record]) => [key, { ...record, when: "2018" }]),
  );
  const [, second] = entriesOfSteps(
    { put: { ...GROUND, ...claims } },
    {
      put: changed,
      cause: "our-error",
      summary: "The date of Infinova was wrong. That of Huawei was missing.",
    },
  );
  const whyOf = (id: string): string =>
    /Why: ([^<]*)/.exec(strip(entryOf(second, `claims/${id}`).entry.html))?.[1] ?? "";
  expect(whyOf("infinova")).toContain(
    "Our error. The date of Infinova was wrong (one reason for 4 changes; the release gives it whole).",
  );
  for (const id of ["milestone", "huawei"])
    expect(whyOf(id)).toMatch(/^Our error\. One reason for 4 changes, which the release gives\./);
});

it("the summary of an entry repeats neither its title nor a text among its changes", () => {
  const [first, second] = entriesOfSteps(
    { put: GROUND },
    {
      put: { "claims/qiemo": { ...claim, statement: `${claim.statement.slice(0, -1)}, in 2017.` } },
      cause: "our-error",
    },
  );
  expect(entryOf(first, "claims/qiemo").entry.summary).toBe(
    "Asserted by IPVM, who read it in a document. An attributed claim, not a finding by Example Wire.",
  );
  expect(entryOf(second, "claims/qiemo").entry.summary.match(/won the Qiemo contract/g)).toHaveLength(2);
  for (const key of ["entities/dahua", "topics/contracts", "sources/report"])
    expect(entryOf(first, key).entry.summary).not.toBe("");
});

it("a record that follows an entity to its new id is not told of", () => {
  const [, second] = entriesOfSteps(
    { put: GROUND },
    {
      put: {
        "entities/dahua": { kind: "moved", to: "dahua-technology" },
        "entities/dahua-technology": anEntity({ type: "company", name: "Dahua" }),
        "claims/qiemo": {
          ...claim,
          about: [{ entity: "dahua-technology", role: "actor" }, claim.about?.[1]],
          when: "2018",
        } as DatasetRecord,
        "entities/founder": {
          ...founder,
          publicRole: { ...founder.publicRole, of: "dahua-technology" },
        } as DatasetRecord,
      },
      cause: "our-error",
    },
  );
  const told = entryOf(second, "claims/qiemo").entry;
  expect(told.title).toBe(
    "Corrected: IPVM says that Dahua won the Qiemo contract, worth 61 million US dollars (date: was 2017, now 2018)",
  );
  expect(strip(told.html)).not.toContain("About.");
  expect(() => entryOf(second, "entities/founder")).toThrow("0 entries");
});

describe("a correction reaches every stream that carried what was wrong:", () => {
  const resting = { ...other, evidence: [{ source: "sia", stance: "states" as const }] };
  const copied = { ...followUp, copies: [{ url: "https://archive.example/sia" }] };
  const known = {
    ...founder,
    description: "Founder of Dahua.",
    partOf: "dahua",
    identifiers: { wikidata: { value: "Q1" } },
  };
  const base = {
    put: {
      ...GROUND,
      "claims/other": resting,
      "sources/sia": copied as DatasetRecord,
      "entities/founder": known as unknown as DatasetRecord,
    },
  };
  const BY_SOURCE = [
    "all",
    "corrections",
    "sources",
    "follow-ups",
    "claims/other",
    "sources/report",
    "sources/sia",
  ];

  it.each<[string, string, object, readonly string[]]>([
    ["a title", "sources/sia", { ...copied, title: "SIA bars Dahua" }, [...BY_SOURCE, "entities/ipvm"]],
    [
      "a publisher",
      "sources/sia",
      { ...copied, publisher: "dahua" },
      [...BY_SOURCE, "entities/ipvm", "entities/dahua"],
    ],
    ["a date", "sources/sia", { ...copied, published: "2021-06-09" }, BY_SOURCE],
    ["a citation", "sources/sia", without(copied as DatasetRecord, "cites"), BY_SOURCE],
    ["an address", "sources/sia", { ...copied, url: "https://ipvm.example/other" }, BY_SOURCE],
    ["an address that is withdrawn", "sources/sia", without(copied as DatasetRecord, "url"), BY_SOURCE],
    ["a copy", "sources/sia", followUp, BY_SOURCE],
    ["a type", "sources/sia", { ...copied, type: "blog" }, BY_SOURCE],
    ["how a citation is known", "sources/sia", { ...copied, cites: [{ source: "report" }] }, BY_SOURCE],
    [
      "a public role",
      "entities/founder",
      { ...known, publicRole: { title: "founder", of: "dahua", when: "2001/.." } },
      ["all", "corrections", "entities/founder"],
    ],
    ...(
      [
        ["another name", without(known as unknown as DatasetRecord, "names")],
        ["a description", { ...known, description: "Chairman of Dahua." }],
        ["an identifier", { ...known, identifiers: { wikidata: { value: "Q2" } } }],
        ["what it is part of", { ...known, partOf: "qiemo" }],
      ] as const
    ).map(([what, record]): [string, string, object, readonly string[]] => [
      what,
      "entities/founder",
      record,
      ["all", "corrections", "entities/founder"],
    ]),
    [
      "a name",
      "entities/founder",
      { ...known, name: "Fu Li Quan" },
      ["all", "corrections", "entities/founder"],
    ],
  ])("%s", (_, key, record, streams) => {
    const [, second] = entriesOfSteps(base, { put: { [key]: record as DatasetRecord }, cause: "our-error" });
    const found = entryOf(second, key);
    expect(found.entry.extension.signals[0]).toBe("corrected");
    expect(found.streams).toEqual(expect.arrayContaining([...streams]));
    expect(found.streams).not.toContain("claims");
  });

  it("a source whose facts are only added reaches nobody", () => {
    const { published: _, ...undated } = report;
    const [, second] = entriesOfSteps(
      { put: { ...GROUND, "sources/report": undated as DatasetRecord } },
      { put: { "sources/report": report }, cause: "our-error" },
    );
    expect(() => entryOf(second, "sources/report")).toThrow("0 entries");
  });
});
