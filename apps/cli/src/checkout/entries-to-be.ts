import { replaySteps } from "@claimwire/ledger";
import { type Pending, pendingVersion, releasePending } from "@claimwire/release";
import { hasErrors } from "@claimwire/schema";
import { renderEntries, StreamHistory, type StreamId, type WireConfig } from "@claimwire/wire";

/** A feed entry that the next release will make. */
export interface EntryToBe {
  readonly id: string;
  readonly title: string;
  /** Plain text of one line. */
  readonly summary: string;
  readonly streams: readonly StreamId[];
}

/**
 * The entries that a release made at `time` (ISO 8601) would add to the feeds, oldest first. Undefined when no release
 * can be made of what is pending.
 */
export function entriesToBe(
  pending: Pending,
  config: WireConfig,
  time: string,
): readonly EntryToBe[] | undefined {
  const { releases, newest, issues } = pending;
  const version = pendingVersion(pending);
  if (version === undefined || hasErrors(issues)) return undefined;
  // Only the release itself is refused for a clock that is behind the newest release.
  const now = newest !== undefined && newest.released > time ? newest.released : time;
  const { release } = releasePending(pending, { version, now });
  if (release === undefined) return undefined;
  const history = new StreamHistory();
  let entries: readonly EntryToBe[] = [];
  for (const step of replaySteps([...releases, release])) {
    entries = Array.from(
      renderEntries(step, history, config),
      ({ entry: { id, title, summary }, streams }) => ({
        id,
        title,
        summary,
        streams,
      }),
    );
  }
  return entries;
}
