import { expect, it } from "vitest";
import type { Entity } from "../../records/record.js";
import { entity, findingsOf } from "../../test-support/findings-of.js";
import { identifierInvalid } from "./identifier-invalid.js";

type Identifiers = NonNullable<Entity["identifiers"]>;

const seen = (scheme: string, value: string): Identifiers => ({ [scheme]: { value, seenIn: "An example" } });

// Published examples: Apple (ISIN), Treasury Corporation of Victoria (ISIN), Bloomberg Finance (LEI), GLEIF (LEI).
it.each([
  ["wikidata", "Q42"],
  ["isin", "US0378331005"],
  ["isin", "AU0000XVGZA3"],
  ["lei", "5493001KJTIIGC8Y1R12"],
  ["lei", "506700GE1G29325QX363"],
  ["uscc", "91350100M000100Y43"],
])("takes the %s %s", (scheme, value) => {
  expect(
    findingsOf(identifierInvalid, { "entities/a": entity({ identifiers: seen(scheme, value) }) }),
  ).toEqual([]);
});

it.each([
  ["wikidata", "q42", "a small letter"],
  ["wikidata", "Q042", "a leading zero"],
  ["isin", "US0378331006", "a wrong check digit"],
  ["isin", "US0378330105", "two digits changed round"],
  ["isin", "us0378331005", "small letters"],
  ["lei", "5493001KJTIIGC8Y1R13", "wrong check digits"],
  ["lei", "5493001KJTIIGC8Y1R1", "one character too few"],
  ["uscc", "91350100M000100Y44", "a wrong check character"],
  ["uscc", "91350100M000100I43", "a letter that the standard leaves out"],
])("refuses the %s %s: %s", (scheme, value) => {
  expect(
    findingsOf(identifierInvalid, { "entities/a": entity({ identifiers: seen(scheme, value) }) }),
  ).toEqual([["IDENTIFIER_INVALID", `entities/a identifiers/${scheme}/value`]]);
});
