import type { FieldPath } from "@claimwire/schema";
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";

/** More levels than any record needs. */
const DEEPEST = 500;

/** A place in a file. Lines and columns count from 1; a column counts UTF-16 code units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A parsed file that gives the position of a path. */
export interface Locator {
  readonly document: Document.Parsed;
  /** The position of a value; where the path leads to none, of the innermost value around it. */
  valueAt(path: FieldPath): Position;
  /** The position of the last key of a path; without one, as `valueAt`. */
  keyAt(path: FieldPath): Position;
  /** The text of a plain value, before YAML turns it into a number, a boolean or null. */
  sourceAt(path: FieldPath): string | undefined;
  at(offset: number): Position;
}

/**
 * Parses YAML (or JSON, which is YAML) with positions; undefined when it nests too deep. It is slow, so it is used
 * only for files with issues.
 */
export function locate(text: string): Locator | undefined {
  if (nestsTooDeep(text)) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const start = (node: Node | null | undefined): Position => at(node?.range?.[0] ?? 0);
  return {
    document,
    at,
    valueAt: (path) => start(follow(document.contents, path).node),
    keyAt(path) {
      const { node, key } = follow(document.contents, path);
      return start(key ?? node);
    },
    sourceAt(path) {
      const { node, complete } = follow(document.contents, path);
      return complete && isScalar(node) ? (node.source ?? String(node.value)) : undefined;
    },
  };
}

interface Found {
  readonly node: Node | null;
  /** The key of the last pair, when the path leads to one. */
  readonly key: Node | undefined;
  readonly complete: boolean;
}

function follow(root: Node | null, path: FieldPath): Found {
  let node = root;
  let key: Node | undefined;
  for (const step of path) {
    key = undefined;
    const next = isMap(node) ? pairAt(node, String(step)) : isSeq(node) ? memberAt(node, step) : undefined;
    if (next === undefined) return { node, key: undefined, complete: false };
    key = next.key;
    node = next.value ?? next.key ?? node;
  }
  return { node, key, complete: true };
}

interface Step {
  readonly key: Node | undefined;
  readonly value: Node | null;
}

function pairAt(map: { items: readonly { key: unknown; value: unknown }[] }, name: string): Step | undefined {
  // Of two equal keys the first is taken: such a file is refused for its syntax anyway.
  const pair = map.items.find(({ key }) => isScalar(key) && String(key.value) === name);
  if (pair === undefined) return undefined;
  return { key: isNode(pair.key) ? pair.key : undefined, value: isNode(pair.value) ? pair.value : null };
}

function memberAt(list: { items: readonly unknown[] }, step: string | number): Step | undefined {
  const member = list.items[Number(step)];
  return isNode(member) ? { key: undefined, value: member } : undefined;
}

/**
 * Whether a text may nest too deep for `yaml`, which parses by recursion without a limit: when the stack overflows, V8
 * may end the process. Counts brackets and indents, so it may count more levels than there are, never fewer.
 */
function nestsTooDeep(text: string): boolean {
  let brackets = 0;
  for (const character of text) if (character === "[" || character === "{") brackets += 1;
  if (brackets > DEEPEST) return true;
  return text.split("\n").some((line) => {
    // Each space can open one mapping and, with a dash below it, one list; "- - -" opens one list a dash.
    const [indent] = /^[ \-?:]*/.exec(line) ?? [""];
    return brackets + 2 * indent.length > DEEPEST;
  });
}
