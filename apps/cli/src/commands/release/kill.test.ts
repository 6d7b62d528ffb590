/** @module-tag process */
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aClaim } from "@claimwire/testing";
import { expect, inject, it, onTestFinished } from "vitest";
import { BUILT_COMMAND, KILL_MODULE } from "../../test-support/built-command.js";
import { claimwire } from "../../test-support/claimwire.js";
import { noteText, releasedCheckout, type TempCheckout } from "../../test-support/temp-checkout.js";

const CORRECTION = "The project was won in 2018.\n\nCause: our-error\nRecords: claims/example-claim";
const FILES = [
  ".changeset/brave-owls-sing.md",
  "data/releases/1.0.1.json",
  "package-lock.json",
  "packages/dataset/CHANGELOG.md",
  "packages/dataset/package.json",
];
const AT_ONCE = 2;

function pendingCheckout(): TempCheckout {
  const checkout = releasedCheckout();
  checkout.writeRecord("claims/example-claim", aClaim({ when: "2018" }));
  checkout.write(".changeset/brave-owls-sing.md", noteText('"@claimwire/dataset": patch', CORRECTION));
  checkout.commit("Correct the year");
  return checkout;
}

/** Releases in a process of its own, killed at a step when one is given; the signal or exit code that ended it. */
function release(
  root: string,
  env: Readonly<Record<string, string>>,
): Promise<NodeJS.Signals | number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", KILL_MODULE, BUILT_COMMAND, "release"], {
      cwd: root,
      env: { ...process.env, SOURCE_DATE_EPOCH: "1780000000", KILL_ROOT: root, ...env },
      stdio: "ignore",
    });
    child.on("error", reject);
    child.on("close", (code, signal) => resolve(signal ?? code));
  });
}

function copyOf(checkout: TempCheckout): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "claimwire-kill-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
  cpSync(checkout.root, root, { recursive: true });
  return root;
}

function filesOf(root: string): Record<string, string | undefined> {
  const read = (path: string): string | undefined =>
    existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : undefined;
  return Object.fromEntries(FILES.map((path) => [path, read(path)]));
}

/** Kills a release at a step, runs another command, and tells in which state the files are then and what it said. */
async function killAt(
  step: number,
  checkout: TempCheckout,
  states: Readonly<Record<string, object>>,
): Promise<string> {
  const root = copyOf(checkout);
  expect(await release(root, { KILL_AT: String(step) })).toBe("SIGKILL");
  const { stderr } = await claimwire(root, ["log", "claims/example-claim"]);
  const files = JSON.stringify(filesOf(root));
  const [state] = Object.entries(states).find(([, known]) => JSON.stringify(known) === files) ?? ["neither"];
  const said =
    /^(Finished|Undid) what was interrupted: release data 1\.0\.1\./m.exec(stderr)?.[1] ?? "nothing";
  const left = existsSync(join(root, ".claimwire/journal"))
    ? readdirSync(join(root, ".claimwire/journal"))
    : [];
  return `${state}; it says ${said}; ${left.length} left`;
}

/** What must be so after a kill at each step: all of it from the moment on that the journal is ready. */
function expectationOf(index: number, steps: readonly string[]): string {
  const at = (found: RegExp): number => steps.findIndex((one) => found.test(one));
  const [begun, decided] = [at(/^openSync .*\/journal\/manifest$/), at(/^openSync .*\/ready$/)];
  const over = at(/^rmSync .*\/journal\/manifest$/);
  if (index < begun) return "before; it says nothing; 0 left";
  // A manifest that is still empty names nothing.
  if (index < decided) return `before; it says ${index === begun ? "nothing" : "Undid"}; 0 left`;
  return `after; it says ${index < over ? "Finished" : "nothing"}; 0 left`;
}

/** The steps at which a release changes something, and what the files are before and after it. */
async function survey(checkout: TempCheckout): Promise<{ steps: string[]; states: Record<string, object> }> {
  const done = copyOf(checkout);
  const log = join(done, ".git", "steps.log");
  expect(await release(done, { KILL_LOG: log })).toBe(0);
  const states = { before: filesOf(checkout.root), after: filesOf(done) };
  expect(Object.values(states.after).filter((text) => text === undefined)).toHaveLength(1);
  return { steps: readFileSync(log, "utf8").trimEnd().split("\n"), states };
}

const IS_LONG = inject("isLong");

/**
 * The steps to kill at, from the making of the copy on. In a long run: of each kind the first and the last. Otherwise the
 * steps between which the outcome turns: the store's own tests kill its lock and its journal at each.
 */
function chooseSteps(steps: readonly string[]): number[] {
  const kindOf = (step: string): string =>
    step.replace(/\d+(\.old)?$/, "n$1").replace(/ (?!\.claimwire).*/, " target");
  const kinds = steps.map(kindOf);
  const copy = steps.findIndex((step) => step.startsWith("mkdtempSync"));
  expect(copy).toBeGreaterThan(0);
  const outcomes = steps.map((_, index) => expectationOf(index, steps));
  return [...steps.keys()].slice(copy).filter((index) => {
    const kind = kinds[index] as string;
    if (IS_LONG) return kinds.indexOf(kind) === index || kinds.lastIndexOf(kind) === index;
    return index === copy || [index - 1, index + 1].some((beside) => outcomes[beside] !== outcomes[index]);
  });
}

it("a release that is killed at any step is complete or absent after the next command", async () => {
  const checkout = pendingCheckout();
  const { steps, states } = await survey(checkout);
  const killed = chooseSteps(steps);
  const found = new Map<number, string>();
  const waiting = killed.values();
  const work = async (): Promise<void> => {
    for (const index of waiting) found.set(index, await killAt(index + 1, checkout, states));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  expect(killed.map((index) => `${steps[index]}: ${found.get(index)}`)).toEqual(
    killed.map((index) => `${steps[index]}: ${expectationOf(index, steps)}`),
  );
});

it("Ctrl-C while files are put in place stops the release after the last file", async () => {
  const checkout = pendingCheckout();
  const { steps, states } = await survey(checkout);
  const first = steps.findIndex((step) => /^renameSync .*\.claimwire-0$/.test(step));
  const root = copyOf(checkout);
  expect(await release(root, { KILL_AT: String(first + 1), KILL_SIGNAL: "SIGINT" })).toBe(130);
  expect(filesOf(root)).toEqual(states.after);
  expect((await claimwire(root, ["log", "claims/example-claim"])).stderr).toBe("");
});
