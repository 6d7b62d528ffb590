/**
 * Counts the lines of our sources, at the commit that they are compared with and now: `.ts` and `.tsx` below
 * `packages/*\/src` and `apps/*\/src`, without tests, what only tests use, and files that are generated.
 */
import { readFileSync } from "node:fs";
import { makeReport } from "../report.js";
import { runOrThrow } from "../run-or-throw.js";

const THEN = "cc14ca4";
const SOURCE = /^(packages|apps)\/[^/]+\/src\/.*\.tsx?$/;
const FOR_TESTS =
  /^packages\/testing\/|\.test(-d)?\.tsx?$|\/(testing|test-support|test)\/|\/test-[a-z-]+\.tsx?$/;
const GENERATED = new Set(
  ["code-lists", "record-places", "record-types"].map((name) => `packages/dataset/src/${name}.ts`),
);

const list = (...args) => runOrThrow("git", args).split("\0").filter(isSource);

function isSource(path) {
  return SOURCE.test(path) && !FOR_TESTS.test(path) && !GENERATED.has(path);
}

const count = (texts) => texts.reduce((sum, text) => sum + text.split("\n").length - 1, 0);

const then = count(
  list("ls-tree", "-r", "-z", "--name-only", THEN).map((path) =>
    runOrThrow("git", ["show", `${THEN}:${path}`]),
  ),
);
const tracked = list("ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate");
const removed = new Set(runOrThrow("git", ["ls-files", "-z", "--deleted"]).split("\0"));
const now = count(tracked.filter((path) => !removed.has(path)).map((path) => readFileSync(path, "utf8")));

const report = makeReport();
report.add(`lines at ${THEN}`, then);
report.add("lines now", now);
report.add("now / then", now / then, { atMost: 0.9 });
report.print();
