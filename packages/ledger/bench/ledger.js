// Prints what the ledger costs as ratios within one run: `name  ratio  limit`, and below each growth its fit. Exits with 1
// when a limit is missed.
// Run:  npm run bench ledger
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import {
  buildTrie,
  compare,
  recordDigest,
  releaseDigest,
  renderRelease,
  replay,
  rootOf,
  sha256Hex,
  updateTrie,
} from "@claimwire/ledger";
import { LIST_KEYS as KEYS } from "@claimwire/schema";
import canonicalize from "canonicalize";
import { measureApart } from "../../../bench/measure-apart.js";
import { processorTime } from "../../../bench/processor-time.js";

const isPart = process.argv[2] === "--time";
const RECORDS = Number((isPart ? undefined : process.argv[2]) ?? 100_000);
const RELEASES = Number((isPart ? undefined : process.argv[3]) ?? 1_000);
const CHANGES = 20;
const RUNS = 7;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc");

/** A claim of about 650 bytes, properties and keyed lists in canonical order, as a release keeps it. */
function aRecord(n, edition = 0) {
  return {
    about: [
      { entity: `county-${n}`, role: "place" },
      { entity: "dahua", role: "actor" },
    ],
    assertedBy: "ipvm",
    basis: "document",
    evidence: [
      {
        passages: [{ section: `Winning bids ${n}`, sha256: "9f2c".repeat(16), words: 31 }],
        source: "ipvm-xinjiang-2018",
        stance: "states",
        via: [`tender-${n}`],
      },
    ],
    quantities: [{ measure: "value", qualifier: "about", unit: "CNY", value: worthOf(n, edition) }],
    statement: `IPVM reports that Dahua won contract ${n}, for cameras and their network in one county, in the year 2017.`,
    topics: ["public-private-partnership", "video-surveillance"],
    when: `2017-0${(n % 9) + 1}`,
  };
}

const worthOf = (n, edition) => String(n * 1000 + edition);
const keyOf = (n) => `claims/contract-${n}`;
/** Made in the order of their keys, as records are read: so they also lie in memory in the order they are walked. */
const recordsOf = (count, editions = new Map()) =>
  new Map(inKeyOrder(count).map((n) => [keyOf(n), aRecord(n, editions.get(n))]));

function inKeyOrder(count) {
  return Array.from({ length: count }, (_, n) => n).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Milliseconds of processor time of the best of some runs: what else the machine does must not decide. */
function time(work) {
  return timeInTurn([work])[0];
}

/** The same of several, which take turns, so that a slow while of the machine is one for all of them. */
function timeInTurn(works) {
  const best = works.map(() => Number.POSITIVE_INFINITY);
  for (let i = 0; i < RUNS; i += 1) {
    works.forEach((work, index) => {
      collectGarbage();
      emptyCache();
      const start = processorTime();
      work();
      best[index] = Math.min(best[index], processorTime() - start);
    });
  }
  return best;
}

const filler = new Uint8Array(64 * 2 ** 20);

/** Fills the processor's cache with something else: a small dataset would lie in it from the run before, a large one not. */
function emptyCache() {
  filler.fill(1);
}

/** Releases over so many records, the first of which adds them all; each later one edits CHANGES of them. */
function aLedger(records, releases) {
  const editions = new Map();
  const made = [];
  let trie = buildTrie(new Map());
  for (let i = 0; i < releases; i += 1) {
    const numbers = i === 0 ? Array.from({ length: records }, (_, n) => n) : pick(records, i);
    const version = i === 0 ? "1.0.0" : `1.0.${i}`;
    const changes = numbers.map((n) => aChange(version, n, editions, i === 0));
    changes.sort((a, b) => (a.record < b.record ? -1 : 1));
    for (const [entry, change] of changes.entries()) change.entry = entry;
    trie = updateTrie(trie, new Map(changes.map(({ record, digest }) => [record, digest])));
    const previous = made.at(-1);
    const content = {
      format: 2,
      version,
      released: new Date(Date.UTC(2026, 0, 1) + i * 86_400_000).toISOString().replace(".000", ""),
      base: previous
        ? { version: previous.version, dataset: previous.target.dataset, release: previous.digest }
        : null,
      target: { dataset: rootOf(trie), counts: { claims: records } },
      listKeys: KEYS,
      changes,
      notes: [
        { name: "brave-owls-sing", bump: "patch", summary: SUMMARY, cause: "our-error", records: ["*"] },
      ],
    };
    made.push({ ...content, digest: releaseDigest(content) });
  }
  return made;
}

const SUMMARY = "Correct what the contracts are worth.";

function pick(records, release) {
  return Array.from(
    { length: Math.min(CHANGES, records) },
    (_, i) => (release * 7919 + i * 104_729) % records,
  ).filter((n, i, all) => all.indexOf(n) === i);
}

function aChange(version, n, editions, isNew) {
  const edition = isNew ? 0 : (editions.get(n) ?? 0) + 1;
  editions.set(n, edition);
  const record = keyOf(n);
  const after = aRecord(n, edition);
  const op = isNew ? "added" : "edited";
  const content = isNew
    ? { after }
    : {
        fields: [
          { path: "/quantities/value/value", before: worthOf(n, edition - 1), after: worthOf(n, edition) },
        ],
      };
  return {
    record,
    op,
    ...content,
    digest: recordDigest(after),
    id: `${version}/${record}/${op}`,
    signals: [isNew ? "new-claim" : "corrected"],
    causes: [{ code: "our-error", summary: SUMMARY, note: "brave-owls-sing" }],
  };
}

let missed = false;
function report(name, ratio, limit) {
  missed ||= ratio > limit;
  console.log(`${name.padEnd(58)}  ${ratio.toFixed(3)}  ${limit}${ratio > limit ? "  missed" : ""}`);
}

/** The line through the points where both are logarithms: a slope of 1 is linear. */
function fit(points) {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)]);
  const mean = (i) => logs.reduce((sum, point) => sum + point[i], 0) / logs.length;
  const [mx, my] = [mean(0), mean(1)];
  const sum = (of) => logs.reduce((total, [x, y]) => total + of(x - mx, y - my), 0);
  const [xx, xy, yy] = [sum((x) => x * x), sum((x, y) => x * y), sum((_, y) => y * y)];
  return { slope: xy / xx, intercept: my - (xy / xx) * mx, r2: xy ** 2 / (xx * yy) };
}

/** The ratio of a growth is its slope; below it stands what the line was drawn through, and how well it fits. */
function reportGrowth(name, points) {
  const { slope, intercept, r2 } = fit(points);
  report(`growth of ${name}, slope`, slope, 1.1);
  const measured = points.map(([size, ms]) => `${size}: ${ms.toFixed(1)} ms`).join(", ");
  console.log(
    `  ln ms = ${intercept.toFixed(2)} + ${slope.toFixed(3)} ln n, r² ${r2.toFixed(4)}; ${measured}`,
  );
}

function benchCompare() {
  const edited = new Map(pick(RECORDS, 1).map((n) => [n, 1]));
  const texts = [recordsOf(RECORDS), recordsOf(RECORDS, edited)].map((one) => JSON.stringify([...one]));
  const [base, target] = texts.map((text) => new Map(JSON.parse(text)));
  const known = { base: digestsOf(base), target: digestsOf(target) };
  const count = compare(base, target, KEYS, known).length;
  if (count !== edited.size) throw new Error(`${count} differences`);
  const [knowing, unknowing, parsing] = timeInTurn([
    () => compare(base, target, KEYS, known),
    () => compare(base, target, KEYS),
    () => texts.map((text) => JSON.parse(text)),
  ]);
  report("compare, digests known / parse both", knowing / parsing, 0.1);
  report("compare, nothing known / parse both", unknowing / parsing, 1.5);
}

function digestsOf(records) {
  return new Map([...records].map(([key, record]) => [key, recordDigest(record)]));
}

function benchReplay() {
  const releases = aLedger(RECORDS, RELEASES);
  const texts = releases.map(renderRelease);
  const parsed = texts.map((text) => JSON.parse(text));
  const [applying, parsing] = timeInTurn([
    () => replay(parsed, undefined, { verify: false }),
    () => texts.map((text) => JSON.parse(text)),
  ]);
  report("replay, applying alone / parse the ledger", applying / parsing, 3);
  const records = releases.flatMap(({ changes }) =>
    changes.map(({ record, after, fields }) => {
      const n = Number(record.slice("claims/contract-".length));
      return JSON.stringify(after ?? aRecord(n, Number(fields[0].after) - n * 1000));
    }),
  );
  const { issues } = replay(parsed);
  if (issues.length > 0) throw new Error(issues[0].message);
  const [verified, once] = timeInTurn([
    () => replay(parsed),
    () => {
      for (const text of records) sha256Hex(canonicalize(JSON.parse(text)));
    },
  ]);
  report("replay, verified / parse, canonicalise, hash once", verified / once, 1.3);
}

/** Releases are made as they are asked for, so what is kept is the replay's own. */
function benchMemory() {
  const records = Math.min(RECORDS, 20_000);
  const [short, long] = [10, RELEASES].map((releases) => heapKept(textsOf(records, releases)));
  report(`memory kept by a replay of ${RELEASES} releases / of 10`, long / short, 1.2);
}

/** A function of its own, so that nothing of the making is still held when the heap is measured. */
function textsOf(records, releases) {
  return aLedger(records, releases).map(renderRelease);
}

function heapKept(texts) {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const kept = replay(parseEach(texts));
  collectGarbage();
  const bytes = process.memoryUsage().heapUsed - before;
  if (kept.issues.length > 0) throw new Error(kept.issues[0].message);
  return bytes;
}

function* parseEach(texts) {
  for (const text of texts) yield JSON.parse(text);
}

/** What is timed at each size of a growth. */
const GROWTHS = {
  "replay with records": (size) => {
    const ledger = aLedger(size, 10);
    return () => replay(ledger);
  },
  "compare with records": (size) => {
    const [base, target] = [recordsOf(size), recordsOf(size, new Map([[1, 1]]))];
    return () => compare(base, target, KEYS);
  },
  "replay with releases": (count) => {
    const ledger = aLedger(Math.min(RECORDS, 1_000), count);
    return () => replay(ledger);
  },
};

/** Each size is measured apart: one after another, the later ones would lie scattered in what the earlier ones left. */
function benchGrowth(name, sizes) {
  const points = sizes
    .map(Math.round)
    .map((size) => [size, measureApart(import.meta.url, "--time", name, size)]);
  reportGrowth(name, points);
}

function runAll() {
  benchCompare();
  benchReplay();
  benchMemory();
  const doubled = [1, 2, 4, 8, 16];
  const sizes = doubled.map((n) => (RECORDS / 16) * n);
  benchGrowth("replay with records", sizes);
  benchGrowth("compare with records", sizes);
  benchGrowth(
    "replay with releases",
    doubled.map((n) => (RELEASES / 16) * n),
  );
  process.exitCode = missed ? 1 : 0;
}

if (isPart) console.log(time(GROWTHS[process.argv[3]](Number(process.argv[4]))));
else runAll();
