import { indexLedger, replay, withhold } from "@claimwire/ledger";
import { expect, it } from "vitest";
import { smallLedger } from "../../test/small-ledger.js";
import { openDataset } from "../open-dataset.js";
import { publishRecords } from "../publish/publish-records.js";
import { releaseDataOf } from "./release-data.js";

const ledger = smallLedger();
const keys = [...replay(ledger).records.keys()];

it.each(keys)("look-ups of an earlier release answer without what is withheld later: %s", (key) => {
  const releases = ledger.map((release) => withhold(release, new Set([key])));
  const records = replay(releases);
  const past = openDataset(publishRecords(records, indexLedger(releases)), releaseDataOf(releases));
  for (const claim of past.allClaims) {
    const { length } = claim.evidence;
    expect(past.evidenceOf(claim).length).toBeLessThanOrEqual(length);
    expect(past.cite(claim)).toContain(`Record claims/${claim.id}: `);
    for (const ask of [past.contradictionsOf, past.disputesOf, past.repliesTo, past.followUpsOf])
      expect(ask(claim)).toBeInstanceOf(Array);
  }
  for (const source of past.sources) {
    expect(past.cite(source)).toContain(source.title);
    expect(past.claimsFrom(source, { via: true })).toBeInstanceOf(Array);
  }
  for (const entity of past.entities) {
    expect(past.claimsAbout(entity, { parts: true, instances: true })).toBeInstanceOf(Array);
    expect(past.answersOf(entity)).toBeInstanceOf(Array);
  }
});

it("evidence that is told of without one of its documents is left out", () => {
  const releases = ledger.map((release) => withhold(release, new Set(["sources/first-report"])));
  const past = openDataset(publishRecords(replay(releases), indexLedger(releases)), releaseDataOf(releases));
  expect(past.getClaim("north-build-operate").evidence).toHaveLength(1);
  expect(past.evidenceOf("north-build-operate")).toEqual([]);
});
