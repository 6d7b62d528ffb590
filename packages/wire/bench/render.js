/**
 * Prints the time that entries take from the replayed ledger to their documents, bodies and all, as a ratio to the time
 * that the libraries alone need to print the same documents: `name  ratio  limit`. The two sides take turns, and the best
 * run of each counts.
 */
import { spawnSync } from "node:child_process";
import { setImmediate } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { makeRelease, replay, replaySteps } from "@claimwire/changes";
import { LIST_KEYS } from "@claimwire/schema";
import {
  describeStream,
  jsonFeedOf,
  renderAtom,
  renderJsonFeed,
  renderRss,
  Trail,
  tellRelease,
} from "@claimwire/wire";
import { generateAtomFeed } from "feedsmith";
import Rss from "rss";

const RELEASES = 25;
const CHANGES = 400;
const ARCHIVE = 50;
const RUNS = 6;
const TURNS = 3;
const LIMIT = 1.5;

const config = {
  title: "Claimwire",
  description: "Every change.",
  language: "en",
  baseUrl: "https://claimwire.example/wire",
  feeds: { tagAuthority: "claimwire.example,2026" },
};

function claim(i, value) {
  return {
    statement: `According to report ${i % 40}, the company numbered ${i} won a surveillance project in county ${i % 60} worth ${value} million US dollars.`,
    assertedBy: "ipvm",
    basis: "document",
    about: [
      { entity: `company-${i % 30}`, role: "actor" },
      { entity: `project-${i % 50}`, role: "object" },
    ],
    topics: [`topic-${i % 20}`],
    when: "2017",
    quantities: [{ measure: "value", value: `${value}000000`, unit: "USD", qualifier: "exact" }],
    evidence: [
      {
        source: `report-${i % 40}`,
        passages: [{ section: "Projects in the region", words: 21, sha256: "a1".repeat(32) }],
        stance: "states",
      },
    ],
    note: "Value of the whole project; the split between the firms is not given.",
  };
}

function ground() {
  const records = new Map([["entities/ipvm", { type: "organisation", name: "IPVM" }]]);
  for (let i = 0; i < 60; i += 1) {
    records.set(`entities/company-${i}`, { type: "company", name: `Company ${i}` });
    records.set(`entities/project-${i}`, { type: "project", name: `the project ${i}` });
    records.set(`topics/topic-${i}`, { label: `Topic ${i}`, definition: "A topic." });
    records.set(`sources/report-${i}`, {
      type: "report",
      title: `Report ${i} on surveillance`,
      publisher: "ipvm",
      published: "2018-11-28",
      url: `https://ipvm.example/reports/${i}`,
      availability: { state: "unchecked" },
    });
  }
  return records;
}

/** Half of each release's changes add claims, half correct the value of an earlier one. */
function ledger() {
  const releases = [];
  let records = ground();
  for (let r = 0; r < RELEASES; r += 1) {
    records = new Map(records);
    for (let c = 0; c < CHANGES; c += 1) {
      const fresh = r === 0 || c % 2 === 0;
      const i = fresh ? r * CHANGES + c : (r - 1) * CHANGES + (c - 1);
      records.set(`claims/claim-${i}`, claim(i, 60 + r + (fresh ? 0 : 1)));
    }
    const target = new Map([...records].sort(([a], [b]) => (a < b ? -1 : 1)));
    const { release, issues } = makeRelease({
      previous: releases.at(-1),
      base: releases.length === 0 ? undefined : replay(releases, undefined, { verify: false }),
      target,
      version: `1.${r}.0`,
      now: new Date(Date.parse("2026-01-01T00:00:00Z") + r * 86_400_000).toISOString(),
      notes: [
        {
          name: "note",
          bump: "minor",
          summary: "We misread the figure.",
          cause: "our-error",
          records: ["*"],
        },
      ],
      listKeys: LIST_KEYS,
    });
    if (release === undefined) throw new Error(JSON.stringify(issues[0]));
    releases.push(release);
  }
  return releases;
}

/** Processor time of the replay, which is no rendering, and has a bench of its own. */
let replaying = 0;

function* untimed(steps) {
  for (;;) {
    const start = now();
    const { done, value } = steps.next();
    replaying += now() - start;
    if (done) return;
    yield value;
  }
}

/** Documents of the size of an archive with the entries of all changes, made while the ledger is told. */
function* documentsOf(releases) {
  const trail = new Trail();
  const stream = describeStream("all", new Map());
  let entries = [];
  let archive = 0;
  for (const step of untimed(replaySteps(releases))) {
    for (const { entry } of tellRelease(step, trail, config)) {
      if (entry.extension.kind !== "change") continue;
      entries.push(entry);
      if (entries.length < ARCHIVE) continue;
      archive += 1;
      yield { stream, updated: entry.published, entries: entries.reverse(), archive };
      entries = [];
    }
  }
}

async function renderAll(releases) {
  for (const document of documentsOf(releases)) {
    for (const render of [renderRss, renderAtom, renderJsonFeed]) await write(render(document, config));
  }
}

/** The bytes of a file, and a turn of the event loop as every writing of one gives: `rss` holds on to its text till then. */
async function write(text) {
  Buffer.from(text);
  await setImmediate();
}

function linksOf({ url, extension: { announced } }) {
  const alternate = { href: url, rel: "alternate", type: "text/html" };
  return announced === undefined
    ? [alternate]
    : [alternate, { href: announced.url, rel: "related", type: "text/html" }];
}

/** What the libraries need, made ready: nothing but printing is left. */
function prepare(documents) {
  return Array.from(documents, (document) => ({
    json: jsonFeedOf(document, config),
    atom: {
      id: "tag:claimwire.example,2026:feeds/all",
      title: { value: "Claimwire: all changes", type: "text" },
      updated: new Date(document.updated),
      authors: [{ name: "Claimwire", uri: config.baseUrl }],
      xml: { lang: "en" },
      entries: document.entries.map((entry) => ({
        id: entry.id,
        title: { value: entry.title, type: "text" },
        links: linksOf(entry),
        published: new Date(entry.published),
        updated: new Date(entry.published),
        summary: { value: entry.summary, type: "text" },
        content: { value: entry.html, type: "html" },
        categories: entry.categories,
      })),
    },
    rss: document.entries.map((entry) => ({
      title: entry.title,
      description: entry.summary,
      url: entry.url,
      guid: entry.id,
      categories: entry.categories.map(({ label }) => label),
      author: "Claimwire",
      date: entry.published,
      custom_elements: [{ "content:encoded": { _cdata: entry.html } }],
    })),
  }));
}

async function printAll(prepared) {
  for (const { json, atom, rss } of prepared) {
    const feed = new Rss({ title: "Claimwire", feed_url: config.baseUrl, site_url: config.baseUrl });
    for (const item of rss) feed.item(item);
    await write(feed.xml());
    await write(generateAtomFeed(atom));
    await write(JSON.stringify(json, null, 1));
  }
}

/** Milliseconds of processor time, which other programs on the machine disturb less than the clock. */
function now() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function time(work) {
  replaying = 0;
  const start = now();
  await work();
  return now() - start - replaying;
}

const SIDES = {
  ours: () => {
    const releases = ledger();
    return () => renderAll(releases);
  },
  theirs: () => {
    const prepared = prepare(documentsOf(ledger()));
    return () => printAll(prepared);
  },
};

async function best(work) {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run += 1) least = Math.min(least, await time(work));
  return least;
}

/** In a process of its own, so that no side pays for what the other holds in memory. */
function bestAlone(side) {
  const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), "--side", side], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return Number(stdout);
}

function compare() {
  const turns = Array.from({ length: TURNS }, () => [bestAlone("ours"), bestAlone("theirs")]);
  const [ours, theirs] = [0, 1].map((side) => Math.min(...turns.map((turn) => turn[side])));
  const ratio = ours / theirs;
  const count = RELEASES * CHANGES;
  console.log(`wire: render ${count} entries / libraries alone  ${ratio.toFixed(2)}  ${LIMIT}`);
  if (process.argv.includes("--verbose")) console.log(`  ${ours.toFixed(0)} ms, ${theirs.toFixed(0)} ms`);
  process.exitCode = ratio <= LIMIT ? 0 : 1;
}

if (process.argv[2] === "--side") console.log(await best(SIDES[process.argv[3]]()));
else compare();
