import type { LedgerPlace } from "../issues.js";

/** What is wrong with a value, and where in it. */
export interface ShapeProblem {
  readonly path: LedgerPlace["path"];
  readonly message: string;
}

/** Looks at a value and pushes what is wrong with it. */
export type Shape = (value: unknown, path: LedgerPlace["path"], problems: ShapeProblem[]) => void;

export interface Property {
  readonly shape: Shape;
  readonly optional?: true;
}

/** A value that `test` accepts; `what` names what is wanted. */
export function value(what: string, test: (value: unknown) => boolean): Shape {
  return (found, path, problems) => {
    if (!test(found)) problems.push({ path, message: `${name(path)} is ${show(found)}; ${what} is wanted.` });
  };
}

export const text: Shape = value("a text", (found) => typeof found === "string");

export function textLike(what: string, form: RegExp): Shape {
  return value(what, (found) => typeof found === "string" && form.test(found));
}

export function oneOf(codes: readonly string[]): Shape {
  return value(`one of ${codes.join(", ")}`, (found) => codes.includes(found as string));
}

export const anyObject: Shape = value("an object", isObject);

export function listOf(member: Shape): Shape {
  return (found, path, problems) => {
    if (!Array.isArray(found)) {
      problems.push({ path, message: `${name(path)} is ${show(found)}; a list is wanted.` });
      return;
    }
    found.forEach((inner, i) => {
      member(inner, [...path, i], problems);
    });
  };
}

/** An object whose properties all have one shape. */
export function tableOf(member: Shape): Shape {
  return (found, path, problems) => {
    anyObject(found, path, problems);
    if (isObject(found))
      for (const [key, inner] of Object.entries(found)) member(inner, [...path, key], problems);
  };
}

export function orNull(shape: Shape): Shape {
  return (found, path, problems) => {
    if (found !== null) shape(found, path, problems);
  };
}

/** An object with these properties and no others. */
export function object(properties: Readonly<Record<string, Shape | Property>>): Shape {
  const known = new Map(Object.entries(properties));
  return (found, path, problems) => {
    anyObject(found, path, problems);
    if (!isObject(found)) return;
    for (const key of Object.keys(found)) {
      if (!known.has(key))
        problems.push({ path: [...path, key], message: `${name([...path, key])} is not known.` });
    }
    for (const [key, property] of known) {
      const { shape, optional } = typeof property === "function" ? { shape: property } : property;
      if (Object.hasOwn(found, key)) shape(found[key], [...path, key], problems);
      else if (!optional) problems.push({ path, message: `${name([...path, key])} is missing.` });
    }
  };
}

export function optional(shape: Shape): Property {
  return { shape, optional: true };
}

function isObject(found: unknown): found is Record<string, unknown> {
  return typeof found === "object" && found !== null && !Array.isArray(found);
}

function name(path: LedgerPlace["path"]): string {
  return path.length === 0 ? "The file" : path.join(".");
}

function show(found: unknown): string {
  if (Array.isArray(found)) return "a list";
  if (isObject(found)) return "an object";
  const shown = JSON.stringify(found) ?? "nothing";
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
}
