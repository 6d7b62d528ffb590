import { describe, expect, it } from "vitest";
import { aHub, status, type TestHub } from "../test-support/a-hub.js";
import { Ended } from "./ended.js";
import type { Failure, Pace } from "./tell-feed.js";
import { tellHub } from "./tell-hub.js";

const FEED = "https://wire.example/feeds/all.xml";
const QUICK: Pace = { attempts: 4, firstWait: 10, patience: 200 };
const many = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `https://wire.example/${i}`);

interface Result {
  readonly told: readonly string[];
  readonly failed: ReadonlyMap<string, Failure>;
}

async function tell(
  { url }: Pick<TestHub, "url">,
  feeds: readonly string[] = [FEED],
  options: { readonly pace?: Pace; readonly end?: AbortController } = {},
): Promise<Result> {
  const told: string[] = [];
  const { pace = QUICK, end = new AbortController() } = options;
  const onTold = (address: string): void => void told.push(address);
  const failed = await tellHub(feeds, { hub: url, agent: "Test", pace, end, onTold });
  return { told, failed };
}

describe("tellHub", () => {
  it.each([200, 202, 204])("takes %i as told", async (code) => {
    const hub = await aHub(status(code));
    expect(await tell(hub)).toEqual({ told: [FEED], failed: new Map() });
  });

  it("takes an answer as told that has a body without end", async () => {
    const hub = await aHub((response) => void response.writeHead(200).write("endless"));
    expect((await tell(hub)).told).toEqual([FEED]);
  });

  it.each([408, 429, 500, 503])("asks again after %i", async (code) => {
    const hub = await aHub((response, _feed, count) => void response.writeHead(count < 3 ? code : 204).end());
    expect([(await tell(hub)).told, hub.feeds]).toEqual([[FEED], [FEED, FEED, FEED]]);
  });

  it.each([301, 302, 307, 308, 400, 401, 403, 404, 410, 422])("asks but once after %i", async (code) => {
    const hub = await aHub(status(code, code < 400 ? { Location: "file:///etc/passwd" } : {}));
    const { told, failed } = await tell(hub);
    expect([told, hub.feeds]).toEqual([[], [FEED]]);
    expect(failed.get(FEED)).toMatchObject({
      kind: "refused",
      reason: expect.stringContaining(String(code)),
    });
  });

  it("waits as long as Retry-After asks", async () => {
    const times: number[] = [];
    const hub = await aHub((response, _feed, count) => {
      times.push(performance.now());
      response.writeHead(count === 1 ? 429 : 204, count === 1 ? { "Retry-After": "1" } : {}).end();
    });
    expect((await tell(hub)).told).toEqual([FEED]);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(950);
  });

  it("waits longer each time", async () => {
    const times: number[] = [];
    const hub = await aHub((response) => {
      times.push(performance.now());
      response.writeHead(500).end();
    });
    const { failed } = await tell(hub, [FEED], { pace: { ...QUICK, firstWait: 40 } });
    expect(failed.get(FEED)).toEqual({ kind: "again", reason: "500 Internal Server Error", wait: 0 });
    const waits = times.slice(1).map((time, i) => time - (times[i] ?? 0));
    expect(waits).toHaveLength(3);
    for (const [i, wait] of waits.entries()) expect(wait).toBeGreaterThanOrEqual(40 * 2 ** i - 5);
  });

  it("gives a request up that is not answered, and asks again", async () => {
    const hub = await aHub((response, _feed, count) => {
      if (count > 1) response.writeHead(204).end();
    });
    expect([(await tell(hub)).told, hub.feeds.length]).toEqual([[FEED], 2]);
  });

  it("asks a few at a time", async () => {
    let open = 0;
    let most = 0;
    const hub = await aHub((response) => {
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        response.writeHead(204).end();
      }, 20);
    });
    const feeds = many(20);
    expect(new Set((await tell(hub, feeds)).told)).toEqual(new Set(feeds));
    expect(most).toBe(4);
  });
});

describe("a hub that is down", () => {
  it("is not asked of the rest", async () => {
    const hub = await aHub();
    hub.die();
    const feeds = many(500);
    const { told, failed } = await tell(hub, feeds);
    expect([told, [...failed.keys()]]).toEqual([[], feeds]);
    const down = { kind: "unreachable", reason: "ECONNREFUSED" };
    expect([...failed.values()]).toContainEqual(down);
    expect(failed.get(feeds[499] ?? "")).toEqual({ kind: "down", last: down });
  });

  it("is asked of the rest when it only breaks on one feed", async () => {
    const feeds = many(60);
    const hub = await aHub((response, feed) => {
      if (feed === feeds[0]) response.destroy();
      else setTimeout(() => response.writeHead(204).end(), 10);
    });
    const { told, failed } = await tell(hub, feeds);
    expect([told.length, [...failed.keys()]]).toEqual([59, [feeds[0]]]);
  });
});

describe("the end", () => {
  it.each(["late", "stopped"] as const)("of a run that is %s is the end of waits too", async (why) => {
    const hub = await aHub(status(503, { "Retry-After": "20" }));
    const end = new AbortController();
    setTimeout(() => end.abort(new Ended(why)), 150);
    const before = performance.now();
    const { told, failed } = await tell(hub, many(6), { end });
    expect(performance.now() - before).toBeLessThan(2_000);
    expect([told, [...new Set([...failed.values()].map(({ kind }) => kind))]]).toEqual([[], [why]]);
    expect(failed.get("https://wire.example/0")).toMatchObject({
      last: { reason: "503 Service Unavailable" },
    });
    expect(failed.get("https://wire.example/5")).toEqual({ kind: why, last: undefined });
  });
});
