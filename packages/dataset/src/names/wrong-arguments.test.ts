import { expect, it } from "vitest";
import { openRecords } from "../../test/open-records.js";
import { codes } from "../code-lists.js";
import { asEdtf, isEdtfDate, maxDate, minDate } from "../dates.js";
import { amountIn, asDecimal, compareDecimals, isDecimal } from "../decimals.js";
import { isRecordKey } from "../index.js";
import { withoutRepeats } from "../look-ups/repeats.js";
import { isRetracted } from "../look-ups/retracted.js";
import { checkPassage } from "../passages.js";
import { recordKey } from "./handle.js";

type Call = (...args: readonly unknown[]) => unknown;

const dataset = openRecords({});
const calls = Object.entries<unknown>({
  ...dataset,
  amountIn,
  asDecimal,
  asEdtf,
  checkPassage,
  compareDecimals,
  isRecordKey,
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
  { kind: "__proto__", id: "firm" },
  { kind: "toString", id: "firm" },
  { role: {} },
  [],
  ["firm"],
  "__proto__",
  "hasOwnProperty",
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
  [
    "an entity",
    () => amountIn({ kind: "entity", id: "firm" } as never, "USD"),
    "an object is no claim: amountIn takes the record, not its id.",
  ],
  [
    "a list of ids",
    () => withoutRepeats(["a-claim"] as never),
    '"a-claim" is no claim: withoutRepeats takes the record, not its id.',
  ],
  [
    "the id of a claim, beside a text",
    () => checkPassage("a-claim" as never, "Some words."),
    '"a-claim" is no claim: checkPassage takes the record, not its id.',
  ],
  [
    "no text, beside a claim",
    () => checkPassage({ evidence: [] } as never, undefined as never),
    "undefined is no text of a document.",
  ],
  [
    "a role of null",
    () => dataset.claimsAbout("firm", { role: null as never }),
    `null is no role: ${Object.keys(codes.role).join(", ")}.`,
  ],
  [
    "a text for true or false",
    () => dataset.claimsAbout("firm", { retracted: "false" as never }),
    '"false" is no value of the option retracted of claimsAbout: true or false.',
  ],
  [
    "a list of options",
    () => dataset.claimsAbout("firm", [] as never),
    "a list is no object of options of claimsAbout, which has role, parts, instances, retracted.",
  ],
  [
    "a key twice",
    () => dataset.getEntity("entities/entities/firm"),
    '"entities/firm" is no entity of this dataset.',
  ],
  [
    "the end of a text that is no date",
    () => maxDate("2018-13" as never),
    '"2018-13" is no date in EDTF, such as 2018, 2018-10 or 2016/2018.',
  ],
  [
    "the beginning of reversed dates",
    () => minDate("2018/2017" as never),
    '"2018/2017" is no date in EDTF, such as 2018, 2018-10 or 2016/2018. It ends before it begins. Closest: "2017/2018".',
  ],
  [
    "a name that every object inherits, as the kind of a record",
    () => recordKey({ kind: "toString", id: "firm" } as never),
    'an object is no record of this dataset and no key of one, such as "claims/some-id".',
  ],
])("says of %s what was given and what is allowed", (_what, call, message) => {
  expect(call).toThrow(new RangeError(message));
});

it.each(["__proto__", "hasOwnProperty", "constructor/firm", "claims", "claims/", "/"])(
  "%j is the key of no record",
  (text) => {
    expect(isRecordKey(text)).toBe(false);
  },
);

it.each(WRONG)("a question whether something is a date or a number is answered with no for %s", (wrong) => {
  expect([isEdtfDate(wrong as never), isDecimal(wrong as never)]).toEqual([false, false]);
});
