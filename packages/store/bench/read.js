// Prints what reading and checking records costs as ratios within one run: `name  ratio  limit`. Exits with 1 when a
// limit is missed. Run after the build:  node packages/store/bench/read.js [records]
import { createHash } from "node:crypto";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DATA_FOLDER, VOCABULARY_FILE } from "@claimwire/schema";
import { readRecords } from "@claimwire/store";
import { CORE_SCHEMA, load } from "js-yaml";
import { measureApart } from "../../../bench/measure-apart.js";
import { processorTime } from "../../../bench/processor-time.js";
import { makeReport } from "../../../bench/report.js";

const [mode, ...given] = process.argv.slice(2);
const isPart = mode === "--time";
const RECORDS = isPart ? 0 : Number(mode ?? 10_000);
const GROWTH = 10;
const ROUNDS = 5;
const KINDS = ["claims", "entities", "sources", "topics"];
/** Three dates of five are intervals, as in the real data. */
const DATES = ["2018", "2018-MM-DD", "/2018-MM-DD", "/2018-MM-DD", "2017-MM/2018-MM-DD"];

const two = (n) => String(n).padStart(2, "0");

function dateOf(n) {
  return DATES[n % DATES.length].replaceAll("MM", two(1 + (n % 12))).replace("DD", two(1 + (n % 28)));
}

/** A claim of about 750 bytes, as a maintainer would write it; every tenth is in another script. */
function claim(n, { entities, sources, topics }) {
  const sha256 = createHash("sha256").update(`${n}`).digest("hex");
  const note =
    n % 10 === 0 ? "Das Projekt heißt 且末县, übersetzt von IPVM." : "The report lists it in an image.";
  return `statement: Company ${n % entities} counted surveillance project ${n}, won in county ${n % 97} and worth nearly a billion US dollars.
assertedBy: entity-${n % entities}
basis: document
about:
  - entity: entity-${(n * 7) % entities}
    role: actor
  - entity: entity-${(n * 11) % entities}
    role: place
topics:
  - topic-${n % topics}
  - topic-${(n + 7) % topics}
when: "${dateOf(n)}"
quantities:
  - measure: value
    value: "${(n + 1) * 1000}"
    unit: USD
    qualifier: nearly
evidence:
  - source: source-${n % sources}
    via:
      - source-${(n + 1) % sources}
    passages:
      - section: Background and winning bids
        words: ${10 + (n % 40)}
        sha256: ${sha256}
    stance: states
note: ${note}
`;
}

const source = (n) =>
  `type: report\ntitle: Report ${n}\npublisher: entity-1\npublished: 2019-01-01\navailability:\n  state: unlocated\n`;

/** Writes a checkout of so many claims, and of what they refer to: in all a seventh more records. */
function writeCheckout(root, claims) {
  const counts = { entities: claims / 20, sources: (claims * 2) / 25, topics: 40 };
  const write = (kind, singular, count, text) => {
    const folder = join(root, DATA_FOLDER, kind);
    mkdirSync(folder, { recursive: true });
    for (let n = 0; n < count; n += 1) writeFileSync(join(folder, `${singular}-${n}.yaml`), text(n, counts));
  };
  write("claims", "claim", claims, claim);
  write("entities", "entity", counts.entities, (n) => `type: company\nname: Company ${n}\n`);
  write("sources", "source", counts.sources, source);
  write("topics", "topic", counts.topics, (n) => `label: Topic ${n}\ndefinition: What is about ${n}.\n`);
  copyFileSync(join(import.meta.dirname, "../../..", VOCABULARY_FILE), join(root, VOCABULARY_FILE));
  return root;
}

/** Reads the files with js-yaml alone. */
function readAlone(root) {
  const values = [];
  for (const kind of KINDS) {
    const folder = join(root, DATA_FOLDER, kind);
    for (const name of readdirSync(folder)) {
      values.push(load(readFileSync(join(folder, name), "utf8"), { schema: CORE_SCHEMA }));
    }
  }
  return values;
}

function readAndCheck(root) {
  const { issues } = readRecords(root);
  if (issues.length > 0) throw new Error(`${issues.length}: ${JSON.stringify(issues[0])}`);
}

/** Prints the least processor time, in ms, of several rounds of reading a checkout in this process. */
function time(way, rounds, root) {
  const run = way === "alone" ? readAlone : readAndCheck;
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = processorTime();
    run(root);
    times.push(processorTime() - start);
  }
  console.log(Math.min(...times));
}

function compare(folder) {
  const small = writeCheckout(join(folder, "small"), RECORDS / GROWTH);
  const large = writeCheckout(join(folder, "large"), RECORDS);
  const timeApart = (way, rounds, root) => measureApart(import.meta.url, "--time", way, rounds, root);
  const checked = timeApart("checked", ROUNDS, large);
  const { add, print } = makeReport();
  add(`read and check ${RECORDS} claims : js-yaml alone`, checked / timeApart("alone", ROUNDS, large), {
    atMost: 2.5,
  });
  // In as many rounds as make the same number of claims, so that the compiler has seen as much.
  const few = timeApart("checked", ROUNDS * GROWTH, small);
  add(`${RECORDS} claims : ${GROWTH} times ${RECORDS / GROWTH} claims`, checked / (GROWTH * few), {
    atMost: 1.5,
  });
  print();
}

if (isPart) time(...given);
else {
  const folder = mkdtempSync(join(tmpdir(), "claimwire-bench-"));
  try {
    compare(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
