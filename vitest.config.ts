import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { extendClaim } from "./tests/declared-field/extend-claim.js";
import { keepTemporaryFilesInMemory } from "./tests/setup/keep-temporary-files-in-memory.js";
import { keyByResolution } from "./tests/setup/key-by-resolution.js";

/** The test files below some folders. */
function findTests(folders: readonly string[]): string[] {
  const below = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return /^(node_modules|dist|\..*)$/.test(entry.name) ? [] : below(path);
      return /\.test\.tsx?$/.test(entry.name) ? [path] : [];
    });
  return folders.flatMap((folder) => below(join(import.meta.dirname, folder)));
}

const PACKAGE = "packages/dataset/test";
const DECLARED_FIELD = "tests/declared-field";
const files = findTests(["packages", "apps", "tests"]).filter(
  (file) => !file.includes(`/${PACKAGE}/`) && !file.includes(`/${DECLARED_FIELD}/`),
);
const processes = files.filter((file) => readFileSync(file, "utf8").includes("@module-tag process"));
const quick = files.filter((file) => !processes.includes(file));

/** Most code of a test runs too seldom for V8 to win back the time that optimising it takes, so it begins later than by default. */
const LATE_OPTIMISING = "--interrupt-budget=600000";

/**
 * What differs in a long run, for each project: that it is one, how often a property runs, and after how many milliseconds a
 * test ends that hangs. None waits for a machine to be quick.
 */
function settingsOf(mode: string) {
  const isLong = mode === "long";
  const [propertyRuns, endsWithin] = isLong ? [3_000, 3_600_000] : [100, 600_000];
  return { provide: { propertyRuns, isLong }, testTimeout: endsWithin, hookTimeout: endsWithin };
}

keepTemporaryFilesInMemory(process.env);

export default defineConfig(({ mode }) => ({
  // Packages of the workspace come from source, as tsconfig.json says.
  resolve: { tsconfigPaths: true },
  // JSX is compiled as in a build.
  oxc: { jsx: { development: false } },
  plugins: [keyByResolution()],
  test: {
    // A module is compiled once for all projects, and again when it changes.
    experimental: { fsModuleCache: true },
    tags: [{ name: "process", description: "starts processes or a browser; what it starts must be built" }],
    projects: [
      {
        extends: true,
        test: {
          name: "quick",
          // A project that extends this file reads it again, in another mode, so each is told here.
          ...settingsOf(mode),
          include: quick,
          isolate: false,
          // Tests make much that they drop at once, and collecting it in few large steps takes less time.
          execArgv: [LATE_OPTIMISING, "--max-semi-space-size=64"],
          setupFiles: ["tests/setup/no-processes.ts", "tests/setup/property-runs.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "processes",
          ...settingsOf(mode),
          include: processes,
          isolate: false,
          // The system maps the memory of a process anew for each one that it starts: the less there is, the sooner.
          execArgv: [LATE_OPTIMISING, "--max-semi-space-size=8"],
          setupFiles: ["tests/setup/property-runs.ts", "tests/setup/remove-prepared.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "package",
          ...settingsOf(mode),
          include: [`${PACKAGE}/**/*.test.ts`],
          isolate: false,
          execArgv: [LATE_OPTIMISING],
          globalSetup: [`${PACKAGE}/install-package.ts`],
        },
      },
      // Claims with two fields more, in every package and app.
      {
        extends: true,
        plugins: [extendClaim()],
        test: {
          name: "declared-field",
          ...settingsOf(mode),
          execArgv: [LATE_OPTIMISING],
          include: [`${DECLARED_FIELD}/*.test.ts`],
        },
      },
    ],
    reporters: ["default", "./scripts/closing-line.js"],
  },
}));
