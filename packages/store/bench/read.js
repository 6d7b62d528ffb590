// Prints what reading records costs as ratios within one run: `name  ratio  limit`. Exits with 1 when a limit is missed.
// `asked` is what should be and is not: the parts of the work, each alone and with warm caches, come to nearly as much.
// Run after the build:  node packages/store/bench/read.js [records]
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { checkDataset, parseRecord } from "@claimwire/schema";
import { CORE_SCHEMA, load } from "js-yaml";
import { makeReport } from "../../../bench/report.js";
import { readRecords } from "../dist/index.js";

const RECORDS = Number(process.argv[2] ?? 10_000);
const ROUNDS = 7;
const ENTITIES = Math.min(500, RECORDS);
const SOURCES = Math.min(800, RECORDS);
const TOPICS = Math.min(40, RECORDS);

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc");

/** A claim of about 750 bytes, as a maintainer would write it; every tenth is in another script. */
function claim(n) {
  const sha256 = createHash("sha256").update(`${n}`).digest("hex");
  const note =
    n % 10 === 0 ? "Das Projekt heißt 且末县, übersetzt von IPVM." : "The report lists it in an image.";
  return `statement: Company ${n % ENTITIES} counted surveillance project ${n}, won in county ${n % 97} and worth nearly a billion US dollars.
assertedBy: entity-${n % ENTITIES}
basis: document
about:
  - entity: entity-${(n * 7) % ENTITIES}
    role: actor
  - entity: entity-${(n * 11) % ENTITIES}
    role: place
topics:
  - topic-${n % TOPICS}
  - topic-${(n + 7) % TOPICS}
when: "2018-${String(1 + (n % 12)).padStart(2, "0")}"
quantities:
  - measure: value
    value: "${(n + 1) * 1000}"
    unit: USD
    qualifier: nearly
evidence:
  - source: source-${n % SOURCES}
    via:
      - source-${(n + 1) % SOURCES}
    passages:
      - section: Background and winning bids
        words: ${10 + (n % 40)}
        sha256: ${sha256}
    stance: states
note: ${note}
`;
}

function writeCheckout(root) {
  const write = (kind, count, text) => {
    mkdirSync(join(root, "data", kind), { recursive: true });
    for (let n = 0; n < count; n += 1) {
      writeFileSync(
        join(root, "data", kind, `${kind === "entities" ? "entity" : kind.slice(0, -1)}-${n}.yaml`),
        text(n),
      );
    }
  };
  write("claims", RECORDS, claim);
  write(
    "sources",
    SOURCES,
    (n) =>
      `type: report\ntitle: Report ${n}\npublisher: entity-1\npublished: 2019-01-01\navailability:\n  state: unlocated\n`,
  );
  write("entities", ENTITIES, (n) => `type: company\nname: Company ${n}\n`);
  write("topics", TOPICS, (n) => `label: Topic ${n}\ndefinition: What is about ${n}.\n`);
}

const KINDS = ["claims", "entities", "sources", "topics"];

/** js-yaml alone on the same files. */
function readAlone(root) {
  const values = [];
  for (const kind of KINDS) {
    const folder = join(root, "data", kind);
    for (const name of readdirSync(folder)) {
      values.push(load(readFileSync(join(folder, name), "utf8"), { schema: CORE_SCHEMA }));
    }
  }
  return values;
}

/** What else has to be done with records that were read: to find their files, to check them, and to keep them. */
function restOfWork(root, records) {
  return [
    () => KINDS.map((kind) => readdirSync(join(root, "data", kind), { withFileTypes: true })),
    () => [...records].map(([key, record]) => parseRecord(key, record)),
    () => checkDataset(records),
    () => [...records.values()].map((record) => JSON.stringify(record)),
  ];
}

async function time(run) {
  collectGarbage();
  const start = performance.now();
  await run();
  return performance.now() - start;
}

const best = (times) => Math.min(...times);

const root = mkdtempSync(join(tmpdir(), "claimwire-bench-"));
try {
  writeCheckout(root);
  const alone = [];
  const first = [];
  const second = [];
  const touched = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    alone.push(await time(() => readAlone(root)));
    rmSync(join(root, ".claimwire"), { recursive: true, force: true });
    let read;
    first.push(
      await time(async () => {
        read = await readRecords(root);
      }),
    );
    if (read.issues.length > 0) throw new Error(`${read.issues.length}: ${JSON.stringify(read.issues[0])}`);
    second.push(await time(() => readRecords(root)));
    writeFileSync(join(root, "data/claims/claim-7.yaml"), claim(7).replace("counted", `counted ${round}`));
    touched.push(await time(() => readRecords(root)));
  }
  // Last, as the records that they are given would be in the way of the others.
  const { records } = await readRecords(root, { cache: false });
  const parts = [];
  for (const part of restOfWork(root, records)) {
    const times = [];
    for (let round = 0; round < ROUNDS; round += 1) times.push(await time(part));
    parts.push(best(times));
  }
  const work = parts.reduce((sum, part) => sum + part, best(alone));
  const reading = `read and check ${RECORDS} claims`;
  const { add, print } = makeReport();
  add(`${reading} : js-yaml alone`, best(first) / best(alone), { asked: 1.5 });
  add("js-yaml and each other part of it alone : js-yaml alone", work / best(alone));
  add(`${reading} : js-yaml and each other part of it alone`, best(first) / work, { atMost: 1.3 });
  add("nothing changed : first run", best(second) / best(first), { atMost: 0.1 });
  add("one file changed : first run", best(touched) / best(first));
  print();
} finally {
  rmSync(root, { recursive: true });
}
