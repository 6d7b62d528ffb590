/** @module-tag process */
import { spawn } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { JsonFeed } from "@claimwire/feeds";
import type { DatasetRecord } from "@claimwire/schema";
import { aClaim, aDataset, anEntity, aSource } from "@claimwire/testing";
import { compileProgram } from "@claimwire/testing/compile-program";
import { expect, inject, it } from "vitest";
import type { EntryToBe } from "./checkout/entries-to-be.js";
import { aHub, type TestHub } from "./test-support/a-hub.js";
import { aWorld, type World } from "./test-support/a-world.js";
import { claimwireJson, issueCodes } from "./test-support/claimwire.js";

const BIN = fileURLToPath(new URL("../bin/claimwire.js", import.meta.url));
const KILL = new URL("./test-support/kill-at.mjs", import.meta.url).href;
const RENDER = new URL("./test-support/render-public.ts", import.meta.url);
const isLong = inject("propertyRuns") > 100;

const ENV = {
  SOURCE_DATE_EPOCH: "1780000000",
  CLAIMWIRE_WEBHOOK_DESK: `whsec_${Buffer.alloc(32, 7).toString("base64")}`,
};

interface Published extends World {
  readonly baseUrl: string;
  readonly hub: TestHub;
  readonly desk: TestHub;
}

/** A world whose land writes real feeds, and tells a hub and a desk that takes webhooks. */
async function aPublishedWorld(): Promise<Published> {
  const records = aDataset({
    "claims/other": aClaim({ statement: "The Example Wire quotes the county: nobody won anything there." }),
    "sources/spare": aSource({ title: "Spare" }),
  });
  const world = await aWorld({ records });
  const [hub, desk] = [await aHub(), await aHub()];
  const settings = JSON.parse(world.checkout.read("claimwire.config.json"));
  settings.feeds.hub = hub.url;
  settings.webhooks = [{ address: desk.url, secret: "CLAIMWIRE_WEBHOOK_DESK" }];
  settings.land.build.push(`"${process.execPath}" "${compileProgram(RENDER)}"`);
  world.checkout.write("claimwire.config.json", JSON.stringify(settings, null, 2));
  world.checkout.commit("Publish feeds");
  world.checkout.git("push", "--quiet");
  return { ...world, baseUrl: settings.baseUrl, hub, desk };
}

/** The ids of the entries that a reader finds. */
async function poll({ baseUrl }: Published): Promise<string[]> {
  const answer = await fetch(`${baseUrl}/feeds/all.json`);
  return ((await answer.json()) as JsonFeed).items.map(({ id }) => id);
}

/** The ids of the webhooks that the desk got, each once. */
const toldOf = ({ desk }: Published): string[] => [
  ...new Set(desk.requests.map(({ headers }) => String(headers["webhook-id"]))),
];

const isOf = (name: string) => (id: string) => id.endsWith(`:${name}`);

// The registry takes long, and land.test.ts and rehearsal.test.ts publish to it.
const LAND = ["land", "--rehearsal", ...(isLong ? [] : ["--only", "audit,tag,site,notify"])];

/** What is done before a release: records that are added, and command lines. */
interface Round {
  readonly add?: Readonly<Record<string, DatasetRecord>>;
  readonly run: readonly (readonly string[])[];
}

const summary = (text: string): string[] => ["--summary", text];
const place = (name: string): DatasetRecord => anEntity({ type: "place", name });

const ROUNDS: Readonly<Record<string, Round>> = {
  "a correction": {
    run: [["correct", "claims/example-claim", "--set", "when=2018", ...summary("It was won in 2018.")]],
  },
  "a reply": {
    run: [
      [
        "reply",
        "example-claim",
        "--with",
        "other",
        "--reply",
        "denies",
        "--cause",
        "reply",
        ...summary("They deny it."),
      ],
    ],
  },
  "a split": {
    add: { "entities/north-county": place("North County"), "entities/south-county": place("South County") },
    run: [
      ["split", "entities/example-county", "north-county", "south-county", "--references", "south-county"],
      ["change", "--cause", "coverage", ...summary("Enter the two counties.")],
    ],
  },
  "a withholding": { run: [["withhold", "sources/spare"]] },
  "a retraction": {
    run: [["retract", "example-claim", "--reason", "misread", ...summary("We had misread it.")]],
  },
};

/** Makes a round's changes, releases them and lands them. Returns the ids of the entries that `status` promised. */
async function bringOut({ checkout }: Published, { add = {}, run }: Round): Promise<string[]> {
  const claimwire = async (...argv: readonly string[]): ReturnType<typeof claimwireJson> => {
    const printed = await claimwireJson(checkout.root, argv, ENV);
    expect([argv[0], issueCodes(printed)]).toEqual([argv[0], []]);
    return printed;
  };
  for (const [key, record] of Object.entries(add)) checkout.writeRecord(key as `claims/${string}`, record);
  for (const argv of run) await claimwire(...argv);
  const { entries } = await claimwire("status");
  checkout.commit("Change it");
  await claimwire("release", "--commit");
  checkout.git("push", "--quiet");
  await claimwire("land", "--rehearsal", "--only", "audit,tag,site,notify");
  return (entries as EntryToBe[]).filter(({ streams }) => streams.includes("all")).map(({ id }) => id);
}

it("a reader that polls, and a desk that takes webhooks, get exactly the entries that status promised, once", async () => {
  const world = await aPublishedWorld();
  await claimwireJson(world.checkout.root, LAND, ENV);
  let seen = await poll(world);
  expect(seen.length).toBeGreaterThan(4);
  for (const [what, round] of isLong ? Object.entries(ROUNDS) : Object.entries(ROUNDS).slice(0, 1)) {
    const [before, pinged] = [toldOf(world), world.hub.feeds.length];
    const promised = await bringOut(world, round);
    const now = await poll(world);
    const fresh = now.filter((id) => !seen.includes(id)).sort();
    expect([what, fresh]).toEqual([what, [...promised].sort()]);
    expect(seen.filter((id) => !now.includes(id))).toEqual([]);
    const told = toldOf(world).filter((id) => !before.includes(id));
    expect(told).toHaveLength(promised.length);
    for (const name of told) expect(promised.some(isOf(name))).toBe(true);
    expect(world.hub.feeds.slice(pinged)).toContain(`${world.baseUrl}/feeds/all.atom`);
    seen = now;
  }
  const requests = world.desk.requests.length;
  expect(
    issueCodes(await claimwireJson(world.checkout.root, ["land", "--rehearsal", "--only", "notify"], ENV)),
  ).toEqual([]);
  expect(world.desk.requests).toHaveLength(requests);
});

/** When `land` is killed: right after it said that a step is done, changed what is served, or began to tell the hub. */
type Kill = { readonly after: string } | { readonly at: number } | { readonly atHub: true };

/** Lands in a process of its own that is killed. Returns the signal or the exit code that ended it. */
function landKilled(
  { checkout, served, hub }: Published,
  kill: Kill,
): Promise<NodeJS.Signals | number | null> {
  const tmp = checkout.path(".git/tmp");
  mkdirSync(tmp, { recursive: true });
  const env = {
    ...process.env,
    ...ENV,
    TMPDIR: tmp,
    KILL_ROOT: served,
    ...("after" in kill && { KILL_LINE: kill.after }),
    ...("at" in kill && { KILL_AT: String(kill.at) }),
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", KILL, BIN, ...LAND], {
      cwd: checkout.root,
      env,
      stdio: "ignore",
    });
    // Before the hub answers.
    if ("atHub" in kill) hub.server.once("request", () => child.kill("SIGKILL"));
    child.on("error", reject);
    child.on("close", (code, signal) => resolve(signal ?? code));
  });
}

const KILLS = [
  ...["audit", "tag", "packages", "site"].map((after) => [`after ${after}`, { after }] as const),
  ...[1, 2].map((at) => [`at change ${at} of what is served`, { at }] as const),
  ["while the hub is told", { atHub: true }],
] as const;

// In npm test, land that fails at a step and goes on there stands in its own test.
it.skipIf(!isLong).each(KILLS)(
  "land that is killed %s goes on when it is called again, and leaves nothing twice",
  async (_when, kill) => {
    const world = await aPublishedWorld();
    expect(await landKilled(world, kill)).toBe("SIGKILL");
    const again = await claimwireJson(world.checkout.root, LAND, ENV);
    expect(issueCodes(again)).toEqual([]);
    expect(world.registry.published).toEqual(["@claimwire/dataset@1.0.0"]);
    expect(
      world.checkout.git("ls-remote", "--tags", "origin", "refs/tags/@claimwire/dataset@1.0.0"),
    ).not.toBe("");
    const ids = await poll(world);
    const told = toldOf(world);
    expect(told).toHaveLength(ids.length);
    for (const name of told) expect(ids.some(isOf(name))).toBe(true);
    const beside = readdirSync(dirname(world.served)).filter((name) => name.startsWith("served"));
    expect(beside).toHaveLength(2);
    expect(beside).toContain("served");
    expect(readdirSync(join(world.served, "feeds")).length).toBeGreaterThan(0);
  },
);

/** Releases and commits in a process of its own that is killed at its nth change of a file. */
function releaseKilled(root: string, at: number): Promise<NodeJS.Signals | number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", KILL, BIN, "release", "--commit"], {
      cwd: root,
      env: { ...process.env, ...ENV, KILL_ROOT: root, KILL_AT: String(at) },
      stdio: "ignore",
    });
    child.on("error", reject);
    child.on("close", (code, signal) => resolve(signal ?? code));
  });
}

it.skipIf(!isLong)("a release that is killed anywhere is committed when it is called again", async () => {
  const world = await aPublishedWorld();
  const { checkout } = world;
  await claimwireJson(checkout.root, ROUNDS["a correction"]?.run[0] ?? [], ENV);
  checkout.commit("Correct the year");
  const head = checkout.git("rev-parse", "HEAD");
  expect(issueCodes(await claimwireJson(checkout.root, ["release", "--commit"], ENV))).toEqual([]);
  const whole = checkout.git("rev-parse", "HEAD^{tree}");
  checkout.git("reset", "--quiet", "--hard", head);
  // More steps between are killed by the tests of release; each begins where the one before was cut off.
  for (let at = 2; ; at += 5) {
    const ended = await releaseKilled(checkout.root, at);
    if (ended === 0) break;
    expect(ended).toBe("SIGKILL");
    // The last changes come after the commit: nothing is left to release then.
    const isCommitted = checkout.git("rev-parse", "HEAD") !== head;
    const again = await claimwireJson(checkout.root, ["release", "--commit"], ENV);
    expect([at, issueCodes(again)]).toEqual([at, isCommitted ? ["NOTHING_TO_RELEASE"] : []]);
    expect(checkout.git("log", "--format=%s", `${head}..HEAD`)).toBe("Release data 1.0.1");
    expect([at, checkout.git("status", "--porcelain")]).toEqual([at, ""]);
    expect([at, checkout.git("rev-parse", "HEAD^{tree}")]).toEqual([at, whole]);
    expect(issueCodes(await claimwireJson(checkout.root, ["audit"], ENV))).toEqual([]);
    checkout.git("reset", "--quiet", "--hard", head);
  }
});
