import { aSource } from "@claimwire/testing";
import { expect, it } from "vitest";
import { type SourceReport, summarise } from "./report-verdicts.js";

const COPY = { url: "https://arxiv.example/1", captured: "2019-01-01" };

function aReport(state: SourceReport["verdict"]["state"], more: Partial<SourceReport> = {}): SourceReport {
  const url = "https://wire.example/a";
  const verdict = { state, isSure: true, reason: "" };
  return {
    id: "a",
    source: aSource({ url }),
    url,
    day: "2026-11-30",
    verdict,
    copy: undefined,
    soughtCopy: false,
    ...more,
  };
}

it("summarise says how many sources are what, and what was found", () => {
  const told = summarise([
    aReport("gone", { copy: COPY }),
    aReport("live"),
    aReport("live"),
    aReport("moved"),
  ]);
  const many = "1 is gone; 1 has moved; 2 are there; of 1, a copy was found in an archive";
  expect(told).toBe(`Sources were visited at their addresses: ${many}.`);
  const known = aSource({ availability: { state: "gone" } });
  const late = summarise([aReport("gone", { source: known, copy: COPY })]);
  expect(late).toBe("Sources were visited at their addresses: of 1, a copy was found in an archive.");
});
