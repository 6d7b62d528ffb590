/**
 * Renders ledgers of which the longer has eight times the entries, nearly all of them archived, of the same records.
 * Prints the most memory that the longer needs as a ratio to that of the shorter: `name  ratio  limit`. Garbage is
 * collected all the time, as Node would else take the room that it finds.
 */

import { inCheckout, runProgram, writeReleases } from "./checkout.js";
import { makeLedger } from "./make-ledger.js";

const RELEASES = 300;
const TIMES = 8;
const LIMIT = 1.2;

/** Prints the most memory that the process had, in bytes. */
const METER = `
  setInterval(() => gc(), 20).unref();
  process.on("exit", () => console.error(process.resourceUsage().maxRSS * 1024));
`;

const releases = makeLedger(RELEASES * TIMES, { added: 4, claims: 4 });
const [short, long] = [RELEASES, RELEASES * TIMES].map((count) =>
  inCheckout((root) => {
    writeReleases(root, releases.slice(0, count));
    return runProgram(root, METER, ["--expose-gc"]);
  }),
);
const ratio = long / short;
console.log(`feed: memory for ${TIMES} times the archived entries  ${ratio.toFixed(2)}  ${LIMIT}`);
if (process.argv.includes("--verbose")) {
  console.log(`  ${(short / 1e6).toFixed(0)} MB, ${(long / 1e6).toFixed(0)} MB`);
}
process.exitCode = ratio <= LIMIT ? 0 : 1;
