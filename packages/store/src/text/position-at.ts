import type { Position } from "./locate.js";

/** The position of a character in a text, by its index. */
export function positionAt(text: string, index: number): Position {
  const before = text.slice(0, index);
  return { line: before.split("\n").length, column: index - before.lastIndexOf("\n") };
}
