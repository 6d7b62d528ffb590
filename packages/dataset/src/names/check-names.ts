import { FREQUENT_CURRENCIES, isCurrency } from "@claimwire/schema/core";
import { codesAsked } from "../code-lists.js";
import { unknownName } from "./unknown-name.js";

/** Throws a RangeError for what is no text. */
export function checkText(lookUp: string, text: unknown, example: string): void {
  if (typeof text !== "string") throw unknownName(text, `no text: ${lookUp} takes one, such as "${example}"`);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Throws a RangeError for what is no claim, where the id of one will not do. */
export function checkClaim(name: string, claim: unknown): void {
  // A claim of the ledger has no kind.
  if (!isObject(claim) || ("kind" in claim && claim.kind !== "claim"))
    throw unknownName(claim, `no claim: ${name} takes the record, not its id`);
}

/** The options that are codes, keys or records; each other one is true or false. */
const NAMING: readonly string[] = ["entity", "measure", "role", "style"];

/** Throws a RangeError for an option that a look-up does not have, or whose value is a text for true or false. */
export function checkOptions(lookUp: string, options: object | undefined, known: readonly string[]): void {
  if (options !== undefined && !isObject(options))
    throw unknownName(options, `no object of options of ${lookUp}, which has ${known.join(", ")}`);
  for (const [name, value] of Object.entries(options ?? {})) {
    if (!known.includes(name))
      throw unknownName(name, `no option of ${lookUp}, which has ${known.join(", ")}`, known);
    // The text "false" would count as true.
    if (typeof value === "string" && !NAMING.includes(name))
      throw unknownName(value, `no value of the option ${name} of ${lookUp}: true or false`);
  }
}

/** Throws a RangeError for a code that is not in a list. */
export function checkCode(list: Parameters<typeof codesAsked>[0], noun: string, code: unknown): void {
  const known = codesAsked(list);
  if (typeof code !== "string" || !known.includes(code))
    throw unknownName(code, `no ${noun}: ${known.join(", ")}`, known);
}

/** Throws a RangeError for a text that is no unit: no currency of ISO 4217, and none of the units beside them. */
export function checkUnit(unit: unknown): void {
  const others = codesAsked("unit");
  if (typeof unit === "string" && (others.includes(unit) || isCurrency(unit))) return;
  // A currency in lower case differs from itself in every letter.
  const upper = String(unit).toUpperCase();
  const problem = `no unit: a currency of ISO 4217, such as USD, or ${others.join(", ")}`;
  throw unknownName(
    unit,
    problem,
    [...others, ...FREQUENT_CURRENCIES],
    isCurrency(upper) ? upper : undefined,
  );
}
