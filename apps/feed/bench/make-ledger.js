import { claim, ground, makeReleases } from "../../../bench/claims-ledger.js";

function* editions(count, { added, claims }) {
  const records = ground();
  let last = 0;
  for (let r = 0; r < count; r += 1) {
    const corrected = (r * 7) % Math.max(last, 1);
    if (last > 0) records.set(`claims/claim-${corrected}`, claim(corrected, 61 + r));
    for (let i = 0; i < added && last < claims; i += 1, last += 1) {
      records.set(`claims/claim-${last}`, claim(last, 60));
    }
    yield records;
  }
}

/**
 * A ledger of small releases, three days apart: each adds `added` claims, until there are `claims` of them, and
 * corrects the value of an earlier one.
 */
export function makeLedger(count, options) {
  return makeReleases(editions(count, options), { start: "2020-01-01T10:00:00Z", days: 3 });
}
