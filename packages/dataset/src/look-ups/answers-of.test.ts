import { expect, it } from "vitest";
import { openRecords } from "../../test/open-records.js";

const ABOUT_FIRM = {
  assertedBy: "wire",
  basis: "document",
  about: [{ entity: "firm", role: "actor" }],
  evidence: [{ source: "report", stance: "states" }],
};

function anAnswer(to: string, reply: string | undefined, record: object): object {
  const relations = [{ type: "responds-to", claim: to, ...(reply !== undefined && { reply }) }];
  return { ...ABOUT_FIRM, statement: `Somebody answers ${to}.`, relations, ...record };
}

const dataset = openRecords({
  "entities/founder": {
    type: "person",
    name: "A Founder",
    publicRole: { title: "Chairman", of: "firm", evidence: [{ source: "report", stance: "states" }] },
  },
  "entities/firm-old": { kind: "moved", to: "firm" },
  "claims/built": { ...ABOUT_FIRM, statement: "The Wire says that the firm built it." },
  "claims/knew": { ...ABOUT_FIRM, statement: "The Wire says that the firm knew." },
  "claims/paid": { ...ABOUT_FIRM, statement: "The Wire says that the firm paid." },
  "claims/a-denial": anAnswer("built", "denies", { assertedBy: "firm" }),
  "claims/b-founder": anAnswer("knew", "partly", { assertedBy: "founder" }),
  "claims/c-declined": anAnswer("knew", "declines", {}),
  "claims/d-silent": anAnswer("paid", "no-answer", { about: [{ entity: "firm", role: "denied" }] }),
  "claims/e-wire": anAnswer("a-denial", "denies", {}),
  "claims/f-met-others": anAnswer("built", "no-answer", {
    about: [
      { entity: "camps", role: "denied" },
      { entity: "firm", role: "context" },
    ],
  }),
  "claims/g-withdrawn": anAnswer("paid", undefined, {
    assertedBy: "firm",
    status: { state: "retracted", since: "2026-11", reason: "misread", note: "It answers another." },
  }),
});

function told(entity: string, options?: { readonly retracted: true }): unknown {
  return dataset.answersOf(entity, options).map(({ claim, reply, to }) => [claim.id, reply, to.id]);
}

it("answersOf gives what an entity and its people answered, and that it gave no answer", () => {
  const answers = [
    ["a-denial", "denies", "built"],
    ["b-founder", "partly", "knew"],
    ["c-declined", "declines", "knew"],
    ["d-silent", "no-answer", "paid"],
  ];
  expect(told("firm")).toEqual(answers);
  expect(told("entities/firm-old")).toEqual(answers);
  expect(told("firm", { retracted: true })).toEqual([...answers, ["g-withdrawn", undefined, "paid"]]);
});

it("answersOf leaves whoever tells that somebody gave no answer without one", () => {
  expect(told("founder")).toEqual([["b-founder", "partly", "knew"]]);
  expect(told("camps")).toEqual([["f-met-others", "no-answer", "built"]]);
  expect(told("wire")).toEqual([["e-wire", "denies", "a-denial"]]);
});

it("answersOf is an error for an unknown entity or option", () => {
  expect(() => dataset.answersOf("frim")).toThrow('Closest: "firm".');
  expect(() => dataset.answersOf("firm", { retractd: true } as never)).toThrow('Closest: "retracted".');
});
