/** @module-tag process */
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseTrackConfig } from "@claimwire/track";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { BUILT_COMMAND } from "../../test-support/built-command.js";
import { trackedRepo, YAML_THINGS } from "../../test-support/tracked-repo.js";

const DOC = readFileSync(new URL("../../../../../docs/track.md", import.meta.url), "utf8");
const BLOCKS = [...DOC.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);
const CONFIGS = BLOCKS.filter((text) => text.startsWith("repository:"));
const [WORKFLOW = ""] = BLOCKS.filter((text) => text.startsWith("on:"));

it("docs/track.md has three examples, whose settings are valid", () => {
  expect(CONFIGS).toHaveLength(3);
  for (const text of CONFIGS) expect(parseTrackConfig(text).issues).toEqual([]);
});

it("docs/track.md lists every setting", () => {
  const text = `repository: x\nnone: 1\nrecords:\n  things:\n    files: x\n    format: yaml\n    id: /id\n    none: 1\nfeeds: { none: 1 }\n`;
  expect(parseTrackConfig(text).issues).toHaveLength(3);
  const named = new Set([...DOC.matchAll(/`(?:feeds\.|records\.)?([A-Za-z]+)`/g)].map(([, name]) => name));
  const settings =
    "repository branch releases commitLink streams title description language baseUrl tagAuthority hub records files format each id listKeys quiet link retracted labels delimiter columns comment since earlier";
  for (const name of settings.split(" ")) expect(named).toContain(name);
});

interface Workflow {
  readonly permissions: object;
  readonly jobs: {
    readonly track: {
      readonly steps: readonly { readonly run?: string; readonly uses?: string; readonly with?: object }[];
    };
  };
}

it("the workflow of docs/track.md has at most 20 lines, and publishes what its command wrote", () => {
  expect(WORKFLOW.trimEnd().split("\n").length).toBeLessThanOrEqual(20);
  const { permissions, jobs } = parse(WORKFLOW) as Workflow;
  expect(permissions).toEqual({ contents: "write", pages: "write", "id-token": "write" });
  const uses = jobs.track.steps.flatMap((step) => step.uses ?? []);
  expect(uses.map((each) => each.split("@")[0])).toEqual([
    "actions/checkout",
    "actions/upload-pages-artifact",
    "actions/deploy-pages",
  ]);
  expect(jobs.track.steps.find((step) => step.uses?.includes("upload"))?.with).toEqual({ path: "public" });
});

it("the commands of the workflow keep the ledger in the repository, and commit only what is new", () => {
  const tracked = trackedRepo();
  tracked.settle(YAML_THINGS);
  tracked.write("Begin", { "things/a.yaml": "name: A\nvalue: 1\n" });
  const root = realpathSync(mkdtempSync(join(tmpdir(), "claimwire-workflow-")));
  const [origin, tools] = [join(root, "origin.git"), join(root, "bin")];
  const git = (folder: string, ...args: readonly string[]): string =>
    execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@example.org", ...args], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  mkdirSync(tools);
  // In place of the published command, the built one.
  writeFileSync(
    join(tools, "npx"),
    `#!/bin/sh\nshift 2\nexec "${process.execPath}" "${BUILT_COMMAND}" "$@"\n`,
    {
      mode: 0o755,
    },
  );
  git(root, "init", "--quiet", "--bare", "--initial-branch=main", origin);
  const { steps } = (parse(WORKFLOW) as Workflow).jobs.track;
  /** A run of the workflow in a fresh checkout, as the host makes one. */
  const run = (name: string): string => {
    const checkout = join(root, name);
    git(root, "clone", "--quiet", origin, checkout);
    if (name === "one") {
      writeFileSync(
        join(checkout, "claimwire.track.yaml"),
        readFileSync(join(tracked.folder, "claimwire.track.yaml")),
      );
      git(checkout, "add", ".");
      git(checkout, "commit", "--quiet", "-m", "Settings");
      git(checkout, "push", "--quiet", "origin", "HEAD:main");
      git(checkout, "branch", "--quiet", "--set-upstream-to=origin/main");
    }
    for (const { run: script } of steps) {
      if (script === undefined) continue;
      const env = { ...process.env, PATH: `${tools}:${process.env.PATH}` };
      execFileSync("bash", ["-e", "-o", "pipefail", "-c", script], { cwd: checkout, env, stdio: "pipe" });
    }
    return checkout;
  };
  const log = (): string[] =>
    git(root, `--git-dir=${origin}`, "log", "--format=%s", "main").trim().split("\n");
  const first = run("one");
  expect(log()).toEqual(["Extend the ledger", "Settings"]);
  expect(existsSync(join(first, "public/feeds/all.xml"))).toBe(true);
  const second = run("two");
  expect(log()).toHaveLength(2);
  const files = (checkout: string): string[] =>
    readdirSync(join(checkout, "public"), { recursive: true }).map(String).sort();
  expect(files(second)).toEqual(files(first));
  tracked.write("Change", { "things/a.yaml": "name: A\nvalue: 2\n" });
  const third = run("three");
  expect(log()[0]).toBe("Extend the ledger");
  expect(log()).toHaveLength(3);
  expect(readFileSync(join(third, "public/feeds/all.json"), "utf8")).toContain("Corrected: A, value 1 → 2");
  tracked.cleanUp();
  rmSync(root, { recursive: true });
});
