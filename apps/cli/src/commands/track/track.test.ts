/** @module-tag process */
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Issue } from "@claimwire/schema";
import { brokenAtomRules, brokenRssRules, JSON_FEED_SCHEMA, schemaChecker } from "@claimwire/testing/feeds";
import { type TempRepo, tempRepo } from "@claimwire/testing/repo";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { claimwireJson } from "../../test-support/claimwire.js";

const jsonFeedErrors = schemaChecker(JSON_FEED_SCHEMA);
const DAY = 86_400;
/** 2026-01-01T12:00:00Z */
const START = 1_767_268_800;

let repo: TempRepo;
let folder: string;
let day = 0;

beforeEach(() => {
  repo = tempRepo({ records: new Map() });
  folder = realpathSync(mkdtempSync(join(tmpdir(), "claimwire-track-")));
  day = 0;
});
afterEach(() => {
  repo.cleanUp();
  rmSync(folder, { recursive: true, force: true });
});

/** Commits what stands in the repository, one day after the last time. */
function commit(message: string): string {
  day += 1;
  return repo.commit(message, START + day * DAY);
}

function settle(records: string, more = ""): void {
  writeFileSync(
    join(folder, "claimwire.track.yaml"),
    `repository: ${repo.root}\n${more}records:\n  things:\n${records.replace(/^/gm, "    ")}\nfeeds: { title: Things, tagAuthority: "example.org,2026" }\n`,
  );
}

const YAML = 'files: "things/**/*.yaml"\nformat: yaml\nid: "{basename}"\ntitle: "{name}"\n';

async function track(...flags: readonly string[]) {
  const printed = await claimwireJson(folder, ["track", ...flags]);
  return { ...printed, codes: printed.issues.map(({ code }: Issue) => code) };
}

async function audit() {
  const { ok, issues } = await claimwireJson(folder, ["audit", "--track"]);
  return { ok, codes: issues.map(({ code }: Issue) => code) };
}

interface Item {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly content_html: string;
}

function itemsOf(stream: string): Item[] {
  return (
    JSON.parse(readFileSync(join(folder, "public/feeds", `${stream}.json`), "utf8")) as { items: Item[] }
  ).items;
}

const titles = (stream = "all"): string[] => itemsOf(stream).map(({ title }) => title);

/** Every file below a folder, with its bytes. */
function filesIn(name: string): Record<string, string> {
  const root = join(folder, name);
  return Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name: file }) => join(parentPath, file))
      .sort()
      .map((path) => [path.slice(root.length + 1), readFileSync(path, "utf8")]),
  );
}

describe("claimwire track", () => {
  it("tells what changed in the records of a repository, and why", async () => {
    settle(
      `${YAML}listKeys: { cycles: [name] }\nquiet: [/cycles/*/latest]\nlabels: { eol: end of life }`,
      "streams: [sort]\n",
    );
    repo.write(
      "things/a.yaml",
      "name: Alpha\nsort: os\ncycles: [{ name: '1', eol: 2027-01-01, latest: '1.1' }]\n",
    );
    commit("Add alpha");
    repo.write(
      "things/a.yaml",
      "name: Alpha\nsort: os\ncycles: [{ name: '1', eol: 2028-01-01, latest: '1.2' }]\n",
    );
    repo.write("things/b.yaml", "name: Beta\nsort: app\n");
    commit("Move the end of alpha 1");
    repo.write(
      "things/a.yaml",
      "name: Alpha\nsort: os\ncycles: [{ name: '1', eol: 2028-01-01, latest: '1.3' }]\n",
    );
    commit("Release alpha 1.3");
    repo.remove("things/b.yaml");
    commit("Take beta out");
    expect(await track()).toMatchObject({ ok: true, releases: 4, version: "2.0.0", records: 1, codes: [] });
    expect(titles()).toEqual([
      "Removed: Beta",
      "New: Beta",
      "Corrected: Alpha 1, end of life 2027-01-01 → 2028-01-01",
      "New: Alpha",
    ]);
    expect(titles("corrections")).toEqual(["Corrected: Alpha 1, end of life 2027-01-01 → 2028-01-01"]);
    expect(titles("removals")).toEqual(["Removed: Beta"]);
    expect(titles("records/things/a")).toHaveLength(2);
    expect(titles("by/sort/app")).toEqual(["Removed: Beta", "New: Beta"]);
    expect(titles("releases")).toHaveLength(4);
    const [, , corrected] = itemsOf("all");
    expect(corrected?.content_html).toContain("<td>2027-01-01</td><td>2028-01-01</td>");
    expect(corrected?.content_html).toContain("Why: Move the end of alpha 1");
    expect(corrected?.content_html).not.toContain("1.2");
    expect(await audit()).toEqual({ ok: true, codes: [] });
  });

  it("writes feeds that pass the profiles of RSS, Atom and JSON Feed", async () => {
    settle(YAML);
    repo.write("things/a.yaml", 'name: "<b>&amp; \\u0007 \\u202eAlpha"\ntext: |\n  one\n  two <script>\n');
    commit("Add <alpha> & mail@example.org");
    repo.write("things/a.yaml", `name: "<b>"\ntext: "${"word ".repeat(60)}"\nnull: ~\n`);
    commit("Change");
    await track();
    const files = filesIn("public/feeds");
    expect(Object.keys(files).filter((path) => path.endsWith(".xml"))).toHaveLength(5);
    for (const [path, text] of Object.entries(files)) {
      if (path.endsWith(".xml")) expect(brokenRssRules(text)).toEqual([]);
      if (path.endsWith(".atom")) expect(brokenAtomRules(text)).toEqual([]);
      if (path.endsWith(".json")) expect(jsonFeedErrors(JSON.parse(text))).toEqual([]);
      expect(text).not.toContain("mail@example.org");
    }
  });

  it("gives the same ledger and the same feeds at once, day by day, and after its state was lost", async () => {
    settle(`${YAML}listKeys: { tags: [] }`);
    const step = (n: number): void => {
      repo.write(`things/${n % 7}.yaml`, `name: Thing ${n % 7}\nvalue: ${n}\ntags: [a, b${n}]\n`);
      if (n % 11 === 5) repo.remove(`things/${(n - 1) % 7}.yaml`);
      commit(`Step ${n}`);
    };
    for (let n = 0; n < 120; n += 1) {
      step(n);
      if (n % 40 === 20) await track();
      if (n === 70) rmSync(join(folder, ".claimwire"), { recursive: true });
    }
    await track();
    const [ledger, output] = [filesIn("ledger"), filesIn("public")];
    expect(
      Object.keys(output).filter((path) => path.startsWith("feeds/archive/all/")).length,
    ).toBeGreaterThan(0);
    rmSync(join(folder, "ledger"), { recursive: true });
    rmSync(join(folder, ".claimwire"), { recursive: true });
    rmSync(join(folder, "public"), { recursive: true });
    await track();
    expect(filesIn("ledger")).toEqual(ledger);
    expect(filesIn("public")).toEqual(output);
    expect(await audit()).toEqual({ ok: true, codes: [] });
  });

  it("does nothing when nothing is new", async () => {
    settle(YAML);
    repo.write("things/a.yaml", "name: A\n");
    commit("Add");
    await track();
    const before = filesIn("public");
    repo.write("README.md", "hello");
    commit("Something else");
    expect(await track()).toMatchObject({ releases: 0, files: 0 });
    expect(filesIn("public")).toEqual(before);
  });
});
