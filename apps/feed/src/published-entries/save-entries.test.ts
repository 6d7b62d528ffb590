import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PUBLISHED_FILE } from "@claimwire/schema";
import { tempRepo } from "@claimwire/testing/repo";
import { describe, expect, it } from "vitest";
import { compareWithPublished, readPublished, saveEntries } from "./save-entries.js";

const ROOT = join(fileURLToPath(new URL(".", import.meta.url)), "../../../..");

describe("apps/feed/published-entries.ndjson", () => {
  it("holds every entry of the ledger with its id, link, date and streams, and no new one between them", () => {
    const found = compareWithPublished(ROOT);
    expect(found).toMatchObject({ altered: [], intruding: [] });
  });

  it("holds the entries of every release", () => {
    const found = compareWithPublished(ROOT);
    expect(readPublished(ROOT).length).toBeGreaterThan(0);
    expect("unsaved" in found ? found.unsaved : found).toEqual([]);
  });
});

describe("saveEntries", () => {
  it("adds a stream without published entries to the lines, and refuses a stream with some", () => {
    const repo = tempRepo({ git: false });
    try {
      repo.write("data/releases/1.0.0.json", readFileSync(join(ROOT, "data/releases/1.0.0.json")));
      repo.write(PUBLISHED_FILE, "");
      saveEntries(repo.root);
      const whole = readPublished(repo.root);
      const stream = "topics/surveillance-projects";
      const without = whole.map((line) => line.replace(`,"${stream}"`, ""));
      repo.write(PUBLISHED_FILE, without.join("\n"));
      expect(saveEntries(repo.root).lines).toEqual([expect.stringContaining("entries also in new streams")]);
      expect(readPublished(repo.root)).toEqual(whole);
      const first = whole.findIndex((line) => line.includes(`,"${stream}"`));
      repo.write(PUBLISHED_FILE, whole.with(first, without[first] ?? "").join("\n"));
      expect(saveEntries(repo.root).done).toBe(false);
    } finally {
      repo.cleanUp();
    }
  });

  it("appends lines, and refuses when a line would change", () => {
    const repo = tempRepo({ git: false });
    try {
      repo.write(PUBLISHED_FILE, "");
      expect(saveEntries(repo.root)).toMatchObject({ done: true });
      repo.write(
        PUBLISHED_FILE,
        `${JSON.stringify({ id: "claims/gone", path: "gone/#v1", published: "2026-01-01T10:00:00Z", streams: ["all"] })}\n`,
      );
      const refused = saveEntries(repo.root);
      expect(refused.done).toBe(false);
      expect(refused.lines.join("\n")).toContain("claims/gone");
      expect(readPublished(repo.root)).toHaveLength(1);
    } finally {
      repo.cleanUp();
    }
  });
});
