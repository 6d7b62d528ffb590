import picomatch from "picomatch";

/** Which files a mapping reads: one pattern or several; one that begins with `!` takes files out. */
export class FilePattern {
  readonly #matches: (path: string) => boolean;
  readonly #refuses: (path: string) => boolean;
  readonly #suffixes: readonly string[];
  /** What git is asked for; none when the patterns are of a kind that git does not know: then all files. */
  readonly globs: readonly string[];

  constructor(patterns: readonly string[]) {
    const options = { dot: true, nonegate: true } as const;
    const wanted = patterns.filter((pattern) => !pattern.startsWith("!"));
    const refused = patterns.filter((pattern) => pattern.startsWith("!")).map((pattern) => pattern.slice(1));
    this.#matches = picomatch([...wanted], options);
    this.#refuses = refused.length === 0 ? () => false : picomatch(refused, options);
    this.#suffixes = wanted.map((pattern) => /\*([^*/{}[\]()?+@!]*)$/.exec(pattern)?.[1] ?? "");
    this.globs = wanted.every((pattern) => !/[{}()!+@?\\]/.test(pattern)) ? wanted : [];
  }

  matches(path: string): boolean {
    return this.#matches(path) && !this.#refuses(path);
  }

  /** The name of a file without what its pattern ends with: of `a.yml.dist`, by `*.yml.dist`, `a`. */
  basename(path: string): string {
    const name = path.slice(path.lastIndexOf("/") + 1);
    const suffix = this.#suffixes.find((each) => each !== "" && name.endsWith(each) && name !== each);
    if (suffix !== undefined) return name.slice(0, -suffix.length);
    const dot = name.lastIndexOf(".");
    return dot > 0 ? name.slice(0, dot) : name;
  }
}
