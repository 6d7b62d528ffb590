import { parse, TomlDate, TomlError } from "smol-toml";
import { FormatProblem } from "./format-problem.js";

/** The value of a TOML text; dates and times are texts as they were written. */
export function parseTomlText(text: string): unknown {
  try {
    return withTexts(parse(text, { integersAsBigInt: "asNeeded" }));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [first = ""] = error.message.split("\n");
    throw new FormatProblem(`It is no TOML: ${first.replace(/^Invalid TOML document: /, "")}.`, error.line);
  }
}

function withTexts(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(withTexts);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withTexts(member)]));
}
