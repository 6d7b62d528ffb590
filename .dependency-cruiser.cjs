/** What every app may use. */
const BELOW_APPS = [
  "packages/schema",
  "packages/ledger",
  "packages/release",
  "packages/store",
  "packages/feeds",
  "packages/wire",
  "packages/track",
];

/**
 * The borders between packages (CONTRIBUTING.md lists them). What is not listed here is not allowed.
 */
const ALLOWED = {
  "packages/schema": [],
  "packages/ledger": [],
  "packages/release": ["packages/schema", "packages/ledger"],
  "packages/feeds": [],
  "packages/wire": ["packages/schema", "packages/ledger", "packages/release", "packages/feeds"],
  "packages/store": ["packages/schema", "packages/ledger", "packages/release"],
  "packages/track": ["packages/ledger", "packages/feeds", "packages/store"],
  "packages/testing": ["packages/schema"],
  "packages/dataset": ["packages/schema", "packages/ledger", "packages/release", "packages/store"],
  "apps/feed": BELOW_APPS,
  "apps/site": BELOW_APPS,
  "apps/cli": BELOW_APPS,
};

/** What runs anywhere: no file system, git, clock or network. */
const PURE = "^packages/(schema|ledger|release|feeds|wire|track)/src/";
const TESTS = "\\.test(-d)?\\.tsx?$|/(test-support|test)/";

const folders = Object.keys(ALLOWED);

function mayOnlyReach([from, to]) {
  const others = folders.filter((folder) => folder !== from && !to.includes(folder));
  return {
    name: `${from.replace("/", "-")}-borders`,
    comment: `${from} may use ${to.length > 0 ? to.join(", ") : "no other package"}.`,
    severity: "error",
    from: { path: `^${from}/src/`, pathNot: TESTS },
    to: { path: `^(${others.join("|")})/` },
  };
}

/** The folders of store in order: each may import those before it. */
const STORE_FOLDERS = [
  "text",
  "config",
  "records",
  "ledger",
  "git",
  "repository",
  "write/file",
  "write/lock",
  "write/journal",
  "write/rendered",
  "write/publish",
];

function mayOnlyReachBack(folder, index) {
  const later = STORE_FOLDERS.slice(index + 1).map((name) => `${name}/`);
  return {
    name: `store-${folder.replace("/", "-")}-order`,
    comment: `In store, ${folder} may not import a folder that comes after it.`,
    severity: "error",
    from: { path: `^packages/store/src/${folder}/`, pathNot: TESTS },
    to: { path: `^packages/store/src/(${[...later, "write/recover", "index"].join("|")})` },
  };
}

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(ALLOWED).map(mayOnlyReach),
    ...STORE_FOLDERS.map(mayOnlyReachBack),
    {
      name: "pure-packages-touch-no-machine",
      comment: "schema, ledger, release, feeds, wire and track take data and return data.",
      severity: "error",
      from: { path: PURE, pathNot: TESTS },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "testing-only-in-tests",
      comment: "Builders of test data are for tests.",
      severity: "error",
      from: { path: "/src/", pathNot: `^packages/testing/|${TESTS}` },
      to: { path: "^packages/testing/" },
    },
    {
      name: "packages-do-not-reach-by-path",
      comment: "Another package is imported by its name, so that there is one copy of it.",
      severity: "error",
      from: { path: "^(packages|apps)/([^/]+)/src/" },
      to: {
        path: "^(packages|apps)/",
        pathNot: "^$1/$2/",
        dependencyTypes: ["local"],
        dependencyTypesNot: ["aliased"],
      },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: { pathNot: TESTS },
      to: { circular: true },
    },
    {
      name: "everything-resolves",
      comment: "Consumers of the packed package resolve it where the tests install it, not here.",
      severity: "error",
      from: { pathNot: "^packages/dataset/test/consumers/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules|/dist/" },
    exclude: { path: "^(packages|apps)/[^/]+/(bench|build|\\.build)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["main", "types"],
    },
  },
};
