import { cleanLine, shorten } from "@claimwire/feeds";
import type { Json } from "@claimwire/ledger";

/** A value in a title is no longer than this. */
const SHORT = 60;

/** A value in words: lists with commas, objects as "name: value; name: value". */
export function valueInWords(value: Json): string {
  if (typeof value === "string") return value;
  if (value === null) return "none";
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(innerWords).join(", ");
  const entries = Object.entries(value as { [key: string]: Json });
  return entries.length === 0
    ? "none"
    : entries.map(([key, each]) => `${key}: ${innerWords(each)}`).join("; ");
}

function innerWords(value: Json): string {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? `(${valueInWords(value)})`
    : valueInWords(value);
}

/** Whether a value is short enough for a title. */
export function isShort(value: Json): boolean {
  return typeof value !== "object" && valueInWords(value).length <= SHORT && !/\n/.test(String(value));
}

/** A value on one line of at most `max` characters. */
export function valueLine(value: Json, max: number): string {
  return shorten(cleanLine(valueInWords(value)), max) || "(empty)";
}
