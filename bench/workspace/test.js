/** Prints the processor time, user and system, of `npm test` and `npm run test:quick` in a fresh clone, in seconds. */
import { timeChildren } from "../children-time.js";
import { inFreshClone } from "../fresh-clone.js";
import { makeReport } from "../report.js";
import { runOrThrow } from "../run-or-throw.js";

const report = makeReport();
inFreshClone((folder) => {
  const time = (...args) => timeChildren(() => runOrThrow("npm", args, { cwd: folder }));
  report.add("npm test in a fresh clone (s)", time("test"), { atMost: 240 });
  report.add("npm run test:quick (s)", time("run", "test:quick"), { atMost: 40 });
});
report.print();
