import type { Json } from "@claimwire/ledger";
import { FormatProblem } from "./format-problem.js";

/** A text holds no more values than characters, unless aliases unfold; so many times as far they may. */
const UNFOLDED_AT_MOST = 4;
const VALUES_AT_LEAST = 10_000;
/** What the ledger takes. */
const DEPTH_AT_MOST = 500;

/**
 * A parsed value as the ledger can hold it: texts composed (NFC) and without lone surrogates, dates and numbers that
 * JSON has not as texts, nothing undefined. Throws a `FormatProblem` for what is too deep, or unfolds too far for a text
 * of `length` characters.
 */
export function cleanValue(value: unknown, length: number): Json {
  return new Cleaner(VALUES_AT_LEAST + UNFOLDED_AT_MOST * length).clean(value, 0);
}

class Cleaner {
  #left: number;

  constructor(most: number) {
    this.#left = most;
  }

  clean(value: unknown, depth: number): Json {
    this.#left -= 1;
    if (this.#left < 0) throw new FormatProblem("Its aliases unfold to far more than it holds.");
    if (typeof value === "string") return cleanString(value);
    if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
    if (typeof value === "boolean" || value === null || value === undefined) return value ?? null;
    if (typeof value === "bigint") return String(value);
    if (depth > DEPTH_AT_MOST) throw new FormatProblem(`It is nested deeper than ${DEPTH_AT_MOST} levels.`);
    if (Array.isArray(value)) return value.map((member) => this.clean(member, depth + 1));
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? String(value) : value.toISOString();
    if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
    const entries: [string, Json][] = [];
    for (const [key, member] of Object.entries(value as object)) {
      if (member !== undefined) entries.push([cleanString(key), this.clean(member, depth + 1)]);
    }
    return Object.fromEntries(entries);
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is asked for
const ASCII = /^[\x00-\x7f]*$/;

function cleanString(text: string): string {
  return ASCII.test(text) ? text : text.replace(/\p{Surrogate}/gu, "\ufffd").normalize("NFC");
}
