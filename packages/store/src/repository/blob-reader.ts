import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { gitArguments, repositoryEnvironment } from "./run-git.js";

/** A blob's bytes, or why there are none. */
export type ReadBlob =
  | { readonly bytes: Uint8Array; readonly size: number; readonly problem?: never }
  | { readonly bytes?: never; readonly size: number; readonly problem: "missing" | "large" };

interface Waiting {
  resolve(blob: ReadBlob): void;
  reject(error: Error): void;
}

const LINE_FEED = 10;

/**
 * Reads blobs by id through one `git cat-file --batch`, in the order in which they are asked for. Several may be asked
 * for before the first has come. Blobs above `limit` bytes are passed over, so that none of them fills the memory.
 */
export class BlobReader {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #limit: number;
  readonly #waiting: Waiting[] = [];
  /** Lines that are not sent to git yet. */
  readonly #asked: string[] = [];
  /** Bytes that came and are not used yet. */
  #chunks: Buffer[] = [];
  #held = 0;
  /** The size of the object whose bytes are awaited; undefined while its header is. */
  #size: number | undefined;
  #skip = 0;
  #failure: Error | undefined;

  constructor(gitDir: string, limit: number) {
    this.#limit = limit;
    this.#child = spawn("git", gitArguments(gitDir, ["cat-file", "--batch"]), {
      env: repositoryEnvironment(process.env),
      stdio: ["pipe", "pipe", "ignore"],
    });
    this.#child.stdin.on("error", () => undefined);
    this.#child.stdout.on("data", (chunk: Buffer) => this.#take(chunk));
    this.#child.once("error", (error) => this.#fail(error));
    this.#child.once("close", () => this.#fail(new Error("git cat-file ended early.")));
  }

  read(id: string): Promise<ReadBlob> {
    return new Promise((resolve, reject) => {
      if (this.#failure !== undefined) return reject(this.#failure);
      this.#waiting.push({ resolve, reject });
      this.#ask(id);
    });
  }

  /** Sends what is asked for in one turn of the event loop as one text: each one costs git a call of its own. */
  #ask(id: string): void {
    if (this.#asked.push(`${id}\n`) > 1) return;
    process.nextTick(() => this.#child.stdin.write(this.#asked.splice(0).join("")));
  }

  close(): void {
    this.#child.stdin.end();
    this.#child.kill();
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }

  #take(chunk: Buffer): void {
    let rest = chunk;
    if (this.#skip > 0) {
      const passed = Math.min(this.#skip, rest.length);
      this.#skip -= passed;
      rest = rest.subarray(passed);
    }
    if (rest.length === 0) return;
    this.#chunks.push(rest);
    this.#held += rest.length;
    while (this.#step());
  }

  /** Takes one header or one object out of the bytes held; false when they do not suffice. */
  #step(): boolean {
    if (this.#size !== undefined) {
      if (this.#held < this.#size + 1) return false;
      const bytes = this.#cut(this.#size + 1).subarray(0, this.#size);
      const size = this.#size;
      this.#size = undefined;
      this.#waiting.shift()?.resolve({ bytes, size });
      return true;
    }
    const all = this.#join();
    const end = all.indexOf(LINE_FEED);
    if (end < 0) return false;
    const header = this.#cut(end + 1).toString("latin1");
    const [, size] = /^[0-9a-f]+ \w+ (\d+)\n$/.exec(header) ?? [];
    if (size === undefined) this.#waiting.shift()?.resolve({ size: 0, problem: "missing" });
    else if (Number(size) <= this.#limit) this.#size = Number(size);
    else this.#pass(Number(size));
    return true;
  }

  #pass(size: number): void {
    this.#waiting.shift()?.resolve({ size, problem: "large" });
    const here = Math.min(this.#held, size + 1);
    this.#cut(here);
    this.#skip = size + 1 - here;
  }

  #join(): Buffer {
    const all = this.#chunks.length === 1 ? (this.#chunks[0] as Buffer) : Buffer.concat(this.#chunks);
    this.#chunks = [all];
    return all;
  }

  #cut(length: number): Buffer {
    const all = this.#join();
    this.#chunks = all.length > length ? [all.subarray(length)] : [];
    this.#held -= length;
    return all.subarray(0, length);
  }
}
