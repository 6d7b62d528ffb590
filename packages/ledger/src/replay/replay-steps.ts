import { Snapshot } from "../history/snapshot.js";
import type { JsonObject, Release, ReplayStep } from "../types.js";
import { LedgerState } from "./ledger-state.js";

/**
 * Each release, oldest first, with the records before and after it; withheld records are in neither. Lazy, and in
 * place: looking up a record in `before` or `after` is quick, walking over them makes a copy (see `Snapshot`). Checks
 * nothing: the ledger must have been proved by `replay`. Throws an Error where a change cannot be applied.
 */
export function* replaySteps<S extends string, C extends string>(
  releases: Iterable<Release<S, C>>,
): Generator<ReplayStep<S, C>, void, undefined> {
  const state = new LedgerState();
  let before = new Snapshot(state.records);
  for (const release of releases) {
    const replaced = applyRelease(state, release);
    const after = new Snapshot(state.records);
    before.supersede(replaced, after);
    yield { release, before, after };
    before = after;
  }
}

function applyRelease(state: LedgerState, release: Release): Map<string, JsonObject | undefined> {
  const replaced = new Map<string, JsonObject | undefined>();
  state.begin(release);
  for (const change of release.changes) {
    for (const written of state.plan(change)) {
      replaced.set(written.key, state.records.get(written.key));
      state.write(written);
    }
  }
  return replaced;
}
