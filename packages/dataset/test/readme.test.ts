import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Dataset } from "../src/dataset.js";

const SOURCE = fileURLToPath(new URL("..", import.meta.url));
const { version } = JSON.parse(readFileSync(join(SOURCE, "package.json"), "utf8")) as {
  readonly version: string;
};
const readme = readFileSync(join(SOURCE, "README.md"), "utf8");
const examples = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code = ""]) => code);

const CONFIG = {
  compilerOptions: {
    module: "nodenext",
    target: "es2022",
    lib: ["es2022"],
    types: [],
    strict: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
  },
};

/** Instead of the types of a browser or of Node. */
const CONSOLE = "declare const console: { readonly log: (...values: readonly unknown[]) => void };";

it("the README has three examples", () => {
  expect(examples).toHaveLength(3);
});

// They name records of the real dataset, so they need its package, and that a release.
describe.skipIf(version === "0.0.0")("the examples of the README", () => {
  let project: string;

  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), "claimwire-readme-"));
    const installed = join(project, "node_modules/@claimwire/dataset");
    mkdirSync(installed, { recursive: true });
    for (const name of ["package.json", "dist"])
      cpSync(join(SOURCE, name), join(installed, name), { recursive: true });
    writeFileSync(join(project, "package.json"), `{ "private": true, "type": "module" }\n`);
    writeFileSync(join(project, "tsconfig.json"), JSON.stringify(CONFIG));
    examples.forEach((code, at) => {
      writeFileSync(join(project, `example-${at}.js`), code);
      writeFileSync(join(project, `typed-${at}.ts`), `${code}\n${CONSOLE}`);
    });
  });

  afterAll(() => rmSync(project, { recursive: true, force: true }));

  it("compile", () => {
    const { resolve } = createRequire(import.meta.url);
    const tsc = join(dirname(resolve("typescript/package.json")), "bin/tsc");
    expect(spawnSync(process.execPath, [tsc, "-p", project], { encoding: "utf8" }).stdout).toBe("");
  });

  it.each([
    [0, /^IPVM: .+\n {2}in “.+” \((live|gone|drifted|unlocated|unchecked)\), (no|\d+) dollars$/m],
    [
      1,
      /^\d+\.\d+\.\d+\/\w+\/[a-z0-9-]+\/\w+: [a-z-]+, because of [a-z-]+: .+\n[\s\S]*claims then, of \d+ releases\nThe package is that of the ledger: [0-9a-f]{64}$/m,
    ],
    [2, /Yarkant.* One of \d+ sources: Evidence of Dahua's Involvement/],
  ])("run and print what they should: example %i", (at, wanted) => {
    expect(execFileSync(process.execPath, [join(project, `example-${at}.js`)], { encoding: "utf8" })).toMatch(
      wanted,
    );
  });

  it("name look-ups that exist", async () => {
    const entry = await import(join(SOURCE, "dist/esm/index.js"));
    const named = [...readme.matchAll(/`(\w+)\(/g)].map(([, name = ""]) => name);
    const history = await import(join(SOURCE, "dist/esm/history.js"));
    const passages = await import(join(SOURCE, "dist/esm/passages.js"));
    const known = { ...entry, ...history, ...passages };
    expect(named.filter((name) => !(name in known))).toEqual([]);
  });
});

/** The release that the README tells of, which stays as it was. */
const [, TOLD = ""] = /^Release (\d+\.\d+\.\d+) of /m.exec(readme) ?? [];

describe.skipIf(version === "0.0.0")("the README tells of a release", () => {
  it("its day, its counts and its span of time", async () => {
    const { datasetAt } = await import(join(SOURCE, "dist/esm/history.js"));
    const { release, claims, sources, entities, topics } = datasetAt(TOLD) as Dataset;
    const years = sources.flatMap(({ published = "" }) => /^\d{4}/.exec(published) ?? []).sort();
    const day = new Date(release.released).toLocaleDateString("en-GB", {
      dateStyle: "long",
      timeZone: "UTC",
    });
    const speakers = new Set(claims.map(({ assertedBy }) => assertedBy)).size;
    expect(readme.replaceAll("\n", " ")).toContain(
      `Release ${TOLD} of ${day} has ${claims.length} claims by ${speakers} speakers, ${sources.length} sources published from ${years[0]} to ${years[years.length - 1]}, ${entities.length} entities and ${topics.length} topics.`,
    );
  });

  it("a record as it was", async () => {
    const { datasetAt } = await import(join(SOURCE, "dist/esm/history.js"));
    const shown = JSON.parse(/```json\n(.*?)```/s.exec(readme)?.[1] ?? "");
    expect((datasetAt(TOLD) as Dataset).getClaim(shown.id)).toMatchObject(shown);
  });
});

it("the README names files that the package has", () => {
  const { exports } = JSON.parse(readFileSync(join(SOURCE, "package.json"), "utf8")) as {
    readonly exports: object;
  };
  const named = [...readme.matchAll(/`…\/([^`]+)`/g)].map(([, path]) => `./${path?.replace("<id>", "*")}`);
  expect(named.filter((path) => !(path in exports))).toEqual([]);
  const linked = [...readme.matchAll(/\]\(([A-Z]+\.md)/g)].map(([, name = ""]) => name);
  expect(linked).toEqual(expect.arrayContaining(["QUESTIONS.md", "FILES.md", "CHANGELOG.md"]));
  for (const name of [...linked, "LICENSE", "LICENSE-DATA", "dist/corrections.md"])
    expect(existsSync(join(SOURCE, name))).toBe(true);
});

it("the README says whom to cite as CITATION.cff does", () => {
  const citation = parse(readFileSync(join(SOURCE, "../../CITATION.cff"), "utf8"));
  expect(citation).toMatchObject({ "cff-version": "1.2.0", type: "dataset", license: ["CC-BY-4.0", "MIT"] });
  expect(readme).toContain(`${citation.authors[0].name}. *${citation.title}*`);
});
