import { type Records, resolveKey } from "../dataset.js";
import { finding } from "../issue.js";
import { idOf, keyOf, kindOf, type RecordKey } from "../kind.js";
import { oncePerDataset } from "../once-per-dataset.js";
import { type DatasetRecord, type Entity, isStub, type Topic } from "../record.js";
import type { Rule } from "../rule.js";

/** The field of a record that leads one step up, and where to. */
function stepUp(
  key: RecordKey,
  record: DatasetRecord,
): { readonly field: string; readonly to: string } | undefined {
  if (isStub(record)) return undefined;
  const kind = kindOf(key);
  if (kind === "entities") {
    const { partOf } = record as Entity;
    return partOf === undefined ? undefined : { field: "partOf", to: partOf };
  }
  if (kind !== "topics") return undefined;
  const { broader } = record as Topic;
  return broader === undefined ? undefined : { field: "broader", to: broader };
}

function parentOf(records: Records, key: RecordKey): RecordKey | undefined {
  const record = records.get(key);
  const step = record && stepUp(key, record);
  return step && resolveKey(records, keyOf(kindOf(key), step.to));
}

/** The records that lead back to themselves, each with its whole circle. Every record is walked over once. */
function findCircles(records: Records): ReadonlyMap<RecordKey, readonly RecordKey[]> {
  const circles = new Map<RecordKey, readonly RecordKey[]>();
  const walked = new Set<RecordKey>();
  for (const start of records.keys()) {
    const way: RecordKey[] = [];
    const onWay = new Map<RecordKey, number>();
    let key: RecordKey | undefined = start;
    while (key !== undefined && !walked.has(key)) {
      walked.add(key);
      onWay.set(key, way.length);
      way.push(key);
      key = parentOf(records, key);
    }
    const first = key === undefined ? undefined : onWay.get(key);
    if (first === undefined) continue;
    const circle = way.slice(first);
    for (const member of circle) circles.set(member, circle);
  }
  return circles;
}

const circlesOf = oncePerDataset(findCircles);

export const hierarchiesHaveATop: Rule = {
  codes: ["HIERARCHY_CYCLE"],
  why: "What is a part of itself has no whole, and a reader who climbs the hierarchy would never arrive.",
  check(key, record, records) {
    const step = stepUp(key, record);
    const circle = step && circlesOf(records).get(key);
    // A record that names itself is a finding of another rule.
    if (circle === undefined || circle.length === 1) return [];
    const at = circle.indexOf(key);
    const ids = [...circle.slice(at), ...circle.slice(0, at), key].map(idOf);
    const message = `${step?.field} leads back to the record itself: ${ids.join(" → ")}.`;
    return [
      finding("HIERARCHY_CYCLE", key, [step?.field ?? ""], message, "Take out the step that is not true."),
    ];
  },
};
