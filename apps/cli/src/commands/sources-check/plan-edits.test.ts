import { aSource } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import type { Verdict } from "./judge-visit.js";
import { planEdits } from "./plan-edits.js";

const OLD = "https://wire.example/a";
const NEW = "https://news.example/a";
const DAY = "2026-11-30";
const COPY = { url: "https://arxiv.example/1", captured: "2019-01-01" };

const verdict = (state: Verdict["state"], isSure = true): Verdict => ({ state, isSure, reason: "", to: NEW });
const source = (state: "live" | "gone" | "unchecked", url = OLD) => aSource({ url, availability: { state } });
const written = (state: string) => [
  { set: ["availability", "state"], to: state },
  { set: ["availability", "checked"], to: DAY },
];

describe("planEdits", () => {
  it.each(["gone", "drifted", "live"] as const)(
    "writes the state %s with its day, where it was another",
    (state) => {
      expect(planEdits(source("unchecked"), verdict(state), undefined, DAY)).toEqual(written(state));
    },
  );

  it("writes nothing that the record says already", () => {
    expect(planEdits(source("gone"), verdict("gone"), undefined, DAY)).toEqual([]);
    const copied = aSource({ url: OLD, copies: [COPY], availability: { state: "gone" } });
    expect(planEdits(copied, verdict("gone"), COPY, DAY)).toEqual([]);
  });

  it.each([
    ["absent", false],
    ["altered", false],
    ["unreachable", false],
    ["unrecognised", false],
    ["unvisited", false],
    ["moved", false],
  ] as const)("writes nothing of what is %s and not sure", (state, isSure) => {
    expect(planEdits(source("unchecked"), verdict(state, isSure), undefined, DAY)).toEqual([]);
  });

  it("writes a new address with where it was seen, in a text that is not too long", () => {
    const whence = `Permanent redirect of ${OLD}, followed on ${DAY}.`;
    expect(planEdits(source("live"), verdict("moved"), undefined, DAY)).toEqual([
      { set: ["url"], to: NEW },
      { set: ["addressSeenIn"], to: whence },
    ]);
    const [, seen] = planEdits(source("live", `${OLD}?${"x".repeat(300)}`), verdict("moved"), undefined, DAY);
    expect(seen).toEqual({
      set: ["addressSeenIn"],
      to: `Permanent redirect of the former address, followed on ${DAY}.`,
    });
  });

  it("drops who said it, and adds a copy", () => {
    const said = aSource({ url: OLD, availability: { state: "gone", saidBy: "other" } });
    expect(planEdits(said, verdict("live"), undefined, DAY)).toEqual([
      ...written("live"),
      { remove: ["availability", "saidBy"] },
    ]);
    expect(planEdits(source("gone"), verdict("absent", false), COPY, DAY)).toEqual([
      { append: ["copies"], member: COPY },
    ]);
  });
});
