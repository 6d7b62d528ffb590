import { expect, it } from "vitest";
import type { Claim, Relation } from "../../records/record.js";
import { claim, findingsOf } from "../../test-support/findings-of.js";
import { statusByNoDenial } from "./status-by-no-denial.js";

type Reply = NonNullable<Relation["reply"]>;

const disputed = (reason: "denied" | "other-account", ...by: string[]): Partial<Claim> => ({
  status: { state: "disputed", reason, by },
});
const answers = (id: string, reply?: Reply): Relation => ({
  type: "responds-to",
  claim: id,
  ...(reply && { reply }),
});
const contradicts = (id: string): Relation => ({ type: "contradicts", claim: id });

function find(a: Partial<Claim>, ...relations: Relation[]): unknown {
  return findingsOf(statusByNoDenial, {
    "claims/a": claim(a),
    "claims/b": claim(relations.length > 0 ? { relations } : {}),
    "claims/old": { kind: "moved", to: "a" },
    "claims/older": { kind: "moved", to: "b" },
  });
}

const FOUND = [["STATUS_BY_NO_DENIAL", "claims/a status/by/0"]];

it.each(["no-answer", "declines", "admits"] as const)(
  "refuses a claim that is disputed by the answer %s, whatever the reason",
  (reply) => {
    expect(find(disputed("denied", "b"), answers("a", reply))).toEqual(FOUND);
    expect(find(disputed("other-account", "b"), answers("a", reply))).toEqual(FOUND);
    expect(find(disputed("denied", "older"), answers("old", reply))).toEqual(FOUND);
    expect(find({ ...disputed("denied", "b"), relations: [answers("b", reply)] })).toEqual(FOUND);
  },
);

it("takes no denial from an answer that denies nothing, even if the two contradict each other", () => {
  expect(find(disputed("denied", "b"), answers("a", "no-answer"), contradicts("a"))).toEqual(FOUND);
  expect(find(disputed("other-account", "b"), answers("a", "no-answer"), contradicts("a"))).toEqual([]);
});

it.each<[what: string, a: Partial<Claim>, ofB: Relation[]]>([
  ["disputed by what denies it", disputed("denied", "b"), [answers("a", "denies")]],
  ["disputed by what denies a part of it", disputed("denied", "b"), [answers("a", "partly")]],
  ["disputed by an answer of which nothing more is said", disputed("denied", "b"), [answers("a")]],
  ["disputed by what contradicts it", disputed("denied", "b"), [contradicts("a")]],
  [
    "silent on what denies it",
    { ...disputed("denied", "b"), relations: [answers("b", "no-answer")] },
    [answers("a", "denies")],
  ],
  [
    "disputed by what gives no answer on another claim",
    disputed("denied", "b"),
    [contradicts("a"), answers("c", "no-answer")],
  ],
  ["answered by silence and stands", {}, [answers("a", "no-answer")]],
  ["disputed by a claim that is missing", disputed("denied", "nowhere"), []],
])("lets a claim pass that is %s", (_what, a, ofB) => {
  expect(find(a, ...ofB)).toEqual([]);
});
