import type { Json } from "@claimwire/ledger";
import { likeness } from "./find-each.js";

export interface Shape {
  /** The names in a value, or in the members of a list. */
  readonly names: ReadonlySet<string>;
  /** Those in the object that stands under the only name. */
  readonly below: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** What a value looks like; undefined of a plain one. */
export function shapeOf(value: Json | undefined): Shape | undefined {
  if (Array.isArray(value)) {
    const names = value.slice(0, 20).flatMap((member: Json) => [...(shapeOf(member)?.names ?? ["*"])]);
    return { names: new Set(names.map((name) => `[] ${name}`)), below: NONE };
  }
  if (typeof value !== "object" || value === null) return undefined;
  const names = namesIn(value);
  const [only] = Object.values(value);
  const isNamed = names.size === 1 && typeof only === "object" && only !== null && !Array.isArray(only);
  return { names, below: isNamed ? namesIn(only) : NONE };
}

function namesIn(value: object): ReadonlySet<string> {
  return new Set(Object.keys(value).slice(0, 200));
}

/** How much two values look alike: the only name in each may be that of the record, which no other has. */
export function shapeLikeness(a: Shape, b: Shape): number {
  return Math.max(likeness(a.names, b.names), likeness(a.below, b.below));
}
