import type { LedgerPlace } from "../issues.js";

type FieldPath = LedgerPlace["path"];

/** What is wrong with a value, and where in it. */
export interface ShapeProblem {
  readonly path: FieldPath;
  readonly message: string;
}

/** Where the value stands that is looked at; its parts are pushed and popped as the look goes on. */
type Path = (string | number)[];

type Inspect<V> = (found: V, path: Path, problems: ShapeProblem[]) => void;

/** Looks at a value and pushes what is wrong with it. */
export type Shape = Inspect<unknown>;

/** A value that `test` accepts, and whose members `inspect` looks at; `what` names what is allowed. */
export function value<V>(what: string, test: (found: unknown) => found is V, inspect?: Inspect<V>): Shape {
  return (found, path, problems) => {
    if (test(found)) inspect?.(found, path, problems);
    else problems.push({ path: [...path], message: `${name(path)} is ${show(found)}; ${what} is wanted.` });
  };
}

/** A text that `test` accepts; `what` names what is allowed. */
export function text(what = "a text", test: (found: string) => boolean = () => true): Shape {
  return value(what, (found): found is string => typeof found === "string" && test(found));
}

export function oneOf(codes: readonly string[]): Shape {
  return text(`one of ${codes.join(", ")}`, (found) => codes.includes(found));
}

/** What both shapes accept. */
export function both(first: Shape, second: Shape): Shape {
  return (found, path, problems) => {
    first(found, path, problems);
    second(found, path, problems);
  };
}

export function orNull(shape: Shape): Shape {
  return (found, path, problems) => {
    if (found !== null) shape(found, path, problems);
  };
}

export function listOf(member: Shape): Shape {
  return value("a list", Array.isArray, (found: unknown[], path, problems) => {
    for (let i = 0; i < found.length; i += 1) inspectAt(member, found[i], i, path, problems);
  });
}

/** An object whose properties all have one shape. */
export function tableOf(member: Shape): Shape {
  return value("an object", isObject, (found, path, problems) => {
    for (const key of Object.keys(found)) inspectAt(member, found[key], key, path, problems);
  });
}

function inspectAt(
  shape: Shape,
  inner: unknown,
  step: string | number,
  path: Path,
  problems: ShapeProblem[],
): void {
  path.push(step);
  shape(inner, path, problems);
  path.pop();
}

type Shapes = Readonly<Record<string, Shape>>;

/** An object with these properties and no others. */
export function object(required: Shapes, optional: Shapes = {}): Shape {
  const known = new Map(Object.entries({ ...required, ...optional }));
  return value("an object", isObject, (found, path, problems) => {
    for (const key of Object.keys(found)) {
      const shape = known.get(key);
      if (shape) inspectAt(shape, found[key], key, path, problems);
      else problems.push({ path: [...path, key], message: `${name([...path, key])} is not known.` });
    }
    for (const key of Object.keys(required)) {
      if (!Object.hasOwn(found, key))
        problems.push({ path: [...path], message: `${name([...path, key])} is missing.` });
    }
  });
}

export function isObject(found: unknown): found is Record<string, unknown> {
  return typeof found === "object" && found !== null && !Array.isArray(found);
}

function name(path: FieldPath): string {
  return path.length === 0 ? "The file" : path.join(".");
}

function show(found: unknown): string {
  if (Array.isArray(found)) return "a list";
  if (isObject(found)) return "an object";
  const shown = JSON.stringify(found) ?? "nothing";
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
}
