import { readdirSync, readFileSync } from "node:fs";
import { compareVersions, replaySteps } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import type { Claim } from "@claimwire/schema";
import { TEST_CONFIG } from "@claimwire/testing/feeds";
import { expect, it } from "vitest";
import { StreamHistory } from "../streams/stream-history.js";
import { claimTopic } from "../words/claim-topic.js";
import { recordName } from "../words/name.js";
import { renderEntries } from "./release-entries.js";

const FOLDER = new URL("../../../../data/releases/", import.meta.url);
const RELEASES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as ClaimsRelease)
  .sort((a, b) => compareVersions(a.version, b.version));

/** A title without what is told whole: a statement, whose end may name its asserter, and what a document prints. */
function withoutTexts(title: string, names: readonly string[]): string {
  const left = names.reduce((text, name) => text.replace(name.replace(/\.$/, ""), ""), title);
  return left.replace(/“.*?”(?= |,|;|$)|\[.*?\]/g, "");
}

it("no two titles of a release are alike, and each has at most 125 characters, or 110 beside a text that it gives whole", () => {
  const history = new StreamHistory();
  const tooLong: string[] = [];
  const titles: string[] = [];
  for (const step of replaySteps(RELEASES)) {
    for (const { entry } of renderEntries(step, history, TEST_CONFIG)) {
      const key = entry.extension.change?.record as `claims/${string}` | undefined;
      titles.push(`${step.release.version} ${entry.title}`);
      if (key === undefined) {
        expect(entry.title.length).toBeLessThanOrEqual(90);
        continue;
      }
      const claim = step.after.get(key);
      const topic =
        key.startsWith("claims/") && claim !== undefined && !("kind" in claim)
          ? [claimTopic(claim as unknown as Claim, step.after)]
          : [];
      const names = [recordName(step.after, key), recordName(step.before, key), ...topic];
      if (entry.title.length > 125 && withoutTexts(entry.title, names).length > 110)
        tooLong.push(entry.title);
    }
  }
  expect(tooLong).toEqual([]);
  expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
});
