import type { Json } from "@claimwire/ledger";
import type { FileFormat } from "../formats/parse-file.js";
import { isToolFile, likelihoodOf, likelyFormat } from "./file-formats.js";
import { likeness } from "./find-each.js";
import { patternsOf } from "./group-patterns.js";
import { median } from "./median.js";
import { spread } from "./spread.js";
import { type Shape, shapeLikeness, shapeOf } from "./value-shape.js";

/** Files that may hold records of one sort. */
export interface FileGroup {
  readonly format: FileFormat;
  readonly patterns: readonly string[];
  readonly paths: readonly string[];
  /** How many of the commits that were looked at touched one of them. */
  readonly commits: number;
  readonly score: number;
}

/** The value in a file, read as its format has it; undefined when it cannot be. */
export type Peek = (path: string, format: FileFormat) => Promise<Json | undefined>;

interface Folder {
  readonly path: string;
  readonly files: string[];
  readonly folders: Map<string, Folder>;
}

const FORMAT_WEIGHT: Readonly<Partial<Record<FileFormat, number>>> = { lines: 0.1, toml: 0.8 };
/** Two files with less in common hold different sorts of records. */
const ALIKE = 0.35;
/** Two folders with so much in common hold records of one kind. */
const OF_ONE_KIND = 0.5;
/** Among so many files of a folder, a name that a tool has for its settings is one of theirs. */
const COMPANY = 12;
/** Of at least so many commits, files that the newest quarter did not touch count for less: others took their place. */
const LONG_HISTORY = 40;
const LEFT = 0.25;
/** Folders with more files of different sorts than this are looked at by the files that change most. */
const APART_AT_MOST = 40;

/** Groups the files of a commit by what they hold, the likeliest first. `touched`: the paths of each commit, oldest first. */
export async function findGroups(
  files: readonly string[],
  touched: readonly (readonly string[])[],
  peek: Peek,
): Promise<FileGroup[]> {
  const counts = new Map<string, number>();
  for (const paths of touched) for (const path of paths) counts.set(path, (counts.get(path) ?? 0) + 1);
  const finder = new GroupFinder(peek, counts);
  const groups: FileGroup[] = [];
  for (const [format, paths] of byFormat(files)) {
    for (const parts of await finder.join(await finder.collapse(treeOf(paths), format), format)) {
      const own = new Set(parts.flat());
      const isTouched = (changed: readonly string[]): boolean => changed.some((path) => own.has(path));
      const commits = touched.filter(isTouched).length;
      const isLeft = touched.length >= LONG_HISTORY && !touched.slice(-touched.length / 4).some(isTouched);
      const held = format === "lines" && (await finder.haveFrontMatter([...own])) ? "front-matter" : format;
      const weight = median([...own].map(likelihoodOf)) * (FORMAT_WEIGHT[held] ?? 1);
      groups.push({
        format: held,
        patterns: parts.flatMap((part) => patternsOf(part, files)),
        paths: [...own],
        commits,
        score: (commits + 0.5) * weight * (isLeft ? LEFT : 1),
      });
    }
  }
  return groups.sort((a, b) => b.score - a.score || b.paths.length - a.paths.length);
}

/** The files that may hold records, by their likeliest format. */
function byFormat(files: readonly string[]): Map<FileFormat, string[]> {
  const found = new Map<FileFormat, string[]>();
  const inFolder = new Map<string, number>();
  const folderOf = (path: string, format: FileFormat): string =>
    `${format} ${path.slice(0, path.lastIndexOf("/") + 1)}`;
  const likely = files.flatMap((path) => {
    const format = likelyFormat(path);
    return format === undefined || likelihoodOf(path) <= 0.002 ? [] : [{ path, format }];
  });
  for (const { path, format } of likely) {
    const folder = folderOf(path, format);
    if (path.includes("/")) inFolder.set(folder, (inFolder.get(folder) ?? 0) + 1);
  }
  for (const { path, format } of likely) {
    if (isToolFile(path) && (inFolder.get(folderOf(path, format)) ?? 0) < COMPANY) continue;
    const others = found.get(format);
    if (others === undefined) found.set(format, [path]);
    else others.push(path);
  }
  return found;
}

function treeOf(paths: readonly string[]): Folder {
  const root: Folder = { path: "", files: [], folders: new Map() };
  for (const path of paths) {
    const parts = path.split("/");
    let folder = root;
    for (const name of parts.slice(0, -1)) {
      let next = folder.folders.get(name);
      if (next === undefined) {
        next = { path: `${folder.path}${name}/`, files: [], folders: new Map() };
        folder.folders.set(name, next);
      }
      folder = next;
    }
    folder.files.push(path);
  }
  return root;
}

class GroupFinder {
  readonly #peek: Peek;
  readonly #counts: ReadonlyMap<string, number>;
  readonly #shapes = new Map<string, Shape | undefined>();

  constructor(peek: Peek, counts: ReadonlyMap<string, number>) {
    this.#peek = peek;
    this.#counts = counts;
  }

  /** The groups below a folder: folders whose files are alike are one group. */
  async collapse(folder: Folder, format: FileFormat): Promise<string[][]> {
    const own = await this.#ofFolder(folder.files, format);
    const names = [...folder.folders.values()];
    const below: string[][] = [];
    const some = spread(names, 12);
    const tried = (await Promise.all(some.map((child) => this.collapse(child, format)))).flat();
    if (names.length > some.length && tried.length > 1 && (await this.#areAlike(tried, format))) {
      below.push(names.flatMap(allFiles));
    } else {
      for (const child of names)
        below.push(
          ...(some.includes(child) && names.length <= some.length ? [] : await this.collapse(child, format)),
        );
      if (names.length <= some.length) below.push(...tried);
    }
    const all = [...own, ...below];
    return all.length > 1 && folder.path !== "" && (await this.#areAlike(all, format)) ? [all.flat()] : all;
  }

  /** Puts groups of many files together that hold records of one kind, such as `crates/` and `rust/`; larger ones first. */
  async join(groups: readonly string[][], format: FileFormat): Promise<string[][][]> {
    const joined: { readonly names: ReadonlySet<string> | undefined; readonly parts: string[][] }[] = [];
    for (const group of [...groups].sort((a, b) => b.length - a.length)) {
      const isJoinable = group.length > 1 && median(group.map(likelihoodOf)) >= 0.5;
      const names = isJoinable ? await this.#namesOfAll(group, format) : undefined;
      const like =
        names &&
        joined.find((other) => other.names !== undefined && likeness(names, other.names) >= OF_ONE_KIND);
      if (like === undefined) joined.push({ names, parts: [group] });
      else like.parts.push(group);
    }
    return joined.map(({ parts }) => parts);
  }

  /** Whether files that have the ending of a text all begin with front matter. */
  async haveFrontMatter(paths: readonly string[]): Promise<boolean> {
    const values = await Promise.all(spread(paths, 4).map((path) => this.#peek(path, "front-matter")));
    return values.every((value) => value !== undefined);
  }

  /** The names in the values of some files of a group. */
  async #namesOfAll(group: readonly string[], format: FileFormat): Promise<ReadonlySet<string> | undefined> {
    const shapes = await Promise.all(spread(group, 6).map((path) => this.#shapeOf(path, format)));
    const known = shapes.filter((shape) => shape !== undefined);
    return known.length === 0 ? undefined : new Set(known.flatMap(({ names }) => [...names]));
  }

  async #ofFolder(files: readonly string[], format: FileFormat): Promise<string[][]> {
    if (files.length < 2) return files.map((file) => [file]);
    if (
      await this.#areAlike(
        files.map((file) => [file]),
        format,
      )
    )
      return [[...files]];
    const busiest = [...files].sort((a, b) => (this.#counts.get(b) ?? 0) - (this.#counts.get(a) ?? 0));
    return busiest.slice(0, APART_AT_MOST).map((file) => [file]);
  }

  async #areAlike(groups: readonly (readonly string[])[], format: FileFormat): Promise<boolean> {
    const shapes = await Promise.all(
      spread(groups, 8).map((group) => this.#shapeOf(group[Math.floor(group.length / 2)] ?? "", format)),
    );
    const known = shapes.filter((shape) => shape !== undefined);
    if (known.length < 2 || known.length * 2 < shapes.length) return false;
    const pairs = known.slice(1).map((shape, index) => shapeLikeness(shape, known[index] as Shape));
    return pairs.reduce((sum, each) => sum + each, 0) / pairs.length >= ALIKE;
  }

  async #shapeOf(path: string, format: FileFormat): Promise<Shape | undefined> {
    if (!this.#shapes.has(path)) this.#shapes.set(path, shapeOf(await this.#peek(path, format)));
    return this.#shapes.get(path);
  }
}

function allFiles(folder: Folder): string[] {
  return [...folder.files, ...[...folder.folders.values()].flatMap(allFiles)];
}
