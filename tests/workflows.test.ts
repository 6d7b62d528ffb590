/** @module-tag process */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type * as WorkflowParser from "@actions/workflow-parser";
import { parseYaml } from "@claimwire/store";
import { buildSync } from "esbuild";
import { describe, expect, it } from "vitest";
import { WORKFLOW } from "../apps/cli/src/commands/init/starter-texts.js";

const FOLDER = fileURLToPath(new URL("../.github/workflows/", import.meta.url));
const names = readdirSync(FOLDER);
const read = (name: string): string => readFileSync(`${FOLDER}${name}`, "utf8");

const parsed = (name: string): Workflow => parseYaml(read(name), name).value as Workflow;

const PROJECT = fileURLToPath(new URL("..", import.meta.url));
interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly scripts: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, { readonly needs?: unknown; readonly uses?: string }>>;
}

const MANIFESTS = ["apps", "packages"].flatMap((folder) =>
  readdirSync(join(PROJECT, folder)).map((workspace) => {
    const manifest = readFileSync(join(PROJECT, folder, workspace, "package.json"), "utf8");
    return [`${folder}/${workspace}`, JSON.parse(manifest) as Manifest] as const;
  }),
);
const WORKSPACES = MANIFESTS.map(([, { name }]) => name);
const PUBLISHED = MANIFESTS.filter(([, manifest]) => manifest.private !== true).map(([folder]) => folder);

/** The host's own parser. It imports JSON as only bundlers do, so it is bundled. */
function loadParser(): typeof WorkflowParser {
  const folder = mkdtempSync(join(tmpdir(), "claimwire-workflows-"));
  const outfile = join(folder, "parser.cjs");
  const stdin = { contents: 'export * from "@actions/workflow-parser";', resolveDir: FOLDER };
  buildSync({ stdin, bundle: true, format: "cjs", platform: "node", outfile });
  const parser = createRequire(import.meta.url)(outfile) as typeof WorkflowParser;
  rmSync(folder, { recursive: true });
  return parser;
}

const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = loadParser();

async function errorsOf(name: string, content: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

describe("the workflows", () => {
  it("has a parser that finds a mistake", async () => {
    const mistaken = read("ci.yml").replace("runs-on:", "run-on:");
    expect(await errorsOf("ci.yml", mistaken)).not.toEqual([]);
  });

  it("has one for other datasets that has that shape", async () => {
    expect(await errorsOf("claimwire.yml", WORKFLOW)).toEqual([]);
  });

  it.each(names)("%s has the shape that the host of the repository wants", async (name) => {
    expect(await errorsOf(name, read(name))).toEqual([]);
  });

  it.each(names)("%s names every action by a commit, with its version beside it", (name) => {
    const uses = [...read(name).matchAll(/uses: (.*)$/gm)].map(([, action = ""]) => action);
    expect(uses.length).toBeGreaterThan(0);
    for (const action of uses) {
      const local = /^\.\/\.github\/workflows\/(.*)$/.exec(action)?.[1];
      if (local !== undefined) expect(names).toContain(local);
      else expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  it.each(names)("%s runs only scripts of npm that are there", (name) => {
    const { scripts } = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8")) as Manifest;
    const run = [...read(name).matchAll(/(?:bash \.ci\/run|npm run) (?!build -w)(\S+)/g)].map(
      ([, script]) => script,
    );
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(run));
  });

  it("run the long tests every week, and before code goes out", () => {
    const long = parsed("long-tests.yml");
    expect(Object.keys(long.on).sort()).toEqual(["schedule", "workflow_call", "workflow_dispatch"]);
    expect(read("long-tests.yml")).toContain("bash .ci/run test:long\n");
    const { jobs } = parsed("release.yml");
    expect(jobs.long?.uses).toBe("./.github/workflows/long-tests.yml");
    expect(jobs.release?.needs).toContain("long");
    // What the code consists of: all that is published, but the data.
    const looked = /for folder in (.*); do/.exec(read("release.yml"))?.[1]?.split(" ");
    expect(looked).toEqual(PUBLISHED.filter((folder) => folder !== "packages/dataset"));
  });

  it.each(names)("%s names only workspaces that are there", (name) => {
    const built = [...read(name).matchAll(/ -w (\S+)/g)].map(([, workspace = ""]) => workspace);
    expect(WORKSPACES).toEqual(expect.arrayContaining(built));
  });

  it.each(names)(
    "%s may write nothing that a job does not ask for, and puts no foreign text into a shell",
    (name) => {
      const text = read(name);
      expect(text).toMatch(/^permissions:\n {2}contents: read\n/m);
      const scripts = [...text.matchAll(/run: (?:\|\n((?: {10,}.*\n)+)|(.*)\n)/g)].map(([script]) => script);
      for (const script of scripts) expect(script).not.toContain("${{");
    },
  );
});
