import { PassThrough } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";
import { runCli } from "../run-cli.js";
import type { Ran } from "./claimwire.js";

export const ENTER = "\r";
export const TAB = "\t";
export const DOWN = "\u001b[B";
export const CTRL_C = "\u0003";
/** Deletes what is typed so far. */
export const CTRL_U = "\u0015";

// A question is drawn when nothing more is drawn for this time.
const QUIET_MS = 30;
const DRAWN_WITHIN_MS = 10_000;

interface TestTerminal {
  readonly input: PassThrough;
  readonly output: PassThrough;
}

/** Asks at a terminal and types the keys, each one after the terminal has drawn its answer to the key before. */
export async function typeKeys<T>(
  keys: readonly string[],
  ask: (terminal: TestTerminal) => Promise<T>,
): Promise<T> {
  const terminal = { input: new PassThrough(), output: new PassThrough() };
  let drawn = 0;
  let isOver = false;
  terminal.output.on("data", () => {
    drawn = performance.now();
  });
  const answer = ask(terminal).finally(() => {
    isOver = true;
  });
  // It may fail while keys are still typed.
  answer.catch(() => {});
  for (const [index, key] of keys.entries()) {
    const start = performance.now();
    while (!isOver && (drawn === 0 || performance.now() - drawn < QUIET_MS)) {
      if (performance.now() - start > DRAWN_WITHIN_MS) throw new Error(`No question waits for key ${index}.`);
      await setTimeout(5);
    }
    if (isOver) break;
    drawn = 0;
    terminal.input.write(key);
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
