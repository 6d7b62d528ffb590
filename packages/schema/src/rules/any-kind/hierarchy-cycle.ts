import type { IndexedDataset } from "../../dataset/index-dataset.js";
import { oncePerDataset } from "../../dataset/once-per-dataset.js";
import { idOf, kindOf } from "../../records/kind.js";
import type { Rule } from "../rule.js";

const STEPS = { entities: ["partOf", "instanceOf"], topics: ["broader"] } as const;
type Kind = keyof typeof STEPS;
type Step = (typeof STEPS)[Kind][number];

/** The id of the record that is one step up; of a moved one, of the record that it moved to. */
function parentOf(dataset: IndexedDataset, kind: Kind, step: Step, id: string): string | undefined {
  const record: { readonly [step in Step]?: string | undefined } | undefined = dataset.of(kind).get(id);
  const parent = record?.[step];
  return parent === undefined ? undefined : dataset.resolve(kind, parent);
}

/** The records of a kind that lead back to themselves, each with its whole circle. Visits each record once. */
function findCircles(
  dataset: IndexedDataset,
  kind: Kind,
  step: Step,
): ReadonlyMap<string, readonly string[]> {
  const circles = new Map<string, readonly string[]>();
  const walked = new Set<string>();
  for (const start of dataset.of(kind).keys()) {
    const way: string[] = [];
    const onWay = new Map<string, number>();
    let id: string | undefined = start;
    while (id !== undefined && !walked.has(id)) {
      walked.add(id);
      onWay.set(id, way.length);
      way.push(id);
      id = parentOf(dataset, kind, step, id);
    }
    const first = id === undefined ? undefined : onWay.get(id);
    if (first === undefined) continue;
    const circle = way.slice(first);
    for (const member of circle) circles.set(member, circle);
  }
  return circles;
}

const circlesIn = oncePerDataset((dataset) => ({
  partOf: findCircles(dataset, "entities", "partOf"),
  instanceOf: findCircles(dataset, "entities", "instanceOf"),
  broader: findCircles(dataset, "topics", "broader"),
}));

export const hierarchyCycle: Rule<Kind> = {
  code: "HIERARCHY_CYCLE",
  severity: "error",
  meaning: "An entity or topic is, over some steps, a part or a case of itself.",
  why: "What is a part of itself has no whole, and a reader who climbs the hierarchy would never arrive.",
  noExceptions: true,
  looksAt: ["entities", "topics"],
  check(key, _record, dataset, report) {
    const kind = kindOf(key) as Kind;
    const id = idOf(key);
    for (const step of STEPS[kind]) {
      const circle = circlesIn(dataset)[step].get(id);
      // A record that names itself is a finding of another rule.
      if (circle === undefined || circle.length === 1) continue;
      const at = circle.indexOf(id);
      const ids = [...circle.slice(at), ...circle.slice(0, at), id];
      const message = `${step} leads back to the record itself: ${ids.join(" → ")}.`;
      report([step], message, "Take out the step that is not true.");
    }
  },
};
