import { ApplyError } from "../compare/apply-error.js";
import { equalJson } from "../compare/equal-json.js";
import { releaseDigest } from "../digest/release-digest.js";
import { buildTrie, rootOf, type Trie, updateTrie } from "../digest/trie.js";
import { issueOf, type LedgerIssue } from "../issues.js";
import type { Change, Release, Replayed } from "../types.js";
import { checkChain } from "./check-chain.js";
import {
  changeIssue,
  checkChangeShape,
  checkEntries,
  checkSuccessors,
  checkWritten,
  refusedIssue,
} from "./check-change.js";
import { LedgerState, type Written } from "./ledger-state.js";

export interface ReplayOptions {
  /** False: apply the changes and check nothing, for a ledger that was proved before. Default: true. */
  readonly verify?: boolean;
  /** How many releases, the oldest, were proved before: they are applied and not checked again. Default: 0. */
  readonly proved?: number;
}

/**
 * The dataset that releases lead to from nothing, up to and including the version `to` (default: all of them).
 * `releases` are given oldest first and looked at one at a time, so they may be read as they are needed. What is wrong
 * (a release missing, out of order, twice, changed, or not leading where it says) becomes an issue that names the
 * file; after the first release that does not add up, only the chain is checked.
 */
export function replay(releases: Iterable<Release>, to?: string, options: ReplayOptions = {}): Replayed {
  const { verify = true, proved = 0 } = options;
  const replayer = new Replayer(verify ? proved : Number.POSITIVE_INFINITY);
  let reached = to === undefined;
  for (const release of releases) {
    replayer.next(release);
    reached ||= release.version === to;
    if (release.version === to) break;
  }
  if (!reached) {
    const version = to as string;
    replayer.issues.push(issueOf("RELEASE_MISSING", { version }, `The ledger holds no release ${version}.`));
  }
  return { ...replayer.state.toDataset(), issues: replayer.issues };
}

class Replayer {
  readonly state: LedgerState = new LedgerState();
  readonly issues: LedgerIssue[] = [];
  readonly #unchecked: number;
  #count = 0;
  /** That of the dataset before the next release; made when the first release is checked. */
  #trie: Trie | undefined;
  #previous: Release | undefined;
  /** The digests of the releases so far, by version. */
  readonly #earlier = new Map<string, string>();
  /** Whether the dataset so far is what the releases say. */
  #sound = true;

  /** `unchecked`: how many releases, the oldest, need no check. */
  constructor(unchecked: number) {
    this.#unchecked = unchecked;
  }

  get #verify(): boolean {
    return this.#count > this.#unchecked;
  }

  next(release: Release): void {
    this.#count += 1;
    if (this.#verify) {
      this.#trie ??= buildTrie(this.state.digests);
      const { issues, isMisplaced } = checkChain(release, this.#previous, this.#earlier);
      this.issues.push(...issues);
      if (isMisplaced) this.#sound = false;
    }
    this.#previous = release;
    this.#earlier.set(release.version, release.digest);
    try {
      this.#replay(release);
    } catch (failure) {
      const issue = refusedIssue(release, failure);
      if (issue === undefined) throw failure;
      this.#fail([issue]);
    }
  }

  /** Adds issues after which later datasets are unknown. */
  #fail(issues: readonly LedgerIssue[]): void {
    if (issues.length > 0) this.#sound = false;
    this.issues.push(...issues);
  }

  #replay(release: Release): void {
    const changed = new Map<string, string | null>();
    this.state.begin(release);
    release.changes.forEach((_, index) => {
      if (this.#verify) this.issues.push(...checkChangeShape(release, index));
      if (this.#sound) this.#apply(release, index, changed);
    });
    if (!this.#verify) return;
    this.#fail(checkEntries(release));
    if (this.#sound) this.#fail(checkSuccessors(release, this.state.digests));
    const digest = releaseDigest(release);
    if (digest !== release.digest) {
      const message = `digest is ${release.digest}; the content has ${digest}. The file was changed after its release.`;
      this.issues.push(issueOf("RELEASE_DIGEST", release, message, "Restore the file from git."));
    }
    if (this.#sound) this.#checkTarget(release, changed);
  }

  #apply(release: Release, index: number, changed: Map<string, string | null>): void {
    let written: readonly Written[];
    try {
      written = this.state.plan(release.changes[index] as Change);
    } catch (failure) {
      if (!(failure instanceof ApplyError)) throw failure;
      const { id } = release.changes[index] as Change;
      const message = `${id} cannot be applied: ${failure.message}.`;
      this.#fail([changeIssue("CHANGE_MISFIT", release, index, message)]);
      return;
    }
    const issues = this.#verify ? checkWritten(release, index, written) : [];
    for (const one of written) {
      this.state.write(one);
      changed.set(one.key, one.digest);
    }
    this.#fail(issues);
  }

  #checkTarget(release: Release, changed: ReadonlyMap<string, string | null>): void {
    const trie = updateTrie(this.#trie ?? buildTrie(new Map()), changed);
    this.#trie = trie;
    const { dataset, counts } = release.target;
    const root = rootOf(trie);
    if (root !== dataset) {
      const message = `target.dataset is ${dataset}; the changes lead to ${root}.`;
      this.#fail([issueOf("RELEASE_TARGET", release, message, "Restore the file from git.")]);
    }
    const found = this.state.counts();
    if (!equalJson(found, counts)) {
      const message = `target.counts is ${JSON.stringify(counts)}; the changes lead to ${JSON.stringify(found)}.`;
      this.#fail([issueOf("RELEASE_TARGET", release, message, "Restore the file from git.")]);
    }
  }
}
