import type { Json } from "@claimwire/ledger";
import type { FileFormat } from "../formats/parse-file.js";
import { likelihoodOf, likelyFormat } from "./file-formats.js";
import { likeness } from "./find-each.js";
import { median } from "./median.js";
import { spread } from "./spread.js";

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
/** Folders with more files of different sorts than this are looked at by the files that change most. */
const APART_AT_MOST = 40;

/** Groups the files of a commit by what they hold, the likeliest first. `touched`: the paths of each commit. */
export async function findGroups(
  files: readonly string[],
  touched: readonly (readonly string[])[],
  peek: Peek,
): Promise<FileGroup[]> {
  const counts = new Map<string, number>();
  for (const paths of touched) for (const path of paths) counts.set(path, (counts.get(path) ?? 0) + 1);
  const finder = new GroupFinder(peek, counts);
  const byFormat = new Map<FileFormat, string[]>();
  for (const path of files) {
    const format = likelyFormat(path);
    if (format === undefined || likelihoodOf(path) <= 0.002) continue;
    const others = byFormat.get(format);
    if (others === undefined) byFormat.set(format, [path]);
    else others.push(path);
  }
  const groups: FileGroup[] = [];
  for (const [format, paths] of byFormat) {
    for (const group of await finder.collapse(treeOf(paths), format)) {
      const own = new Set(group);
      const commits = touched.filter((changed) => changed.some((path) => own.has(path))).length;
      const weight = median(group.map(likelihoodOf)) * (FORMAT_WEIGHT[format] ?? 1);
      groups.push({
        format,
        patterns: patternsOf(group, files),
        paths: group,
        commits,
        score: (commits + 0.5) * weight,
      });
    }
  }
  return groups.sort((a, b) => b.score - a.score || b.paths.length - a.paths.length);
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
  readonly #shapes = new Map<string, ReadonlySet<string> | undefined>();

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
    const pairs = known.slice(1).map((shape, index) => likeness(shape, known[index] as ReadonlySet<string>));
    return pairs.reduce((sum, each) => sum + each, 0) / pairs.length >= ALIKE;
  }

  async #shapeOf(path: string, format: FileFormat): Promise<ReadonlySet<string> | undefined> {
    if (!this.#shapes.has(path)) this.#shapes.set(path, shapeOf(await this.#peek(path, format)));
    return this.#shapes.get(path);
  }
}

/** What a value looks like: the names in it, or in the members of a list. */
function shapeOf(value: Json | undefined): ReadonlySet<string> | undefined {
  if (Array.isArray(value)) {
    const names = value.slice(0, 20).flatMap((member: Json) => [...(shapeOf(member) ?? ["*"])]);
    return new Set(names.map((name) => `[] ${name}`));
  }
  if (typeof value !== "object" || value === null) return undefined;
  return new Set(Object.keys(value).slice(0, 200));
}

function allFiles(folder: Folder): string[] {
  return [...folder.files, ...[...folder.folders.values()].flatMap(allFiles)];
}

/** Patterns for a group: as short as they can be without naming a file of another group of the format. */
function patternsOf(group: readonly string[], all: readonly string[]): string[] {
  const [only] = group;
  if (only === undefined) return [];
  if (group.length === 1) return [escapePattern(only)];
  const own = new Set(group);
  const folders = group.map((path) => path.split("/").slice(0, -1));
  const [first = []] = folders;
  let shared = first.length;
  for (const folder of folders) {
    let same = 0;
    while (same < shared && folder[same] === first[same]) same += 1;
    shared = same;
  }
  const base = first
    .slice(0, shared)
    .map((name) => `${escapePattern(name)}/`)
    .join("");
  const depths = new Set(folders.map((folder) => folder.length - shared));
  const [depth = 0] = depths;
  const middle = depths.size === 1 ? "*/".repeat(depth) : "**/";
  const endings = [...new Set(group.map((path) => /\.[^./]+$/.exec(path)?.[0] ?? ""))];
  const patterns = endings.map((ending) => `${base}${middle}*${ending}`);
  const isBelow = (path: string): boolean =>
    path.startsWith(
      first
        .slice(0, shared)
        .map((name) => `${name}/`)
        .join(""),
    );
  const isOfDepth = (path: string): boolean =>
    depths.size > 1 || path.split("/").length - 1 - shared === depth;
  const taken = all.filter(
    (path) =>
      !own.has(path) && isBelow(path) && isOfDepth(path) && endings.some((ending) => path.endsWith(ending)),
  );
  return taken.length > 12
    ? [...group].sort().slice(0, 200).map(escapePattern)
    : [...patterns, ...taken.map((path) => `!${escapePattern(path)}`)];
}

function escapePattern(path: string): string {
  return path.replace(/[*?[\]{}()!+@\\]/g, "\\$&");
}
