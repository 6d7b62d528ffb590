import { expect, it } from "vitest";
import { claim, entity, findingsOf, topic } from "../test-support/findings-of.js";
import { everythingIsUsed } from "./everything-is-used.js";

it("warns of entities and topics to which nothing leads but themselves", () => {
  const given = {
    "claims/a": claim({ topics: ["used"] }),
    "topics/used": topic({ broader: "wider" }),
    "topics/wider": topic(),
    "topics/idle": topic({ broader: "idle" }),
    "topics/old": { kind: "moved", to: "renamed" },
    "topics/renamed": topic(),
    "entities/part": entity({ partOf: "whole" }),
    "entities/whole": entity(),
    // The id of a topic is no use of the entity with that id.
    "entities/used": entity(),
  } as const;
  expect(findingsOf(everythingIsUsed, given)).toEqual([
    ["ENTITY_UNUSED", "entities/part"],
    ["ENTITY_UNUSED", "entities/used"],
    ["TOPIC_UNUSED", "topics/idle"],
  ]);
  expect(findingsOf(everythingIsUsed, given, ["claims/broken"])).toEqual([]);
});
