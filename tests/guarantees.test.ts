import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./copy-checkout.js";

const text = readFileSync(join(ROOT, "docs/guarantees.md"), "utf8");
const named = [...text.matchAll(/\| `([\w./-]+\.test\.tsx?)` › (.+?) \|$/gm)].map(
  ([, file, title]) => [file, title] as const,
);

describe("docs/guarantees.md", () => {
  it("names a test with each promise of its tables", () => {
    const promises = text.split("\n").filter((line) => /^\| (?!promise)/.test(line));
    expect(promises.filter((line) => !/ \| `[\w./-]+\.test\.tsx?` › .+ \|$/.test(line))).toEqual([]);
    expect(named.length).toBeGreaterThanOrEqual(promises.length);
  });

  it.each(named)("%s › %s", (file, title) => {
    const path = join(ROOT, file ?? "");
    const has = existsSync(path) && readFileSync(path, "utf8").includes(`"${title}"`);
    expect(has ? "is there" : "is missing").toBe("is there");
  });
});
