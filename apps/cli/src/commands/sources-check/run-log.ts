import { appendFileSync, existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { makeWorkFolder } from "@claimwire/store";
import type { Visit } from "./visits/visit.js";

/** A visit of a run that may not come to its end. */
export interface LoggedVisit {
  readonly source: string;
  readonly url: string;
  /** When it was made, in milliseconds since 1970. */
  readonly time: number;
  readonly visit: Visit;
}

/** Visits that are older than this are made again. */
const GOOD_FOR = 24 * 60 * 60 * 1000;

/** Reads a line; undefined for the last one when the run was killed while it wrote it. */
function parseLine(line: string): LoggedVisit | undefined {
  try {
    return JSON.parse(line) as LoggedVisit;
  } catch {
    return undefined;
  }
}

function readLines(file: string, since: number): LoggedVisit[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return [];
  }
  const lines = text.split("\n").flatMap((line) => (line === "" ? [] : (parseLine(line) ?? [])));
  return lines.filter(({ time }) => time > since);
}

/**
 * Keeps the visits of a run below `.claimwire/` until it ends, so that a run that was broken off goes on there. What a run
 * saw that wrote nothing is kept for one that writes.
 */
export class RunLog {
  readonly #file: string;
  readonly #looked: string;

  constructor(root: string) {
    const folder = makeWorkFolder(root, "sources-check");
    this.#file = join(folder, "visits.ndjson");
    this.#looked = join(folder, "looked.ndjson");
  }

  /** The visits of the last day that need not be made again, by the id of the source. */
  read(now: number, isWriting: boolean): ReadonlyMap<string, LoggedVisit> {
    const since = now - GOOD_FOR;
    const looked = isWriting ? readLines(this.#looked, since) : [];
    return new Map([...looked, ...readLines(this.#file, since)].map((logged) => [logged.source, logged]));
  }

  add(logged: LoggedVisit): void {
    appendFileSync(this.#file, `${JSON.stringify(logged)}\n`);
  }

  /** Ends the run: what it saw is forgotten, or kept for a run that writes. */
  end(isKept: boolean): void {
    rmSync(this.#looked, { force: true });
    if (isKept && existsSync(this.#file)) renameSync(this.#file, this.#looked);
    else rmSync(this.#file, { force: true });
  }
}
