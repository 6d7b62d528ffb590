import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderRelease } from "@claimwire/ledger";
import type { Issue } from "@claimwire/schema";
import { type TempRepo, tempRepo } from "@claimwire/testing/repo";
import { claimwireJson } from "../apps/cli/src/test-support/claimwire.js";
import { recordDigest } from "../packages/ledger/src/digest/record-digest.js";
import { releaseDigest } from "../packages/ledger/src/digest/release-digest.js";
import { buildTrie, rootOf } from "../packages/ledger/src/digest/trie.js";
import type { Release } from "../packages/ledger/src/types.js";
import { withoutCommits } from "./without-commits.js";

type Issues = readonly Issue[];

/** A repository of records, and a folder in which it is tracked. */
interface Tracked {
  readonly repo: TempRepo;
  readonly folder: string;
  run(...argv: readonly string[]): Promise<Issues>;
}

const START = 1_704_110_400;

/** Runs some steps on a repository that is tracked; commits and paths are shown the same in every run. */
async function tracked(mapping: string, work: (it: Tracked) => Promise<Issues>): Promise<Issues> {
  const repo = tempRepo({ records: new Map() });
  const folder = mkdtempSync(join(tmpdir(), "claimwire-track-"));
  writeFileSync(join(folder, "claimwire.track.yaml"), `repository: ${repo.root}\n${mapping}`);
  const run = async (...argv: readonly string[]): Promise<Issues> =>
    (await claimwireJson(folder, argv)).issues;
  try {
    return withoutCommits(await work({ repo, folder, run }));
  } finally {
    repo.cleanUp();
    rmSync(folder, { recursive: true });
  }
}

const JSON_FILES = 'records:\n  things:\n    files: things/*.json\n    format: json\n    id: "{basename}"\n';
const CSV_FILE = "records:\n  things:\n    files: things.csv\n    format: csv\n    id: /id\n";

function commit(repo: TempRepo, file: string, content: string | Uint8Array, day: number): void {
  repo.write(file, content);
  repo.commit(`Write ${file}`, START + day * 86_400);
}

/** The first release of a ledger with another content, its digests made to fit. */
function forge(release: Release): Release {
  const after = { name: "Forged" };
  const digest = recordDigest(after);
  const changes = release.changes.map((change) => ({ ...change, after, digest }));
  const dataset = rootOf(buildTrie(new Map(changes.map(({ record }) => [record, digest]))));
  const { digest: _, ...content } = { ...release, changes, target: { ...release.target, dataset } };
  return { ...content, digest: releaseDigest(content) };
}

/** Rewrites the history after it was tracked. */
async function rewritten({ repo, run }: Tracked): Promise<void> {
  commit(repo, "things/a.json", '{"name":"A"}', 1);
  commit(repo, "things/a.json", '{"name":"B"}', 2);
  await run("track");
  repo.git("reset", "--quiet", "--hard", "HEAD~1");
  commit(repo, "things/a.json", '{"name":"C"}', 3);
}

/** By code: makes what the text `situation` of its examples says, and returns the issues that come of it. */
export const TRACK_SITUATIONS: Readonly<Record<string, () => Promise<Issues>>> = {
  TRACK_PROOF: () =>
    tracked(JSON_FILES, async ({ repo, folder, run }) => {
      commit(repo, "things/a.json", '{"name":"A"}', 1);
      await run("track");
      const file = join(folder, "ledger/1.0.0.json");
      writeFileSync(file, renderRelease(forge(JSON.parse(readFileSync(file, "utf8")) as Release)));
      return run("audit", "--track");
    }),
  TRACK_UNREADABLE: () =>
    tracked(JSON_FILES, async ({ repo, run }) => {
      commit(repo, "things/a.json", '{"name":"A"}', 1);
      commit(repo, "things/a.json", '{"name":"B",}', 2);
      return run("track");
    }),
  TRACK_ENCODING: () =>
    tracked(CSV_FILE, async ({ repo, run }) => {
      commit(repo, "things.csv", Buffer.from("id,name\n1,Caf\u00e9\n", "latin1"), 1);
      return run("track");
    }),
  TRACK_ID: () =>
    tracked(CSV_FILE, async ({ repo, run }) => {
      commit(repo, "things.csv", "id,name\n1,A\n1,B\n", 1);
      return run("track");
    }),
  TRACK_NO_FILE: () =>
    tracked(JSON_FILES, async ({ repo, run }) => {
      commit(repo, "things/a.json", '{"name":"A"}', 1);
      const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 12\n`;
      commit(repo, "things/a.json", pointer, 2);
      return run("track");
    }),
  TRACK_REWRITTEN: () =>
    tracked(JSON_FILES, async (it) => {
      await rewritten(it);
      return it.run("track");
    }),
  TRACK_TAGS: () =>
    tracked(`releases: tag\n${JSON_FILES}`, async ({ repo, run }) => {
      commit(repo, "things/a.json", '{"name":"A"}', 1);
      repo.git("tag", "v1");
      repo.git("checkout", "--quiet", "-b", "side");
      commit(repo, "things/a.json", '{"name":"B"}', 2);
      repo.git("tag", "side-1");
      repo.git("checkout", "--quiet", "main");
      return run("track");
    }),
  TRACK_HISTORY: () =>
    tracked(JSON_FILES, async (it) => {
      await rewritten(it);
      await it.run("track");
      return it.run("audit", "--track");
    }),
};
