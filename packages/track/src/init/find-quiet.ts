import { escapeSegment } from "@claimwire/ledger";
import { splitKey, type TrackChange } from "../changes/track-signal.js";
import { listKeysOf, type TrackConfig } from "../config/track-config.js";
import { segmentsOf } from "../records/pointer.js";

/** A pattern of fields, how many changes are about nothing else of news, and how many about it at all. */
export interface BusyField {
  readonly pattern: string;
  readonly changes: number;
  /** How often it changes in a record in which it changes. */
  readonly perRecord: number;
}

/** What makes a field busy: it is in this share of all changes, … */
const SHARE = 0.2;
/** … it changes again and again, and often enough to matter. */
const REPEATS = 2.5;
const CHANGES = 24;

/** A stamp of when a record was touched tells no news of its own. */
const STAMP =
  /(^|[/_-])((last|date)?[-_]?(modified|updated|changed|checked|seen|verified|retrieved|fetched|lastmod)|last[-_]?(update|change|modification|check)|timestamp)([-_]?(at|on|date|time|ts|text))?$/i;
const STAMPS = 5;

/** The path of a field with `*` in place of the members of keyed lists. */
function patternOf(path: string, kind: string, config: TrackConfig): string {
  const listKeys = listKeysOf(config);
  let place = kind;
  const parts = segmentsOf(path).map((segment) => {
    const isMember = Object.hasOwn(listKeys, place);
    place = isMember ? `${place}/*` : `${place}/${segment}`;
    return isMember ? "*" : escapeSegment(segment);
  });
  return `/${parts.join("/")}`;
}

/** The fields that are replaced most often, again and again in the same records, and stamps of when a record was touched. */
export function findQuiet(changes: readonly TrackChange[], config: TrackConfig): BusyField[] {
  const counts = new Map<string, { changes: number; readonly records: Set<string> }>();
  const edits = changes.filter(({ op }) => op === "edited");
  for (const { record, fields = [] } of edits) {
    const replaced = fields.filter(({ before, after }) => isPlain(before) && isPlain(after));
    for (const pattern of new Set(replaced.map(({ path }) => patternOf(path, splitKey(record)[0], config)))) {
      const known = counts.get(pattern) ?? { changes: 0, records: new Set<string>() };
      known.changes += 1;
      known.records.add(record);
      counts.set(pattern, known);
    }
  }
  return [...counts]
    .map(([pattern, found]) => ({
      pattern,
      changes: found.changes,
      perRecord: found.changes / found.records.size,
    }))
    .filter(
      ({ pattern, changes: count, perRecord }) =>
        (count >= CHANGES && count >= edits.length * SHARE && perRecord >= REPEATS) ||
        (STAMP.test(pattern) && count >= STAMPS),
    )
    .sort((a, b) => b.changes - a.changes);
}

function isPlain(value: unknown): boolean {
  return value !== undefined && value !== null && typeof value !== "object";
}
