/** Ledgers of made-up claims, of the size that real ones have, for the benches of what is made from a ledger. */
import { releaseRecords } from "@claimwire/release";
import { LIST_KEYS } from "@claimwire/schema";

const DAY = 24 * 60 * 60 * 1000;
const NOTE = {
  name: "note",
  bump: "minor",
  summary: "We misread the figure.",
  cause: "our-error",
  records: ["*"],
};

/** A claim of a project's value, in millions of dollars; every reference is to the ground. */
export function claim(i, value) {
  return {
    statement: `According to report ${i % 40}, the company numbered ${i} won a surveillance project in county ${i % 60} worth ${value} million US dollars.`,
    assertedBy: "ipvm",
    basis: "document",
    about: [
      { entity: `company-${i % 30}`, role: "actor" },
      { entity: `project-${i % 50}`, role: "object" },
    ],
    topics: [`topic-${i % 20}`],
    when: "2017",
    quantities: [{ measure: "value", value: `${value}000000`, unit: "USD", qualifier: "exact" }],
    evidence: [
      {
        source: `report-${i % 40}`,
        passages: [{ section: "Projects in the region", words: 21, sha256: "a1".repeat(32) }],
        stance: "states",
      },
    ],
    note: "Value of the whole project; the split between the firms is not given.",
  };
}

/** The records to which claims refer, by key. */
export function ground() {
  const records = new Map([["entities/ipvm", { type: "organisation", name: "IPVM" }]]);
  for (let i = 0; i < 60; i += 1) {
    records.set(`entities/company-${i}`, { type: "company", name: `Company ${i}` });
    records.set(`entities/project-${i}`, { type: "project", name: `the project ${i}` });
    records.set(`topics/topic-${i}`, { label: `Topic ${i}`, definition: "A topic." });
    records.set(`sources/report-${i}`, {
      type: "report",
      title: `Report ${i} on surveillance`,
      publisher: "ipvm",
      published: "2018-11-28",
      url: `https://ipvm.example/reports/${i}`,
      availability: { state: "unchecked" },
    });
  }
  return records;
}

/** A release of each edition of the records, the first at `start`, each later one `days` after the one before. */
export function makeReleases(editions, { start, days }) {
  const releases = [];
  const digests = new Map();
  let base;
  for (const records of editions) {
    const target = new Map([...records].sort(([a], [b]) => (a < b ? -1 : 1)));
    const { release, issues } = releaseRecords({
      previous: releases.at(-1),
      base,
      target,
      version: `1.${releases.length}.0`,
      now: new Date(Date.parse(start) + releases.length * days * DAY).toISOString(),
      notes: [NOTE],
      listKeys: LIST_KEYS,
    });
    if (release === undefined) throw new Error(JSON.stringify(issues[0]));
    releases.push(release);
    for (const { record, digest } of release.changes) digests.set(record, digest);
    base = { records: target, digests, withheld: new Set() };
  }
  return releases;
}
