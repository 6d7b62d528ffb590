import { expect, it } from "vitest";
import { entity, findingsOf, topic } from "../../test-support/findings-of.js";
import { hierarchyCycle } from "./hierarchy-cycle.js";

it("refuses each step of a circle, and not what leads into it", () => {
  const given = {
    "entities/a": entity({ partOf: "b" }),
    "entities/b": entity({ partOf: "moved" }),
    "entities/c": entity({ partOf: "a" }),
    "entities/into": entity({ partOf: "a" }),
    "entities/moved": { kind: "moved", to: "c" },
    "topics/a": topic({ broader: "b" }),
    "topics/b": topic({ broader: "a" }),
  } as const;
  expect(findingsOf(hierarchyCycle, given)).toEqual([
    ["HIERARCHY_CYCLE", "entities/a partOf"],
    ["HIERARCHY_CYCLE", "entities/b partOf"],
    ["HIERARCHY_CYCLE", "entities/c partOf"],
    ["HIERARCHY_CYCLE", "topics/a broader"],
    ["HIERARCHY_CYCLE", "topics/b broader"],
  ]);
});

it("refuses a case of itself, and lets a case be a part of the sort's whole", () => {
  const given = {
    "entities/camp": entity({ instanceOf: "camps", partOf: "region" }),
    "entities/camps": entity({ instanceOf: "large-camps", partOf: "region" }),
    "entities/large-camps": entity({ instanceOf: "camps" }),
    "entities/region": entity({ instanceOf: "regions" }),
    "entities/regions": entity(),
  };
  expect(findingsOf(hierarchyCycle, given)).toEqual([
    ["HIERARCHY_CYCLE", "entities/camps instanceOf"],
    ["HIERARCHY_CYCLE", "entities/large-camps instanceOf"],
  ]);
});

it("climbs a long hierarchy without falling", () => {
  const chain = Array.from(
    { length: 20_000 },
    (_, i) => [`topics/t${i}`, topic({ broader: `t${i + 1}` })] as const,
  );
  const given = { ...Object.fromEntries(chain), "topics/t20000": topic() };
  expect(findingsOf(hierarchyCycle, given)).toEqual([]);
});

it("leaves a record that names itself to another rule", () => {
  expect(findingsOf(hierarchyCycle, { "topics/a": topic({ broader: "a" }) })).toEqual([]);
});
