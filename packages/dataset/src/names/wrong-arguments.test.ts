import { expect, it } from "vitest";
import { openRecords } from "../../test/open-records.js";
import { asEdtf, isEdtfDate, maxDate, minDate } from "../dates.js";
import { amountIn, asDecimal, compareDecimals, isDecimal } from "../decimals.js";
import { withoutRepeats } from "../look-ups/repeats.js";
import { isRetracted } from "../look-ups/retracted.js";
import { recordKey } from "./handle.js";

type Call = (...args: readonly unknown[]) => unknown;

const dataset = openRecords({});
const calls = Object.entries<unknown>({
  ...dataset,
  amountIn,
  asDecimal,
  asEdtf,
  compareDecimals,
  isRetracted,
  maxDate,
  minDate,
  recordKey,
  withoutRepeats,
}).filter((entry): entry is [string, Call] => typeof entry[1] === "function");

const WRONG = [
  5,
  5n,
  null,
  undefined,
  true,
  {},
  { kind: "claim" },
  { kind: "entity" },
  () => "firm",
  Symbol("firm"),
];

/** What is thrown; undefined when nothing is. */
function thrownBy(call: () => unknown): unknown {
  try {
    call();
    return undefined;
  } catch (error) {
    return error;
  }
}

it.each(calls)(
  "%s refuses what is no text, no record and no options with a RangeError, and never fails",
  (_name, call) => {
    for (const wrong of WRONG) {
      for (const args of [[wrong], ["firm", wrong], ["entities/firm", wrong], [100, "USD", wrong]]) {
        const error = thrownBy(() => call(...args));
        expect(error === undefined || error instanceof RangeError, `${args.map(String)}: ${error}`).toBe(
          true,
        );
      }
    }
  },
);

it.each<[what: string, call: () => unknown, message: string]>([
  [
    "a number",
    () => dataset.findEntities(5 as never),
    '5 is no text: findEntities takes one, such as "Dahua".',
  ],
  [
    "nothing",
    () => dataset.search(undefined as never),
    'undefined is no text: search takes one, such as "facial recognition".',
  ],
  [
    "null",
    () => dataset.findEntity(null as never),
    'null is no id: a text is, such as "some-id" or "entities/some-id".',
  ],
  [
    "an object",
    () => dataset.urlOf({} as never),
    'an object is no record of this dataset and no key of one, such as "claims/some-id".',
  ],
  [
    "options of null",
    () => dataset.search("firm", null as never),
    "null is no object of options of search, which has retracted.",
  ],
  [
    "the id of a claim",
    () => isRetracted("a-claim" as never),
    '"a-claim" is no claim: isRetracted takes the record, not its id.',
  ],
])("says of %s what was given and what is allowed", (_what, call, message) => {
  expect(call).toThrow(new RangeError(message));
});

it.each(WRONG)("a question whether something is a date or a number is answered with no for %s", (wrong) => {
  expect([isEdtfDate(wrong as never), isDecimal(wrong as never)]).toEqual([false, false]);
});
