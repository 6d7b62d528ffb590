import { makeRelease } from "@claimwire/changes";
import { LIST_KEYS } from "@claimwire/schema";

const DAY = 24 * 60 * 60 * 1000;
const START = Date.parse("2020-01-01T10:00:00Z");

function claim(i, value) {
  return {
    statement: `Report ${i % 40} says that company ${i % 30} won project ${i % 50}, worth ${value} million US dollars.`,
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
  };
}

function ground() {
  const records = new Map([["entities/ipvm", { type: "organisation", name: "IPVM" }]]);
  for (let i = 0; i < 30; i += 1)
    records.set(`entities/company-${i}`, { type: "company", name: `Company ${i}` });
  for (let i = 0; i < 50; i += 1)
    records.set(`entities/project-${i}`, { type: "project", name: `Project ${i}` });
  for (let i = 0; i < 20; i += 1) {
    records.set(`topics/topic-${i}`, { label: `Topic ${i}`, definition: "A topic." });
  }
  for (let i = 0; i < 40; i += 1) {
    records.set(`sources/report-${i}`, {
      type: "report",
      title: `Report ${i}`,
      publisher: "ipvm",
      availability: { state: "unchecked" },
    });
  }
  return records;
}

const NOTE = { name: "note", bump: "minor", summary: "We misread it.", cause: "our-error", records: ["*"] };

/**
 * A ledger of small releases, three days apart: each adds `added` claims, until there are `claims` of them, and
 * corrects the value of an earlier one.
 */
export function makeLedger(count, { added, claims }) {
  const releases = [];
  const digests = new Map();
  const records = ground();
  let base;
  let last = 0;
  for (let r = 0; r < count; r += 1) {
    const corrected = (r * 7) % Math.max(last, 1);
    if (last > 0) records.set(`claims/claim-${corrected}`, claim(corrected, 61 + r));
    for (let i = 0; i < added && last < claims; i += 1, last += 1)
      records.set(`claims/claim-${last}`, claim(last, 60));
    const target = new Map([...records].sort(([a], [b]) => (a < b ? -1 : 1)));
    const { release, issues } = makeRelease({
      previous: releases.at(-1),
      base,
      target,
      version: `1.${r}.0`,
      now: new Date(START + r * 3 * DAY).toISOString(),
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
