import { readFileSync } from "node:fs";
import { isEdtfDate, type Kind, keyOf, parseRecord } from "@claimwire/schema";
import { aClaim } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const PAGE = readFileSync(new URL("../../../data/README.md", import.meta.url), "utf8");
const EXAMPLES = [...PAGE.matchAll(/^`([a-z]+)\/([a-z0-9-]+)\.yaml`.*\n\n```yaml\n([\s\S]*?)```/gm)];
const GOOD_ROWS = PAGE.split("\n").filter((line) => line.startsWith("|") && !line.includes("👎"));

describe("data/README.md", () => {
  it("shows a record of each kind", () => {
    expect(EXAMPLES.map(([, kind]) => kind)).toEqual(["claims", "sources", "entities", "topics"]);
  });

  it.each(EXAMPLES.map(([, ...parts]) => parts as [string, string, string]))(
    "shows a valid record %s/%s",
    (kind, id, text) => {
      const key = keyOf(kind as Kind, id);
      expect(parseRecord(key, parse(text, { schema: "core" })).findings).toEqual([]);
    },
  );

  it("writes figures as records do", () => {
    const figures = GOOD_ROWS.flatMap((row) => [...row.matchAll(/`(\{ measure: [^`]*\})`/g)]);
    expect(figures.length).toBeGreaterThan(2);
    for (const [, figure = ""] of figures) {
      const claim = aClaim({ quantities: [parse(figure)] });
      expect(parseRecord("claims/example", claim).findings, figure).toEqual([]);
    }
  });

  it("writes dates as records do", () => {
    const dates = GOOD_ROWS.flatMap((row) => [...row.matchAll(/`(?:when: )?"([0-9./-]+)"`/g)]);
    expect(dates.length).toBeGreaterThan(7);
    for (const [, date = ""] of dates) expect([date, isEdtfDate(date)]).toEqual([date, true]);
  });
});
