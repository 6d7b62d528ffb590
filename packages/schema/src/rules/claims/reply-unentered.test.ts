import { expect, it } from "vitest";
import type { Claim } from "../../records/record.js";
import { claim, entity, findingsOf, type Given, source } from "../../test-support/findings-of.js";
import { replyUnentered } from "./reply-unentered.js";

const ground = {
  "sources/report": source({ printsReply: ["acme"] }),
  "sources/plain": source({ title: "Without an answer" }),
  "entities/acme": entity({ type: "company", name: "Acme" }),
  "entities/acme-old": { kind: "moved", to: "acme" },
  "entities/rival": entity({ type: "company", name: "Rival" }),
  "entities/county": entity({ type: "place", name: "A County" }),
  "entities/chair": entity({
    type: "person",
    name: "A. Chair",
    publicRole: { title: "chair", of: "acme", when: "2018" },
  }),
} as const;
const ACCUSED = claim({ about: [{ entity: "acme", role: "actor" }] });
const answer = (fields: Partial<Claim> = {}): Claim =>
  claim({ assertedBy: "acme", relations: [{ type: "responds-to", claim: "a", reply: "denies" }], ...fields });
const find = (given: Given): unknown => findingsOf(replyUnentered, { ...ground, ...given });
const FOUND = [["REPLY_UNENTERED", "claims/a evidence"]];

it.each<[what: string, given: Given]>([
  ["an allegation without the answer that its page prints", { "claims/a": ACCUSED }],
  [
    "one under an old id of the firm",
    { "claims/a": claim({ about: [{ entity: "acme-old", role: "client" }] }) },
  ],
  [
    "one from a document that the page quotes",
    {
      "claims/a": claim({
        about: ACCUSED.about,
        evidence: [{ source: "plain", via: ["report"], stance: "states" }],
      }),
    },
  ],
  ["an answer by somebody else", { "claims/a": ACCUSED, "claims/b": answer({ assertedBy: "rival" }) }],
  [
    "an answer that was withdrawn",
    { "claims/a": ACCUSED, "claims/b": answer({ status: { state: "retracted", reason: "misread" } }) },
  ],
  [
    "an answer to another claim, in another document",
    {
      "claims/a": ACCUSED,
      "claims/b": answer({
        relations: [{ type: "responds-to", claim: "c" }],
        evidence: [{ source: "plain", stance: "states" }],
      }),
      "claims/c": claim({ evidence: [{ source: "plain", stance: "states" }] }),
    },
  ],
])("warns of %s", (_what, given) => {
  expect(find(given)).toEqual(FOUND);
});

it.each<[what: string, given: Given]>([
  [
    "another point of a report from which the answer was entered",
    {
      "claims/a": ACCUSED,
      "claims/b": answer({ relations: [{ type: "responds-to", claim: "c" }] }),
      "claims/c": claim({ assertedBy: "rival" }),
    },
  ],
  ["an allegation with its answer", { "claims/a": ACCUSED, "claims/b": answer() }],
  ["an answer by the firm's chair", { "claims/a": ACCUSED, "claims/b": answer({ assertedBy: "chair" }) }],
  [
    "an answer that contradicts",
    { "claims/a": ACCUSED, "claims/b": answer({ relations: [{ type: "contradicts", claim: "a" }] }) },
  ],
  [
    "a part of an allegation that is answered as a whole",
    {
      "claims/a": claim({ about: ACCUSED.about, relations: [{ type: "part-of", claim: "whole" }] }),
      "claims/whole": ACCUSED,
      "claims/b": answer({ relations: [{ type: "responds-to", claim: "whole" }] }),
    },
  ],
  [
    "what is said back to the firm's own answer",
    {
      "claims/a": claim({ about: ACCUSED.about, relations: [{ type: "responds-to", claim: "b" }] }),
      "claims/b": claim({ assertedBy: "acme" }),
    },
  ],
  ["what the firm says of itself", { "claims/a": claim({ assertedBy: "acme", about: ACCUSED.about }) }],
  [
    "what is said of another firm on the page",
    { "claims/a": claim({ about: [{ entity: "rival", role: "actor" }] }) },
  ],
  [
    "a firm that stands there for comparison",
    { "claims/a": claim({ about: [{ entity: "acme", role: "context" }] }) },
  ],
  [
    "what was looked for and not found",
    { "claims/a": claim({ mode: "non-finding", about: [{ entity: "acme", role: "denied" }] }) },
  ],
  [
    "an allegation that was withdrawn",
    { "claims/a": { ...ACCUSED, status: { state: "retracted", reason: "misread" } } },
  ],
  [
    "a page that prints no answer",
    { "claims/a": claim({ about: ACCUSED.about, evidence: [{ source: "plain", stance: "states" }] }) },
  ],
])("lets %s pass", (_what, given) => {
  expect(find(given)).toEqual([]);
});
