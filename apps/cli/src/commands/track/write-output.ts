import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { OutputFile } from "@claimwire/feeds";
import { readIfThere, replaceFile } from "@claimwire/store";
import { MADE_BY, TRACK_API_INDEX, trackIssue } from "@claimwire/track";
import { UserError } from "../../shell/user-error.js";

/** How many files are written between two pauses: what prints RSS leaves work for the next turn of the event loop. */
const PAUSE = 16;
/** The mode of a file that a web server may read. */
const PUBLIC = 0o644;

/** Stops the verb when a folder holds what `track` did not write. */
export function checkOutput(out: string, shown: string): void {
  if (!existsSync(out) || readdirSync(out).length === 0 || isOutput(out)) return;
  const message = `${shown} holds files that are not of a tracked repository; nothing is written there.`;
  throw new UserError(
    trackIssue("TRACK_OUT", shown, message, "Name another folder with --out, or empty this one."),
  );
}

/** Whether `track` wrote what a folder holds, to its end. */
export function isOutput(folder: string): boolean {
  const index = readIfThere(join(folder, TRACK_API_INDEX))?.toString("utf8") ?? "";
  return index.includes(`"madeBy": "${MADE_BY}"`);
}

/** Puts the last output back where a run was killed that had set it aside and not yet put the new one in its place. */
export function restoreOutput(out: string): void {
  const old = besideOf(out, "old");
  if (!existsSync(out) && isOutput(old)) renameSync(old, out);
}

/** A folder of ours beside another; what a killed run left there is removed, so its name is one that nobody else gives. */
function besideOf(out: string, which: "new" | "old"): string {
  return `${out}.claimwire-${which}`;
}

/**
 * Where files are written: into the folder itself, each in one step, or into a new folder beside it that takes its place
 * when it is whole.
 */
export class OutputWriter {
  readonly #out: string;
  readonly #target: string;
  readonly #folders = new Set<string>();
  readonly #written = new Set<string>();
  #count = 0;
  /** Files that are new, or whose bytes changed. */
  changed = 0;

  constructor(out: string, mode: "anew" | "in place") {
    this.#out = out;
    this.#target = mode === "anew" ? besideOf(out, "new") : out;
    if (mode === "anew") rmSync(this.#target, { recursive: true, force: true });
  }

  /** Whether the whole folder is made anew. */
  get isAnew(): boolean {
    return this.#target !== this.#out;
  }

  /** The text of a file that was written before; in a folder that is made anew, by this run. */
  read = (path: string): string | undefined =>
    this.isAnew && !this.#written.has(path)
      ? undefined
      : readIfThere(join(this.#target, path))?.toString("utf8");

  async write(files: Iterable<OutputFile>): Promise<void> {
    for (const { path, text } of files) {
      this.#count += 1;
      if (this.#count % PAUSE === 0) await setImmediate();
      const file = join(this.#target, path);
      this.#makeFolder(dirname(file));
      this.#written.add(path);
      if (this.isAnew) writeFileSync(file, text, { mode: PUBLIC });
      else if (readIfThere(file)?.equals(Buffer.from(text)) !== true) {
        replaceFile(file, [text], PUBLIC);
        this.changed += 1;
      }
    }
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
  }

  /** Puts the new folder in the place of the old one. */
  finish(): void {
    if (!this.isAnew) return;
    this.changed = this.#written.size;
    const old = besideOf(this.#out, "old");
    rmSync(old, { recursive: true, force: true });
    if (existsSync(this.#out)) renameSync(this.#out, old);
    renameSync(this.#target, this.#out);
    rmSync(old, { recursive: true, force: true });
  }
}
