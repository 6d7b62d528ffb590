import {
  closestHint,
  type Field,
  type FieldPath,
  type Kind,
  keyOfMember,
  SHAPES,
  type Shape,
} from "@claimwire/schema";
import { badArgument } from "../../shell/user-error.js";

/** A place in a record, and what it may hold. */
export interface FoundField {
  readonly path: FieldPath;
  readonly shape: Shape;
}

const HELP = "docs/cli.md";

function stepIntoList(
  shape: Extract<Shape, { holds: "list" }>,
  list: readonly unknown[],
  step: string,
  name: string,
): FoundField {
  const keys = list.map((member) => keyOfMember(member, shape.keys ?? []));
  const byKey = shape.keys === undefined ? -1 : keys.indexOf(step);
  const index = byKey >= 0 ? byKey : /^\d+$/.test(step) ? Number(step) : -1;
  if (index >= 0 && index < list.length) return { path: [index], shape: shape.of };
  const known = keys.map((key) => `"${key}"`).join(", ");
  throw badArgument(
    `${name} has no member "${step}".${closestHint(step, keys)}`,
    known === "" ? "It is empty." : `It has ${known}; members also count from 0.`,
  );
}

function stepIntoObject(fields: readonly Field[], step: string, name: string): FoundField {
  const field = fields.find((one) => one.name === step);
  if (field !== undefined) return { path: [step], shape: field.shape };
  const names = fields.map((one) => one.name);
  throw badArgument(
    `${name} has no field "${step}".${closestHint(step, names)}`,
    `It has ${names.join(", ")}.`,
  );
}

/**
 * Finds the field that a path names, such as `when`, `quantities/value/unit` or `about/["dahua","actor"]/role`: a member of
 * a list is named by its key, as in the ledger, or by its place from 0. Stops the verb when there is none.
 */
export function resolveField(kind: Kind, record: unknown, typed: string): FoundField {
  const steps = typed
    .replace(/^\//, "")
    .split("/")
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  let found: FoundField = { path: [], shape: SHAPES[kind] };
  let value: unknown = record;
  for (const step of steps) {
    const { shape } = found;
    const name = found.path.length === 0 ? "The record" : found.path.join("/");
    let next: FoundField;
    if (shape.holds === "object") next = stepIntoObject(shape.fields, step, name);
    else if (shape.holds === "list") next = stepIntoList(shape, (value ?? []) as unknown[], step, name);
    else if (shape.holds === "map") next = { path: [step], shape: shape.of };
    else throw badArgument(`${name} is a single value; it has no "${step}".`, `See ${HELP}.`);
    value = (value as Readonly<Record<string | number, unknown>> | undefined)?.[next.path[0] ?? ""];
    found = { path: [...found.path, ...next.path], shape: next.shape };
  }
  return found;
}
