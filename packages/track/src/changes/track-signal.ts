import type { Change, Difference, FieldChange, Json, JsonObject } from "@claimwire/ledger";
import type { TrackConfig } from "../config/track-config.js";
import { isBelow, segmentsOf, valueAt } from "../records/pointer.js";
import { expandList } from "./expand-list.js";
import type { StepCause } from "./track-cause.js";

/** What a change of a tracked record means to a reader, most important first. */
export const TRACK_SIGNALS = [
  "retracted",
  "corrected",
  "reinstated",
  "added",
  "extended",
  "moved",
  "removed",
  "housekeeping",
] as const;

export type TrackSignal = (typeof TRACK_SIGNALS)[number];
export type TrackChange = Change<TrackSignal, StepCause>;

/** The kind and the id of a full key. */
export function splitKey(key: string): readonly [kind: string, id: string] {
  const slash = key.indexOf("/");
  return [key.slice(0, slash), key.slice(slash + 1)];
}

/** Whether a record says of itself that it is retracted. */
export function saysRetracted(record: JsonObject | undefined, pointer: string | undefined): boolean {
  const value = pointer === undefined || record === undefined ? undefined : valueAt(record, pointer);
  return hasValue(value) && value !== false;
}

/** Whether a value says anything: null and empty texts do not. */
function hasValue(value: Json | undefined): boolean {
  return value !== undefined && value !== null && value !== "";
}

/** A side of a field change; null and empty texts count as none. */
export function said(value: Json | undefined): Json | undefined {
  return hasValue(value) ? value : undefined;
}

/** The field changes that readers are told of; of lists without keys, what changed in them. */
export function loudFields(
  { record, fields = [] }: Pick<Difference, "record" | "fields">,
  config: TrackConfig,
): readonly FieldChange[] {
  const quiet = config.records[splitKey(record)[0]]?.quiet ?? [];
  const patterns = quiet.map(segmentsOf);
  return fields.flatMap(expandList).filter(({ path, before, after }) => {
    if (!hasValue(before) && !hasValue(after)) return false;
    const segments = segmentsOf(path);
    return !patterns.some((pattern) => isBelow(segments, pattern));
  });
}

/** What a difference means. `before` and `after` are the record; a stub counts as no record. */
export function trackSignals(
  difference: Difference,
  before: JsonObject | undefined,
  after: JsonObject | undefined,
  config: TrackConfig,
): TrackSignal[] {
  const { op, record } = difference;
  if (after === undefined && before === undefined) return ["housekeeping"];
  if (op === "removed" || after === undefined) return ["removed"];
  if (op === "added" || before === undefined) return ["added"];
  const pointer = config.records[splitKey(record)[0]]?.retracted;
  const [was, is] = [saysRetracted(before, pointer), saysRetracted(after, pointer)];
  const found = new Set<TrackSignal>();
  if (!was && is) found.add("retracted");
  if (was && !is) found.add("reinstated");
  const marks = pointer === undefined ? [] : [segmentsOf(pointer)];
  for (const { path, before: old } of loudFields(difference, config)) {
    if (was !== is && marks.some((mark) => isBelow(segmentsOf(path), mark))) continue;
    found.add(hasValue(old) ? "corrected" : "extended");
  }
  if (op === "moved") found.add("moved");
  return found.size === 0 ? ["housekeeping"] : TRACK_SIGNALS.filter((signal) => found.has(signal));
}
