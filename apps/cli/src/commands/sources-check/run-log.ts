import { appendFileSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { makeWorkFolder } from "@claimwire/store";
import type { Visit } from "./visit.js";

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

/** Keeps the visits of a run below `.claimwire/` until it ends, so that a run that was broken off goes on there. */
export class RunLog {
  readonly #file: string;

  constructor(root: string) {
    this.#file = join(makeWorkFolder(root, "sources-check"), "visits.ndjson");
  }

  /** The visits of a run that was broken off within the last day, by the id of the source. */
  read(now: number): ReadonlyMap<string, LoggedVisit> {
    let text: string;
    try {
      text = readFileSync(this.#file, "utf8");
    } catch {
      return new Map();
    }
    const lines = text.split("\n").flatMap((line) => (line === "" ? [] : (parseLine(line) ?? [])));
    const recent = lines.filter(({ time }) => now - time < GOOD_FOR);
    return new Map(recent.map((logged) => [logged.source, logged]));
  }

  add(logged: LoggedVisit): void {
    appendFileSync(this.#file, `${JSON.stringify(logged)}\n`);
  }

  /** Forgets the run, because it came to its end. */
  end(): void {
    rmSync(this.#file, { force: true });
  }
}
