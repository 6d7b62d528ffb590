/** @module-tag process */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type * as WorkflowParser from "@actions/workflow-parser";
import { buildSync } from "esbuild";
import { describe, expect, it } from "vitest";
import { WORKFLOW } from "../apps/cli/src/commands/init/starter-texts.js";

const FOLDER = fileURLToPath(new URL("../.github/workflows/", import.meta.url));
const names = readdirSync(FOLDER);
const read = (name: string): string => readFileSync(`${FOLDER}${name}`, "utf8");

const PROJECT = fileURLToPath(new URL("..", import.meta.url));
const WORKSPACES = ["apps", "packages"].flatMap((folder) =>
  readdirSync(join(PROJECT, folder)).map((workspace) => {
    const manifest = readFileSync(join(PROJECT, folder, workspace, "package.json"), "utf8");
    return (JSON.parse(manifest) as { readonly name: string }).name;
  }),
);

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
    for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
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
