import { FormatProblem } from "./format-problem.js";

/** A text in quotes, or a number of many digits. */
const TEXT_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]{15,}/g;

/** Numbers that a double cannot hold exactly become texts, so that no change in them is lost. */
function keepDigits(text: string): string {
  if (!/\d{16}/.test(text)) return text;
  return text.replace(TEXT_OR_NUMBER, (found) => {
    if (found.startsWith('"') || !/^-?\d+$/.test(found) || Number.isSafeInteger(Number(found))) return found;
    return `"${found}"`;
  });
}

/** The value of a JSON text. */
export function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(keepDigits(text));
  } catch (error) {
    const { message } = error as Error;
    const [, position] = /at position (\d+)/.exec(message) ?? [];
    const line = position === undefined ? undefined : text.slice(0, Number(position)).split("\n").length;
    throw new FormatProblem(`It is no JSON: ${message}.`, line);
  }
}

/** The values of a text with one JSON value a line; empty lines hold none. */
export function parseNdjson(text: string): unknown[] {
  const values: unknown[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    try {
      values.push(JSON.parse(keepDigits(line)));
    } catch (error) {
      throw new FormatProblem(`A line is no JSON: ${(error as Error).message}.`, index + 1);
    }
  }
  return values;
}
