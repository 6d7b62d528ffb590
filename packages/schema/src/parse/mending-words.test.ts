import { expect, it } from "vitest";
import type { RecordKey } from "../records/kind.js";
import { VOCABULARY } from "../test-support/findings-of.js";
import { findDangling } from "./find-dangling.js";
import { parseRecord } from "./parse-record.js";

const CLAIM = {
  statement: "The Example Wire says that Example Systems won a project.",
  assertedBy: "example-wire",
  basis: "document",
  evidence: [{ source: "example-report", stance: "states" }],
};
const QUANTITY = { measure: "value", value: "61000000", unit: "USD", qualifier: "exact" };
const SOURCE = {
  type: "report",
  title: "T",
  publisher: "example-wire",
  availability: { state: "unchecked" },
};
const withQuantity = (fields: object): object => ({ ...CLAIM, quantities: [{ ...QUANTITY, ...fields }] });

/** What people type, the field at which it is told, and the words that lead them back. */
it.each<[string, RecordKey, object, string, string]>([
  ["digits in groups", "claims/a", withQuantity({ value: "61.000.000" }), "value", '"61000000"'],
  ["digits in groups of spaces", "claims/a", withQuantity({ value: "61 000 000" }), "value", '"61000000"'],
  ["a sum in words", "claims/a", withQuantity({ value: "61 million" }), "value", "digits alone"],
  ["a sum with its sign", "claims/a", withQuantity({ value: "$61m" }), "value", "sign of a currency"],
  [
    "a thousand with a point, or a fraction",
    "claims/a",
    withQuantity({ value: "1,500" }),
    "value",
    "digits alone",
  ],
  ["a currency in lower case", "claims/a", withQuantity({ unit: "usd" }), "unit", 'Closest: "USD"'],
  ["a currency by its sign", "claims/a", withQuantity({ unit: "US$" }), "unit", "USD, EUR, CNY"],
  ["no qualifier", "claims/a", withQuantity({ qualifier: undefined }), "0", "Allowed: exact, about"],
  ["a month by its name", "claims/a", { ...CLAIM, when: "March 2017" }, "when", '"2017-03"'],
  ["a span with a hyphen", "claims/a", { ...CLAIM, when: "2017-2018" }, "when", '"2017/2018"'],
  [
    "a day of either order",
    "claims/a",
    { ...CLAIM, when: "11/12/2017" },
    "when",
    "year, month and day in this order",
  ],
  ["typographic quotation marks", "claims/a", { ...CLAIM, when: "“2017”" }, "when", '"2017"'],
  ["a code without a value", "claims/a", { ...CLAIM, certainty: null }, "certainty", "leave the field out"],
  ["the id in the record", "claims/a", { id: "a", ...CLAIM }, "id", "The name of the file is the id"],
  [
    "a folded text",
    "claims/a",
    { ...CLAIM, statement: "It is so.\n" },
    "statement",
    "on one line, without >",
  ],
  ["no stance", "claims/a", { ...CLAIM, evidence: [{ source: "b" }] }, "0", "Allowed: states, supports"],
  ["a blank in an address", "sources/a", { ...SOURCE, url: "https://wire.example/a b" }, "url", "a%20b"],
  ["one id where a stub needs several", "claims/a", { kind: "split", to: "b" }, "to", "- b"],
])("a record with %s is led back by the words of its issue", (_what, key, value, field, words) => {
  const { findings } = parseRecord(key, JSON.parse(JSON.stringify(value)), VOCABULARY);
  expect(findings.map(({ path }) => String(path.at(-1)))).toContain(field);
  expect(findings.map(({ message, fix }) => `${message} ${fix}`).join("\n")).toContain(words);
});

it("a stub of no list leads nowhere, whatever else it is", () => {
  const none = {
    claims: new Set<string>(),
    sources: new Set<string>(),
    entities: new Set<string>(),
    topics: new Set<string>(),
  };
  expect(findDangling("claims/a", { kind: "split", to: "b" }, none)).toEqual([]);
});
