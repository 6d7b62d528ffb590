import { describe, expect, it } from "vitest";
import { countHosts, doubtVisit, type HostVisit, isSound } from "./judge-network.js";
import type { Visit } from "./visits/visit.js";

const ABSENT: Visit = { saw: "absence", reason: "404" };
const NO_HOST: Visit = { saw: "no-host", reason: "there is no such host" };
const SILENT: Visit = { saw: "failure", reason: "no answer", answered: false };
const REFUSED: Visit = { saw: "refusal", reason: "robots.txt forbids it" };

const at = (...visits: readonly (readonly [host: string, visit: Visit])[]): HostVisit[] =>
  visits.map(([host, visit]) => ({ host, visit }));

describe("our own network", () => {
  it.each<[string, HostVisit[], boolean]>([
    ["nobody answers", at(["a", SILENT], ["b", NO_HOST]), false],
    ["one of three hosts answers", at(["a", ABSENT], ["b", SILENT], ["c", NO_HOST]), false],
    ["half of the hosts answer", at(["a", ABSENT], ["b", SILENT]), true],
    ["a host answers in part", at(["a", ABSENT], ["a", SILENT], ["a", SILENT]), true],
    ["nobody was asked", at(["a", REFUSED]), false],
  ])("is trusted or not when %s", (_what, visits, expected) => {
    expect(isSound(countHosts(visits))).toBe(expected);
  });

  it("makes what gave no answer say nothing when it is in doubt", () => {
    const doubted = [NO_HOST, SILENT, ABSENT].map((visit) => doubtVisit(visit).saw);
    expect(doubted).toEqual(["refusal", "refusal", "absence"]);
  });
});
