/** @module-tag process */
import { spawn } from "node:child_process";
import { expect, inject, it } from "vitest";
import type { EntryToBe } from "./checkout/entries-to-be.js";
import {
  aPublishedWorld,
  LAND_ENV,
  namesOf,
  pollFeeds,
  webhooksTo,
} from "./test-support/a-published-world.js";
import { BUILT_COMMAND, KILL_MODULE } from "./test-support/built-command.js";
import { claimwireJson, issueCodes } from "./test-support/claimwire.js";

const isLong = inject("isLong");

// The registry takes long, and land.test.ts and rehearsal.test.ts publish to it.
const LAND = ["land", "--rehearsal", "--only", "audit,tag,site,notify"];
const CORRECTION = [
  "correct",
  "claims/example-claim",
  "--set",
  "when=2018",
  "--summary",
  "It was won in 2018.",
];

it("a reader that polls, and a desk that takes webhooks, get exactly the entries that status promised, once", async () => {
  const world = await aPublishedWorld();
  const { checkout, baseUrl, hub, desk } = world;
  const claimwire = async (...argv: readonly string[]): ReturnType<typeof claimwireJson> => {
    const printed = await claimwireJson(checkout.root, argv, LAND_ENV);
    expect([argv[0], issueCodes(printed)]).toEqual([argv[0], []]);
    return printed;
  };
  await claimwire(...LAND);
  const seen = await pollFeeds(world);
  expect(seen.length).toBeGreaterThan(4);
  expect(webhooksTo(world).sort()).toEqual(namesOf(seen));
  const [before, pinged] = [webhooksTo(world).length, hub.feeds.length];
  await claimwire(...CORRECTION);
  const { entries } = await claimwire("status");
  const ofAll = (entries as EntryToBe[]).filter(({ streams }) => streams.includes("all"));
  const promised = ofAll.map(({ id }) => id).sort();
  checkout.commit("Correct the year");
  await claimwire("release", "--commit");
  checkout.git("push", "--quiet");
  await claimwire(...LAND);
  const now = await pollFeeds(world);
  expect(now.filter((id) => !seen.includes(id)).sort()).toEqual(promised);
  expect(seen.filter((id) => !now.includes(id))).toEqual([]);
  expect(webhooksTo(world).slice(before).sort()).toEqual(namesOf(promised));
  expect(hub.feeds.slice(pinged)).toContain(`${baseUrl}/feeds/all.atom`);
  const requests = desk.requests.length;
  await claimwire("land", "--rehearsal", "--only", "notify");
  expect(desk.requests).toHaveLength(requests);
});

/** Releases and commits in a process of its own that is killed at its nth change of a file. */
function releaseKilled(root: string, at: number): Promise<NodeJS.Signals | number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", KILL_MODULE, BUILT_COMMAND, "release", "--commit"], {
      cwd: root,
      env: { ...process.env, ...LAND_ENV, KILL_ROOT: root, KILL_AT: String(at) },
      stdio: "ignore",
    });
    child.on("error", reject);
    child.on("close", (code, signal) => resolve(signal ?? code));
  });
}

it.skipIf(!isLong)("a release that is killed anywhere is committed when it is called again", async () => {
  const world = await aPublishedWorld();
  const { checkout } = world;
  await claimwireJson(checkout.root, CORRECTION, LAND_ENV);
  checkout.commit("Correct the year");
  const head = checkout.git("rev-parse", "HEAD");
  expect(issueCodes(await claimwireJson(checkout.root, ["release", "--commit"], LAND_ENV))).toEqual([]);
  const whole = checkout.git("rev-parse", "HEAD^{tree}");
  checkout.git("reset", "--quiet", "--hard", head);
  // More steps between are killed by the tests of release; each begins where the one before was cut off.
  for (let at = 2; ; at += 5) {
    const ended = await releaseKilled(checkout.root, at);
    if (ended === 0) break;
    expect(ended).toBe("SIGKILL");
    // The last changes come after the commit: nothing is left to release then.
    const isCommitted = checkout.git("rev-parse", "HEAD") !== head;
    const again = await claimwireJson(checkout.root, ["release", "--commit"], LAND_ENV);
    expect([at, issueCodes(again)]).toEqual([at, isCommitted ? ["NOTHING_TO_RELEASE"] : []]);
    expect(checkout.git("log", "--format=%s", `${head}..HEAD`)).toBe("Release data 1.0.1");
    expect([at, checkout.git("status", "--porcelain")]).toEqual([at, ""]);
    expect([at, checkout.git("rev-parse", "HEAD^{tree}")]).toEqual([at, whole]);
    expect(issueCodes(await claimwireJson(checkout.root, ["audit"], LAND_ENV))).toEqual([]);
    checkout.git("reset", "--quiet", "--hard", head);
  }
});
