import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { gitEnvironment, SETTINGS } from "./git-environment.js";

/** Reads objects of a repository by name, through one process for all of them. */
export interface ObjectReader {
  /** The bytes of an object, such as a blob's id or `<commit>:<path>`; undefined when there is none. */
  read(name: string): Promise<Buffer | undefined>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (bytes: Buffer | undefined) => void;
  readonly reject: (error: Error) => void;
}

const NEWLINE = 10;

/** Starts `git cat-file --batch` in a repository. */
export function openObjects(root: string): ObjectReader {
  const settings = SETTINGS.flatMap((setting) => ["-c", setting]);
  const child = spawn("git", [...settings, "cat-file", "--batch"], {
    cwd: root,
    env: gitEnvironment(process.env),
  });
  const waiting: Waiting[] = [];
  const failed = (error: Error): void => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  const ended = new Promise<void>((resolve) => {
    child.on("close", () => {
      failed(new Error("git cat-file ended before it answered."));
      resolve();
    });
  });
  child.on("error", failed);
  // Writing to an ended process is an error here; `close` reports the end.
  child.stdin.on("error", () => undefined);
  child.stderr.resume();
  readAnswers(child, (bytes) => waiting.shift()?.resolve(bytes));
  return {
    read(name) {
      if (name.includes("\n")) return Promise.resolve(undefined);
      return new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        child.stdin.write(`${name}\n`);
      });
    },
    async close() {
      child.stdin.end();
      await ended;
    },
  };
}

/**
 * Parses what the process prints: `<id> <type> <size>\n<bytes>\n` for an object, `<name> missing\n` for none.
 * Bytes arrive in pieces of any length.
 */
function readAnswers(
  child: ChildProcessWithoutNullStreams,
  answer: (bytes: Buffer | undefined) => void,
): void {
  let pieces: Buffer[] = [];
  let length = 0;
  // How many bytes the next answer needs at least; while its head is incomplete, one more than have arrived.
  let needed = 1;
  child.stdout.on("data", (piece: Buffer) => {
    pieces.push(piece);
    length += piece.length;
    if (length < needed) return;
    let bytes = pieces.length === 1 ? piece : Buffer.concat(pieces);
    needed = 1;
    for (;;) {
      const head = bytes.indexOf(NEWLINE);
      if (head < 0) break;
      const size = sizeOf(bytes.toString("utf8", 0, head));
      const end = size === undefined ? head + 1 : head + 1 + size + 1;
      if (bytes.length < end) {
        needed = end;
        break;
      }
      answer(size === undefined ? undefined : bytes.subarray(head + 1, end - 1));
      bytes = bytes.subarray(end);
    }
    pieces = bytes.length === 0 ? [] : [bytes];
    length = bytes.length;
  });
}

function sizeOf(head: string): number | undefined {
  const [, size] = /^[0-9a-f]+ (?:blob|tree|commit|tag) (\d+)$/.exec(head) ?? [];
  return size === undefined ? undefined : Number(size);
}
