/** Prints the processor time of commands of the built CLI as ratios to that of a Node that does nothing. */
import { timeChildren } from "../children-time.js";
import { makeReport } from "../report.js";
import { runOrThrow } from "../run-or-throw.js";

const ROUNDS = 5;
// As many runs are timed together as make up for the hundredths of a second in which the system counts.
const RUNS = 5;
const CLAIMWIRE = "apps/cli/bin/claimwire.js";

function measure(args) {
  return timeChildren(() => {
    for (let run = 0; run < RUNS; run += 1) runOrThrow(process.execPath, args);
  });
}

const commands = [
  ["-e", "0"],
  [CLAIMWIRE, "--help"],
  [CLAIMWIRE, "check"],
];
const rounds = Array.from({ length: ROUNDS }, () => commands.map(measure));
const [nothing, help, check] = commands.map((_, index) => Math.min(...rounds.map((round) => round[index])));

const report = makeReport();
report.add("claimwire --help / node -e 0", help / nothing, { atMost: 1.5 });
report.add("claimwire check / node -e 0", check / nothing, { atMost: 4 });
report.print();
