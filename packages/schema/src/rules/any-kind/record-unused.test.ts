import { expect, it } from "vitest";
import { claim, entity, findingsOf, source, topic } from "../../test-support/findings-of.js";
import type { Rule } from "../rule.js";
import { entityUnused, topicUnused } from "./record-unused.js";

const RULES: readonly Rule[] = [entityUnused, topicUnused];
const unused = (...keys: string[]): unknown =>
  keys.map((key) => [key.startsWith("topics/") ? "TOPIC_UNUSED" : "ENTITY_UNUSED", key]);

it.each([
  ["that names only itself", { "topics/idle": topic({ broader: "idle" }) }, ["topics/idle"]],
  [
    "and its wholes, however many steps up",
    {
      "entities/part": entity({ partOf: "whole" }),
      "entities/whole": entity({ partOf: "top" }),
      "entities/top": entity(),
    },
    ["entities/part", "entities/top", "entities/whole"],
  ],
  [
    "and the body of which it holds a role",
    {
      "entities/body": entity(),
      "entities/chair": entity({
        type: "person",
        publicRole: { title: "chair", of: "body", when: "2018" },
      }),
    },
    ["entities/body", "entities/chair"],
  ],
  [
    "in a circle that nothing else leads to",
    { "topics/a": topic({ broader: "b" }), "topics/b": topic({ broader: "a" }) },
    ["topics/a", "topics/b"],
  ],
  [
    "whose id is used in another kind",
    { "claims/a": claim({ topics: ["used"] }), "topics/used": topic(), "entities/used": entity() },
    ["entities/used"],
  ],
])("warns of a record %s", (_what, given, keys) => {
  expect(findingsOf(RULES, given)).toEqual(unused(...keys));
});

it.each([
  ["named by a claim", { "claims/a": claim({ topics: ["t"] }), "topics/t": topic() }],
  ["named by a source", { "sources/s": source({ publisher: "p" }), "entities/p": entity() }],
  [
    "the whole of what is used",
    {
      "claims/a": claim({ about: [{ entity: "part", role: "place" }], topics: ["narrow"] }),
      "entities/part": entity({ partOf: "whole" }),
      "entities/whole": entity({ partOf: "top" }),
      "entities/top": entity(),
      "topics/narrow": topic({ broader: "wide" }),
      "topics/wide": topic(),
    },
  ],
  ["that a stub leads to", { "topics/old": { kind: "moved", to: "renamed" }, "topics/renamed": topic() }],
] as const)("lets a record pass that is %s", (_what, given) => {
  expect(findingsOf(RULES, given)).toEqual([]);
});

it("says nothing while records could not be read", () => {
  expect(findingsOf(RULES, { "topics/idle": topic() }, ["claims/broken"])).toEqual([]);
});
