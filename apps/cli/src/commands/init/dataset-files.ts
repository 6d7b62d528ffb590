import { PUBLISHED_FILE } from "@claimwire/schema";
import { plainName } from "@claimwire/store";
import { renderVocabulary, WORKFLOW } from "./starter-texts.js";

/** What a new dataset is called. */
export interface NewDataset {
  readonly title: string;
  readonly packageName: string;
  /** A domain of those who keep it, and the year: the permanent ids of its entries begin with it. */
  readonly tagAuthority: string;
}

/** What the files of a new dataset are made from, beside its names. */
export interface Templates {
  /** The manifest of our own data package. */
  readonly manifest: Readonly<Record<string, unknown>>;
  /** The module that writes the lines of CHANGELOG.md. */
  readonly changelog: string;
  /** The version of the command that made the files. */
  readonly command: string;
}

/** What the package of any dataset has as ours has it. */
const SHARED = [
  "type",
  "exports",
  "main",
  "module",
  "types",
  "alias",
  "sideEffects",
  "engines",
  "publishConfig",
];

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function manifestOf({ title, packageName }: NewDataset, { manifest, command }: Templates): object {
  return {
    name: packageName,
    version: "0.0.0",
    description: `${title}: attributed claims, typed and versioned`,
    license: "(MIT AND CC-BY-4.0)",
    ...Object.fromEntries(SHARED.map((field) => [field, manifest[field]])),
    files: ["dist", "CHANGELOG.md"],
    scripts: { check: "claimwire check", prepack: "npx claimwire package" },
    // Before its first version, the command is one that was built by hand.
    devDependencies: { claimwire: command === "0.0.0" ? "*" : `^${command}` },
  };
}

function configOf({ title, packageName, tagAuthority }: NewDataset): object {
  return {
    title,
    description: `Every change to ${title}.`,
    language: "en",
    package: { name: packageName },
    land: { build: ["npm install --ignore-scripts", "npx claimwire publish", "npx claimwire package"] },
    feeds: { tagAuthority },
  };
}

const CHANGESETS = {
  changelog: "./changelog.cjs",
  commit: false,
  fixed: [],
  linked: [],
  access: "public",
  baseBranch: "main",
  updateInternalDependencies: "patch",
  ignore: [],
  prettier: false,
};

function readmeOf({ title, packageName }: NewDataset): string {
  return `# ${title}

Claims, each with who asserts it, how they know, where it stands and what others answered; every change of them is
released, told by feeds, and published as the npm package \`${packageName}\`. Made with
[claimwire](https://www.npmjs.com/package/claimwire).

## Begin

\`\`\`
npm install
npx claimwire add entity      # who speaks, and what is spoken of
npx claimwire add topic
npx claimwire add source      # the document in which it stands
npx claimwire add claim
npx claimwire check
npx claimwire change          # why: subscribers read it
git add --all && git commit -m "Begin"
npx claimwire release --commit
npx claimwire publish         # pages, feeds and API, in public/
npx claimwire serve           # look at them: http://localhost:4100
npm pack                      # the npm package
\`\`\`

Each command asks at a terminal for what it needs; \`--help\` lists its flags.

## Before others read it

In \`claimwire.config.json\`: \`feeds.tagAuthority\`, a domain of yours and a year, before the first release (the ids of all
entries begin with it, and never change); then \`baseUrl\`, \`repository\`, \`contact\` and \`publisher\`, and where the site
goes, under \`land\`. \`npx claimwire land\` brings a release out, and says what is missing.

What figures measure, in which units, and by which schemes entities are identified: \`data/vocabulary.yaml\`.
`;
}

const IGNORED = "node_modules/\ndist/\npublic/\n.claimwire/\n*.tgz\n";

const NOTES_README = `# Why-notes

Each Markdown file here, but this one, says why the data changed since the last release. \`npx claimwire change\` writes one,
\`npx claimwire status\` shows which changes are covered, and a release turns them into entries that subscribers read.
`;

/** The files of a new dataset: text by path from its folder. */
export function datasetFiles(dataset: NewDataset, templates: Templates): ReadonlyMap<string, string> {
  return new Map([
    ["claimwire.config.json", json(configOf(dataset))],
    ["package.json", json(manifestOf(dataset, templates))],
    ["data/vocabulary.yaml", renderVocabulary()],
    // A release adds its entries, so that none of them ever changes for those who have it.
    [PUBLISHED_FILE, ""],
    ["data/assertions.yaml", "# What a release must still hold at least.\nleast: { claims: 0 }\n"],
    [".changeset/config.json", json(CHANGESETS)],
    // The data package is the root itself here.
    [".changeset/changelog.cjs", templates.changelog.replace('TO_ROOT = "../../"', 'TO_ROOT = "./"')],
    [".changeset/README.md", NOTES_README],
    [".github/workflows/claimwire.yml", WORKFLOW],
    [".gitattributes", "* text=auto eol=lf\n"],
    [".gitignore", IGNORED],
    ["README.md", readmeOf(dataset)],
  ]);
}

/** "bridges-of-europe" → "Bridges of europe". */
export function titleFrom(folderName: string): string {
  const words = plainName(folderName).replaceAll("-", " ");
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
