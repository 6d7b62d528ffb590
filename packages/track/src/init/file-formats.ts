import type { FileFormat } from "../formats/parse-file.js";

const BY_ENDING: Readonly<Record<string, FileFormat>> = {
  yaml: "yaml",
  yml: "yaml",
  json: "json",
  geojson: "json",
  ndjson: "ndjson",
  jsonl: "ndjson",
  csv: "csv",
  tsv: "tsv",
  tab: "tsv",
  toml: "toml",
  md: "front-matter",
  markdown: "front-matter",
  mdx: "front-matter",
  txt: "lines",
  list: "lines",
  lst: "lines",
  conf: "lines",
  dat: "lines",
};

/** The format that a file most likely has, by the ending of its name. */
export function likelyFormat(path: string): FileFormat | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot > 0 ? BY_ENDING[name.slice(dot + 1).toLowerCase()] : undefined;
}

/** Folders and files that hold settings, documents or what was generated, not records. */
const ASIDE: readonly (readonly [RegExp, number])[] = [
  [/(^|\/)(node_modules|vendor|third_party|\.[^/]+)\//i, 0.001],
  [
    /(^|\/)(tests?|__tests__|specs?|fixtures?|test-?data|examples?|samples?|te?mp|schemas?|templates?|locales?|i18n)\//i,
    0.03,
  ],
  [/(^|\/)(docs?|scripts?|src|_layouts|_includes|pages|website|site)\//i, 0.2],
  [/(^|\/)(dist|build|public|out|output|generated|export|archive[ds]?|old|backup)\//i, 0.15],
  [
    /(^|\/)(package(-lock)?|tsconfig[^/]*|jsconfig|datapackage)\.json$|\.schema\.json$|-schema\.json$/i,
    0.001,
  ],
  [
    /(^|\/)(_config|mkdocs|docker-compose[^/]*|codecov|appveyor|action|datapackage|pnpm-[^/]*|dependabot|[^/]*\.lock)\.ya?ml$/i,
    0.001,
  ],
  [/(^|\/)\.[^/]+$/, 0.001],
  [
    /(^|\/)(readme|changelog|changes|license|licence|contributing|code[-_]of[-_]conduct|security|authors|governance|maintainers|history|notice)[^/]*(?<!\.(?:ya?ml|json|csv|tsv|toml|ndjson|jsonl))$/i,
    0.001,
  ],
  [/(^|\/)(requirements[^/]*|robots|humans|ads|cmakelists|version)\.txt$/i, 0.001],
];

/** Settings of tools, by the name of the tool; among many files of the same format such a name is that of a record. */
const TOOLS =
  /(^|\/)((composer|bower|lerna|renovate|manifest|deno|turbo|vercel|now|biome|angular|nx|project)\.json|(netlify|cargo|pyproject|rustfmt|clippy|deny|poetry|pipfile|support|book|hugo|config)\.toml)$/i;

/** Whether a file, by its name, holds the settings of a tool, when it stands alone. */
export function isToolFile(path: string): boolean {
  return TOOLS.test(path);
}

/** How likely a path holds records, by its name alone: 1 unless something speaks against it. */
export function likelihoodOf(path: string): number {
  return ASIDE.reduce(
    (least, [pattern, weight]) => (pattern.test(path) ? Math.min(least, weight) : least),
    1,
  );
}
