import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import {
  type DatasetRecord,
  type RecordKey,
  type Records,
  recordFile,
  VOCABULARY_FILE,
} from "@claimwire/schema";
import { CORE_SCHEMA, dump } from "js-yaml";
import { aDataset } from "./a-dataset.js";
import { A_VOCABULARY } from "./a-vocabulary.js";

/** A real folder with the layout of a checkout, and real git when asked for. */
export interface TempRepo {
  /** Absolute path, without symbolic links. */
  readonly root: string;
  /** Absolute path of a file in it. */
  path(file: string): string;
  /** Writes a file, and the folders above it. */
  write(file: string, content: string | Uint8Array): void;
  remove(file: string): void;
  /** Writes a record as `data/<key>.yaml`, or in a folder below its kind: `writeRecord("claims/a", …, "dahua")`. */
  writeRecord(key: RecordKey, record: DatasetRecord, folder?: string): void;
  writeRecords(records: Records): void;
  /** Runs git in the folder, apart from the machine's and the user's configuration; returns what it printed. */
  git(...args: string[]): string;
  /** Commits everything as it is, at the given second since 1970; returns the commit. */
  commit(message: string, time?: number): string;
  /** Deletes the folder. */
  cleanUp(): void;
}

const CONFIG = {
  title: "Example",
  description: "An example.",
  language: "en",
  baseUrl: "http://localhost:4100",
  package: { name: "@claimwire/dataset", folder: "packages/dataset" },
  feeds: { tagAuthority: "claimwire.example,2026" },
};

/** Git answers the same on every machine: a fixed identity, no configuration of others, no prompt. */
const GIT_ENV = {
  GIT_AUTHOR_NAME: "Example",
  GIT_AUTHOR_EMAIL: "maintainer@claimwire.example",
  GIT_COMMITTER_NAME: "Example",
  GIT_COMMITTER_EMAIL: "maintainer@claimwire.example",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_TERMINAL_PROMPT: "0",
  // A commit would start a process that looks whether there is much to pack.
  GIT_CONFIG_COUNT: "1",
  GIT_CONFIG_KEY_0: "maintenance.auto",
  GIT_CONFIG_VALUE_0: "false",
};

/** The environment without what would point git at another repository (as inside a git hook). */
function environmentWithoutGit(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
}

/** A value as a maintainer would write it. */
function renderYaml(value: object): string {
  return dump(value, { schema: CORE_SCHEMA, lineWidth: -1, noRefs: true });
}

/** The commit that HEAD names. Git has just written it, so no process is started to ask. */
function readHead(root: string, ask: () => string): string {
  const head = readFileSync(join(root, ".git/HEAD"), "utf8").trim();
  const file = join(root, ".git", head.replace(/^ref: /, ""));
  if (!head.startsWith("ref: ")) return head;
  return existsSync(file) ? readFileSync(file, "utf8").trim() : ask();
}

const newFolder = (): string => realpathSync(mkdtempSync(join(tmpdir(), "claimwire-")));

/** A copy of a checkout in a folder of its own, its commits included: sooner there than one that is made anew. */
export function copyRepo({ root: from }: TempRepo): TempRepo {
  const root = newFolder();
  cpSync(from, root, { recursive: true });
  return repoAt(root);
}

function repoAt(root: string): TempRepo {
  const path = (file: string): string => join(root, file);
  const runGit = (args: readonly string[], env: Record<string, string> = {}): string =>
    execFileSync("git", args, {
      cwd: root,
      encoding: "utf8",
      env: { ...environmentWithoutGit(), ...GIT_ENV, ...env },
      maxBuffer: 1 << 30,
      stdio: ["ignore", "pipe", "pipe"],
    }).trimEnd();

  const repo: TempRepo = {
    root,
    path,
    write(file, content) {
      mkdirSync(dirname(path(file)), { recursive: true });
      writeFileSync(path(file), content);
    },
    remove(file) {
      rmSync(path(file), { recursive: true });
    },
    writeRecord(key, record, folder) {
      const slash = key.indexOf("/");
      const place = folder === undefined ? key : `${key.slice(0, slash)}/${folder}/${key.slice(slash + 1)}`;
      repo.write(recordFile(place), renderYaml(record));
    },
    writeRecords(all) {
      for (const [key, record] of all) repo.writeRecord(key, record);
    },
    git: (...args) => runGit(args),
    commit(message, time = 1_700_000_000) {
      const date = `${time} +0000`;
      runGit(["add", "--all"]);
      runGit(["commit", "--quiet", "--allow-empty", "--no-verify", "-m", message], {
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
      });
      return readHead(root, () => runGit(["rev-parse", "HEAD"]));
    },
    cleanUp() {
      rmSync(root, { recursive: true, force: true });
    },
  };

  return repo;
}

/**
 * Makes a folder below the system's temporary one, with a config and `records` in `data/`; an unborn git repository
 * unless `git` is false. Call `cleanUp` when done.
 */
export function tempRepo({
  records = aDataset(),
  git = true,
}: {
  readonly records?: Records;
  readonly git?: boolean;
} = {}): TempRepo {
  const repo = repoAt(newFolder());
  repo.write("claimwire.config.json", `${JSON.stringify(CONFIG, null, 2)}\n`);
  repo.write(VOCABULARY_FILE, renderYaml(A_VOCABULARY));
  repo.write(".gitignore", ".claimwire/\npublic/\n");
  repo.writeRecords(records);
  // Without the samples of hooks, of which git would copy a dozen.
  if (git) repo.git("init", "--quiet", "--initial-branch=main", "--template=");
  return repo;
}
