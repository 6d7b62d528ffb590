import type { CommitGroup } from "../commits/group-commits.js";
import type { ChangedFile } from "../commits/history-commit.js";
import type { FileSource } from "../history/read-step.js";

/**
 * One of so many files of a repository, for what only has to be estimated. Chosen by their paths, so that a file is in it
 * at every commit or at none.
 */
export class FileShare {
  /** How many files there are for each that is in the share; 1: all are. */
  readonly oneOf: number;

  constructor(oneOf: number) {
    this.oneOf = Math.max(1, Math.ceil(oneOf));
  }

  has(path: string): boolean {
    return this.oneOf === 1 || hashOf(path) % this.oneOf === 0;
  }

  /** A source that lists only the files of the share. */
  source(all: FileSource): FileSource {
    return { ...all, list: async (commit) => this.#own(await all.list(commit)) };
  }

  /** Groups of commits, with those files that are in the share. */
  async *groups(all: AsyncIterable<CommitGroup>): AsyncGenerator<CommitGroup, void, undefined> {
    for await (const group of all) {
      const commits = group.commits.map((commit) => ({ ...commit, changes: this.#own(commit.changes) }));
      yield { ...group, commits };
    }
  }

  #own(files: readonly ChangedFile[]): readonly ChangedFile[] {
    return this.oneOf === 1 ? files : files.filter(({ path }) => this.has(path));
  }
}

/** FNV-1a, of 32 bits: cheap, and evenly spread over paths that are nearly alike. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}
