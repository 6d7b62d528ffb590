import { expect, it } from "vitest";
import type { Claim } from "../../records/record.js";
import { claim, entity, findingsOf } from "../../test-support/findings-of.js";
import { actorDenied } from "./actor-denied.js";

const entities = {
  "entities/acme": entity({ name: "Acme" }),
  "entities/acme-old": { kind: "moved", to: "acme" },
} as const;
const find = (fields: Partial<Claim>): unknown =>
  findingsOf(actorDenied, { ...entities, "claims/a": claim(fields) });

it.each<[what: string, fields: Partial<Claim>]>([
  ["a firm that is not found to supply", { mode: "non-finding", about: [{ entity: "acme", role: "actor" }] }],
  [
    "a firm of which another says that it did not",
    { mode: "negative", about: [{ entity: "acme", role: "actor" }] },
  ],
  ["whoever looked and found none", { mode: "non-finding", about: [{ entity: "wire", role: "actor" }] }],
])("warns of %s as an actor", (_what, fields) => {
  expect(find(fields)).toEqual([["ACTOR_DENIED", "claims/a about/0/role"]]);
});

it.each<[what: string, fields: Partial<Claim>]>([
  [
    "a firm that is not found to supply, as denied",
    { mode: "non-finding", about: [{ entity: "acme", role: "denied" }] },
  ],
  [
    "a firm that denies, as the one who speaks",
    { mode: "negative", assertedBy: "acme", about: [{ entity: "acme", role: "actor" }] },
  ],
  [
    "a firm that denies, under its old id",
    { mode: "negative", assertedBy: "acme-old", about: [{ entity: "acme", role: "actor" }] },
  ],
  ["a firm whose project was not halted", { mode: "negative", about: [{ entity: "acme", role: "context" }] }],
  [
    "a firm that may not buy, affected by it",
    { mode: "negative", about: [{ entity: "acme", role: "affected" }] },
  ],
  ["a firm that refused", { about: [{ entity: "acme", role: "actor" }] }],
  [
    "a firm that is thought not to be innocent",
    { mode: "opinion", about: [{ entity: "acme", role: "actor" }] },
  ],
])("lets %s pass", (_what, fields) => {
  expect(find(fields)).toEqual([]);
});
