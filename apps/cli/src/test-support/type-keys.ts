import { EventEmitter, once } from "node:events";
import { PassThrough } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";
import { S_STEP_ACTIVE, S_STEP_CANCEL, S_STEP_ERROR, S_STEP_SUBMIT } from "@clack/prompts";
import { runCli } from "../run-cli.js";
import type { Ran } from "./claimwire.js";

export const ENTER = "\r";
export const TAB = "\t";
export const DOWN = "\u001b[B";
export const CTRL_C = "\u0003";
/** Deletes what is typed so far. */
export const CTRL_U = "\u0015";

// Only so that a test ends that waits for no question.
const DRAWN_WITHIN_MS = 120_000;

interface TestTerminal {
  readonly input: PassThrough;
  readonly output: PassThrough;
}

/** Whether the last prompt that was drawn waits for an answer: a new one, or one that refused an answer. */
function isAsking(screen: string): boolean {
  const last = (...marks: readonly string[]): number =>
    Math.max(...marks.map((mark) => screen.lastIndexOf(mark)));
  return last(S_STEP_ACTIVE, S_STEP_ERROR) > last(S_STEP_SUBMIT, S_STEP_CANCEL);
}

/**
 * Asks at a terminal and types the keys. The first one, and each after `ENTER`, waits until a prompt asks; the others
 * wait until the terminal has drawn what the key before did.
 */
export async function typeKeys<T>(
  keys: readonly string[],
  ask: (terminal: TestTerminal) => Promise<T>,
): Promise<T> {
  const terminal = { input: new PassThrough(), output: new PassThrough() };
  let drawn = "";
  let isOver = false;
  const changed = new EventEmitter();
  terminal.output.on("data", (chunk: Buffer) => {
    drawn += chunk.toString();
    changed.emit("change");
  });
  const answer = ask(terminal).finally(() => {
    isOver = true;
    changed.emit("change");
  });
  // It may fail while keys are still typed.
  answer.catch(() => {});
  let isReady = isAsking;
  for (const [index, key] of keys.entries()) {
    const signal = AbortSignal.timeout(DRAWN_WITHIN_MS);
    while (!isOver && !isReady(drawn)) {
      await once(changed, "change", { signal }).catch(() => {
        throw new Error(`No question waits for key ${index}.`);
      });
    }
    if (isOver) break;
    drawn = "";
    isReady = key.endsWith(ENTER) ? isAsking : (screen) => screen !== "";
    terminal.input.write(key);
  }
  // A question without an answer would wait until the test runs out of time.
  while (!isOver && keys.at(-1)?.endsWith(ENTER)) {
    if (isAsking(drawn)) throw new Error("It asks on, and no key is left.");
    await once(changed, "change");
  }
  return answer;
}

/** Runs the command in a folder at a terminal and types the keys; the screen is in `stdout`. */
export async function claimwireAsked(
  folder: string,
  argv: readonly string[],
  keys: readonly string[],
): Promise<Ran> {
  let screen = "";
  let errors = "";
  const exitCode = await typeKeys(keys, (terminal) => {
    const { output } = terminal;
    output.on("data", (chunk: Buffer) => {
      screen += chunk.toString();
    });
    const stdout = Object.assign(output, { isTTY: true, columns: 100, rows: 40 });
    const stderr = Object.assign(new PassThrough(), { isTTY: false });
    stderr.on("data", (chunk: Buffer) => {
      errors += chunk.toString();
    });
    const env = { ...process.env, SOURCE_DATE_EPOCH: "1780000000" };
    return runCli(argv, { stdin: { isTTY: true }, stdout, stderr, terminal, env, cwd: () => folder });
  });
  // What was written last is still on its way through the streams.
  await setTimeout(0);
  return { exitCode, stdout: stripVTControlCharacters(screen), stderr: errors };
}
