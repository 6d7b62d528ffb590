import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Issue } from "@claimwire/schema";
import { type TempRepo, tempRepo } from "@claimwire/testing/repo";
import { claimwireJson, type Printed } from "./claimwire.js";

const DAY = 86_400;
/** 2024-01-01T12:00:00Z */
const START = 1_704_110_400;

/** An entry as JSON Feed has it. */
export interface FeedItem {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly content_html: string;
}

/** What a run printed, with the codes of its issues. */
export type TrackPrinted = Printed & { readonly codes: readonly string[] };

/** A file in a commit; null takes it out. */
export type CommittedFiles = Readonly<Record<string, string | null>>;

/** A real repository of records, and a folder in which it is tracked. */
export interface TrackedRepo {
  readonly repo: TempRepo;
  readonly folder: string;
  /** Writes the settings: the mapping of the kind `things`, and what else they say. */
  settle(mapping: string, more?: string): void;
  /** Commits what stands in the repository, some days after the last time; one day unless told. */
  commit(message: string, days?: number): string;
  /** Writes files, each by its path, and commits them. */
  write(message: string, files: Readonly<Record<string, string | Uint8Array>>, days?: number): string;
  /** Commits many times in one process, a day apart. */
  import(commits: readonly CommittedFiles[]): void;
  track(...flags: readonly string[]): Promise<TrackPrinted>;
  audit(): Promise<TrackPrinted>;
  itemsOf(stream?: string): FeedItem[];
  titles(stream?: string): string[];
  /** Every file below a folder beside the settings, with its bytes. */
  filesIn(name: string): Record<string, string>;
  cleanUp(): void;
}

/** A mapping for `things/<id>.yaml`. */
export const YAML_THINGS = 'files: "things/**/*.yaml"\nformat: yaml\nid: "{basename}"\ntitle: "{name}"';

export function trackedRepo(): TrackedRepo {
  const repo = tempRepo({ records: new Map() });
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "claimwire-track-")));
  let day = 0;
  let isBegun = false;
  const run = async (...argv: readonly string[]): Promise<TrackPrinted> => {
    const printed = await claimwireJson(folder, argv);
    return { ...printed, codes: printed.issues.map(({ code }: Issue) => code) };
  };
  const it: TrackedRepo = {
    repo,
    folder,
    settle(mapping, more = "") {
      const feeds = 'feeds: { title: Things, tagAuthority: "example.org,2026" }';
      const text = `repository: ${repo.root}\n${more}records:\n  things:\n${mapping.replace(/^/gm, "    ")}\n${feeds}\n`;
      writeFileSync(join(folder, "claimwire.track.yaml"), text);
    },
    commit(message, days = 1) {
      day += days;
      return repo.commit(message, START + Math.round(day * DAY));
    },
    write(message, files, days) {
      for (const [path, content] of Object.entries(files)) repo.write(path, content);
      return it.commit(message, days);
    },
    import(commits) {
      let stream = "";
      for (const [index, files] of commits.entries()) {
        day += 1;
        const message = `Step ${index}`;
        const from = index === 0 && isBegun ? "from refs/heads/main^0\n" : "";
        const who = `Example <maintainer@claimwire.example> ${START + day * DAY} +0000`;
        stream += `commit refs/heads/main\ncommitter ${who}\ndata ${Buffer.byteLength(message)}\n${message}\n${from}`;
        for (const [path, content] of Object.entries(files)) {
          stream +=
            content === null
              ? `D ${path}\n`
              : `M 100644 inline ${path}\ndata ${Buffer.byteLength(content)}\n${content}\n`;
        }
      }
      isBegun = true;
      execFileSync("git", ["fast-import", "--quiet", "--force"], { cwd: repo.root, input: stream });
    },
    track: (...flags) => run("track", ...flags),
    audit: () => run("audit", "--track"),
    itemsOf: (stream = "all") =>
      (
        JSON.parse(readFileSync(join(folder, "public/feeds", `${stream}.json`), "utf8")) as {
          items: FeedItem[];
        }
      ).items,
    titles: (stream) => it.itemsOf(stream).map(({ title }) => title),
    filesIn(name) {
      const root = join(folder, name);
      return Object.fromEntries(
        readdirSync(root, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ parentPath, name: file }) => join(parentPath, file))
          .sort()
          .map((path) => [path.slice(root.length + 1), readFileSync(path, "utf8")]),
      );
    },
    cleanUp() {
      repo.cleanUp();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return it;
}
