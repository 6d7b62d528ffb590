/** Prints the processor time, user and system, of a first `npm run build` in a fresh clone, in seconds. */
import { timeChildren } from "../children-time.js";
import { inFreshClone } from "../fresh-clone.js";
import { makeReport } from "../report.js";
import { runOrThrow } from "../run-or-throw.js";

const report = makeReport();
const seconds = inFreshClone((folder) =>
  timeChildren(() => runOrThrow("npm", ["run", "build"], { cwd: folder })),
);
report.add("first build in a fresh clone (s)", seconds, { atMost: 25 });
report.print();
