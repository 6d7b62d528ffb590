import { describe, expect, it } from "vitest";
import { aHub, answerWith, type TestHub } from "../../test-support/a-hub.js";
import { LONGEST_WAIT } from "../../web/read-retry-after.js";
import type { DeliveryError } from "./delivery-error.js";
import { notifyHub } from "./notify-hub.js";
import type { Pace } from "./send-request.js";

const FEED = "https://wire.example/feeds/all.xml";
const QUICK: Pace = { attempts: 4, firstWait: 10, requestTimeout: 200 };
const many = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `https://wire.example/${i}`);

interface Result {
  readonly told: readonly string[];
  readonly failed: ReadonlyMap<string, DeliveryError>;
}

async function tell(
  { url }: Pick<TestHub, "url">,
  feeds: readonly string[] = [FEED],
  {
    pace = QUICK,
    seconds = 60,
    perRequest = 1,
  }: { readonly pace?: Pace; readonly seconds?: number; readonly perRequest?: number } = {},
): Promise<Result> {
  const progress = () => ({ update: () => {}, done: () => {} });
  const failed = await notifyHub(feeds, { hub: url, agent: "Test", perRequest, pace, seconds, progress });
  return { told: feeds.filter((feed) => !failed.has(feed)), failed };
}

describe("notifyHub", () => {
  it.each([200, 202, 204])("counts status %i as success", async (code) => {
    const hub = await aHub(answerWith(code));
    expect(await tell(hub)).toEqual({ told: [FEED], failed: new Map() });
  });

  it("counts an answer whose body never ends as success", async () => {
    const hub = await aHub((response) => void response.writeHead(200).write("endless"));
    expect((await tell(hub)).told).toEqual([FEED]);
  });

  it.each([408, 429, 500, 503])("retries after status %i", async (code) => {
    const hub = await aHub((response, _feed, count) => void response.writeHead(count < 3 ? code : 204).end());
    expect([(await tell(hub)).told, hub.feeds]).toEqual([[FEED], [FEED, FEED, FEED]]);
  });

  it.each([301, 302, 307, 308, 400, 401, 403, 404, 410, 422])(
    "does not retry after status %i",
    async (code) => {
      const hub = await aHub(answerWith(code, code < 400 ? { Location: "file:///etc/passwd" } : {}));
      const { told, failed } = await tell(hub);
      expect([told, hub.feeds]).toEqual([[], [FEED]]);
      expect(failed.get(FEED)).toMatchObject({
        kind: "refused",
        message: expect.stringContaining(String(code)),
      });
    },
  );

  it("waits as long as Retry-After asks before it retries", async () => {
    const times: number[] = [];
    const hub = await aHub((response, _feed, count) => {
      times.push(performance.now());
      response.writeHead(count === 1 ? 429 : 204, count === 1 ? { "Retry-After": "1" } : {}).end();
    });
    expect((await tell(hub)).told).toEqual([FEED]);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(950);
  });

  it("doubles the wait with each retry", async () => {
    const times: number[] = [];
    const hub = await aHub((response) => {
      times.push(performance.now());
      response.writeHead(500).end();
    });
    const { failed } = await tell(hub, [FEED], { pace: { ...QUICK, firstWait: 40 } });
    expect(failed.get(FEED)).toMatchObject({
      kind: "failed",
      message: "The hub answered 500 Internal Server Error.",
    });
    const waits = times.slice(1).map((time, i) => time - (times[i] ?? 0));
    expect(waits).toHaveLength(3);
    for (const [i, wait] of waits.entries()) expect(wait).toBeGreaterThanOrEqual(40 * 2 ** i - 5);
  });

  it("gives up a request without an answer, and retries", async () => {
    const hub = await aHub((response, _feed, count) => {
      if (count > 1) response.writeHead(204).end();
    });
    expect([(await tell(hub)).told, hub.feeds.length]).toEqual([[FEED], 2]);
  });

  it("has at most four requests open", async () => {
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

  it("does not try the rest when the hub is down", async () => {
    const hub = await aHub();
    hub.die();
    const feeds = many(500);
    const { told, failed } = await tell(hub, feeds);
    expect([told, [...failed.keys()]]).toEqual([[], feeds]);
    const messages = new Set(Array.from(failed.values(), ({ message }) => message));
    expect(messages).toEqual(new Set(["The hub gave no answer (ECONNREFUSED)."]));
  });

  it("tries the rest when the hub breaks on one feed only", async () => {
    const feeds = many(60);
    const hub = await aHub((response, feed) => {
      if (feed === feeds[0]) response.destroy();
      else setTimeout(() => response.writeHead(204).end(), 10);
    });
    const { told, failed } = await tell(hub, feeds);
    expect([told.length, [...failed.keys()]]).toEqual([59, [feeds[0]]]);
  });

  it("sends as many feeds in one request as the hub takes, in their order", async () => {
    const hub = await aHub();
    const feeds = many(7);
    expect((await tell(hub, feeds, { perRequest: 3 })).told).toEqual(feeds);
    const sent = hub.bodies.map((body) => [...new URLSearchParams(body)]);
    expect(sent.map(([mode]) => mode)).toEqual(Array(3).fill(["hub.mode", "publish"]));
    const topics = sent.map((pairs) => pairs.slice(1).map(([name, feed]) => `${name} ${feed}`));
    const named = feeds.map((feed) => `hub.url ${feed}`);
    expect(topics.sort()).toEqual([named.slice(0, 3), named.slice(3, 6), named.slice(6)]);
  });

  it("tells of feeds that were refused together one by one, and names the one that is refused alone", async () => {
    const feeds = many(5);
    const bad = feeds[1] as string;
    const hub = await aHub(
      (response, told) => void response.writeHead(told.split(" ").includes(bad) ? 400 : 204).end(),
    );
    const { told, failed } = await tell(hub, feeds, { perRequest: 5 });
    expect([told, [...failed.keys()]]).toEqual([feeds.filter((feed) => feed !== bad), [bad]]);
    expect(hub.requests).toHaveLength(6);
  });

  it("counts all feeds of a request that the hub never takes as failed, without telling each alone", async () => {
    const hub = await aHub(answerWith(503));
    const feeds = many(3);
    const { failed } = await tell(hub, feeds, { perRequest: 3 });
    expect([[...failed.keys()], hub.requests.length]).toEqual([feeds, QUICK.attempts]);
  });

  it("ends its waits at the time limit, and keeps the last answer", async () => {
    const hub = await aHub(answerWith(503, { "Retry-After": "3600" }));
    let isWaitOver = false;
    const timer = setTimeout(() => {
      isWaitOver = true;
    }, LONGEST_WAIT);
    const { told, failed } = await tell(hub, many(6), { seconds: 2 });
    clearTimeout(timer);
    expect(isWaitOver).toBe(false);
    expect([told, new Set(Array.from(failed.values(), ({ kind }) => kind))]).toEqual([
      [],
      new Set(["timeout"]),
    ]);
    const limit = "The time limit of 2 s was reached.";
    expect(failed.get("https://wire.example/0")?.message).toBe(
      `${limit} The hub answered 503 Service Unavailable.`,
    );
    expect(failed.get("https://wire.example/5")?.message).toBe(limit);
  });
});
