import { expect, it } from "vitest";
import type { Entity } from "../../records/record.js";
import { entity, findingsOf } from "../../test-support/findings-of.js";
import { identifierShared } from "./identifier-shared.js";

type Identifiers = NonNullable<Entity["identifiers"]>;

const seen = (scheme: string, value: string): Identifiers => ({ [scheme]: { value, seenIn: "An example" } });

it("refuses an identifier that another entity has, in the same scheme only", () => {
  const given = {
    "entities/a": entity({ identifiers: { ...seen("isin", "US0378331005"), ...seen("wikidata", "Q1") } }),
    "entities/b": entity({ identifiers: seen("lei", "5493001KJTIIGC8Y1R12") }),
    "entities/c": entity({ identifiers: seen("wikidata", "Q1") }),
  };
  expect(findingsOf(identifierShared, given)).toEqual([
    ["IDENTIFIER_SHARED", "entities/c identifiers/wikidata/value"],
  ]);
});

it("leaves an identifier that is invalid to another rule", () => {
  const both = entity({ identifiers: seen("wikidata", "q1") });
  expect(findingsOf(identifierShared, { "entities/a": both, "entities/b": both })).toEqual([]);
});
