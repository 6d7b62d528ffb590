/** @module-tag process */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { acquireLock } from "@claimwire/store";
import { anEntity } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { aHub, answerWith, type TestHub } from "../../test-support/a-hub.js";
import { BUILT_COMMAND } from "../../test-support/built-command.js";
import { claimwire, claimwireJson, issueCodes } from "../../test-support/claimwire.js";
import { configureHub, publishFeeds } from "../../test-support/publish-feeds.js";
import { releaseDirectly } from "../../test-support/release-directly.js";
import {
  noteText,
  releasedCheckout,
  type TempCheckout,
  tempCheckout,
} from "../../test-support/temp-checkout.js";

const BASE = "http://localhost:4100";

const STREAMS = [
  ...["all", "claims", "corrections", "follow-ups", "sources", "releases", "claims/example-claim"],
  ...["sources/example-report", "entities/example-county", "entities/example-wire", "topics/contracts"],
];

/** The addresses of streams in all formats, sorted. */
function addressesOf(streams: readonly string[], base = BASE): string[] {
  return streams
    .flatMap((stream) => [".xml", ".atom", ".json"].map((end) => `${base}/feeds/${stream}${end}`))
    .sort();
}

const EVERY = addressesOf(STREAMS);
const listFiles = ({ root }: TempCheckout): unknown[] => readdirSync(root, { recursive: true }).sort();
const sorted = (feeds: unknown): string[] => [...(feeds as string[])].sort();

/** A checkout with one release, published and named to a hub. */
async function published(
  hub: Pick<TestHub, "url">,
  { baseUrl = BASE, git = false }: { readonly baseUrl?: string; readonly git?: boolean } = {},
): Promise<TempCheckout> {
  const checkout = releasedCheckout({ git });
  configureHub(checkout, hub.url, baseUrl);
  publishFeeds(checkout);
  return checkout;
}

/** Releases a new entity: news for three streams, its own among them. */
async function releaseEntity(checkout: TempCheckout, id: string): Promise<string[]> {
  checkout.writeRecord(`entities/${id}`, anEntity({ name: `The ${id}` }));
  const body = `Add one.\n\nCause: coverage\nRecords: entities/${id}`;
  checkout.write(`.changeset/${id}-note.md`, noteText('"@claimwire/dataset": minor', body));
  releaseDirectly(checkout);
  publishFeeds(checkout);
  return addressesOf(["all", "releases", `entities/${id}`]);
}

describe("notify", () => {
  it("tells the hub of every feed of a first release once, in the form that hubs know", async () => {
    const hub = await aHub();
    const checkout = await published(hub);
    const printed = await claimwireJson(checkout.root, ["notify"]);
    expect(printed).toMatchObject({ exitCode: 0, ok: true, issues: [], hub: hub.url, since: null });
    expect([sorted(printed.told), printed.unchanged, printed.failed]).toEqual([EVERY, 0, []]);
    expect(sorted(hub.feeds)).toEqual(EVERY);
    expect(hub.bodies).toContain("hub.mode=publish&hub.url=http%3A%2F%2Flocalhost%3A4100%2Ffeeds%2Fall.xml");
    expect(hub.feeds.slice(0, 3).every((feed) => feed.startsWith(`${BASE}/feeds/all.`))).toBe(true);
    const [request] = hub.requests;
    expect(request).toMatchObject({
      method: "POST",
      headers: {
        "content-type": expect.stringMatching(/^application\/x-www-form-urlencoded/),
        "user-agent": `Claimwire (+${BASE})`,
      },
    });
  });

  it("finishes a publish that a kill cut off between its two renames", async () => {
    const hub = await aHub();
    const { root } = await published(hub);
    mkdirSync(join(root, ".claimwire/publish/old"), { recursive: true });
    renameSync(join(root, "public"), join(root, ".claimwire/publish/next"));
    const { exitCode, stderr } = await claimwire(root, ["notify"]);
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining("Finished what was interrupted: publish."),
    });
    expect(sorted(hub.feeds)).toEqual(EVERY);
    expect(existsSync(join(root, ".claimwire/publish"))).toBe(false);
  });

  it("names each feed by its self link", async () => {
    const hub = await aHub();
    const checkout = await published(hub, { baseUrl: "https://wire.example/täst ort/" });
    // The hub of this test is on this machine; only the feeds are elsewhere.
    const { told } = await claimwireJson(checkout.root, ["notify"]);
    expect(sorted(told)).toEqual(addressesOf(STREAMS, "https://wire.example/t%C3%A4st%20ort"));
    for (const feed of told as string[]) {
      const file = checkout.read(`public/feeds/${feed.split("/feeds/")[1]}`);
      const self = feed.endsWith(".json")
        ? `"feed_url": "${feed}"`
        : new RegExp(`<(atom:)?link [^>]*(rel="self" [^>]*href="${feed}"|href="${feed}" [^>]*rel="self")`);
      expect(file).toMatch(self);
      expect(file).toContain(hub.url);
    }
    expect(hub.bodies[0]).toContain("t%25C3%25A4st%2520ort");
  });

  it("tells of the feeds that the newest release changed, again in a second run, and writes no file", async () => {
    const hub = await aHub();
    const checkout = await published(hub, { git: true });
    await releaseEntity(checkout, "older");
    const changed = await releaseEntity(checkout, "newcomer");
    const files = listFiles(checkout);
    for (const start of [0, changed.length]) {
      const { since, told, unchanged } = await claimwireJson(checkout.root, ["notify"]);
      expect([since, sorted(told), unchanged]).toEqual(["1.1.0", changed, 30]);
      expect(sorted(hub.feeds.slice(start))).toEqual(changed);
    }
    expect(listFiles(checkout)).toEqual(files);
  });

  it("tells of the feeds that changed after the release that --since names", async () => {
    const hub = await aHub();
    const checkout = await published(hub, { git: true });
    const older = await releaseEntity(checkout, "older");
    const changed = await releaseEntity(checkout, "newcomer");
    const { since, told } = await claimwireJson(checkout.root, ["notify", "--since", "1.0.0"]);
    expect([since, sorted(told)]).toEqual(["1.0.0", [...new Set([...older, ...changed])].sort()]);
    expect(await claimwireJson(checkout.root, ["notify", "--since=1.2.0"])).toMatchObject({
      told: [],
      unchanged: 39,
    });
  });

  it("tells of every feed with --all", async () => {
    const hub = await aHub();
    const checkout = await published(hub, { git: true });
    await releaseEntity(checkout, "newcomer");
    const { exitCode, stdout, stderr } = await claimwire(checkout.root, ["notify", "--all"]);
    expect([exitCode, stdout, stderr]).toEqual([0, "All feeds: 36 told, 0 unchanged, 0 failed.\n", ""]);
    expect(sorted(hub.feeds)).toEqual([...EVERY, ...addressesOf(["entities/newcomer"])].sort());
  });

  it("runs while another command holds the lock of the checkout", async () => {
    const hub = await aHub();
    const checkout = await published(hub);
    const lock = await acquireLock(checkout.root, "claimwire publish");
    expect((await claimwireJson(checkout.root, ["notify"])).told).toHaveLength(33);
    await lock.release?.();
  });
});

describe("notify with a hub that fails", () => {
  it("names the feed that the hub refused, and the next run succeeds when the hub takes it", async () => {
    const refused = `${BASE}/feeds/claims.atom`;
    let isWell = false;
    const hub = await aHub((response, feed) => {
      response.writeHead(feed === refused && !isWell ? 404 : 204).end();
    });
    const checkout = await published(hub);
    const first = await claimwireJson(checkout.root, ["notify"]);
    expect(first).toMatchObject({
      exitCode: 1,
      issues: [{ code: "HUB_REFUSED", at: { file: hub.url }, message: expect.stringContaining(refused) }],
      failed: [{ feed: refused, code: "HUB_REFUSED", reason: "The hub answered 404 Not Found." }],
    });
    expect(sorted([...(first.told as string[]), refused])).toEqual(EVERY);
    // A refusal is final, so the hub was asked once.
    expect(sorted(hub.feeds)).toEqual(EVERY);
    isWell = true;
    expect(await claimwireJson(checkout.root, ["notify"])).toMatchObject({ exitCode: 0, failed: [] });
  });

  it("does not follow a redirect, and names the new address", async () => {
    const elsewhere = await aHub();
    const hub = await aHub(answerWith(308, { Location: elsewhere.url }));
    const checkout = await published(hub);
    const { exitCode, issues } = await claimwireJson(checkout.root, ["notify"]);
    expect([exitCode, issueCodes({ issues }), elsewhere.feeds]).toEqual([1, ["HUB_REFUSED"], []]);
    expect(issues).toMatchObject([{ message: expect.stringContaining(elsewhere.url) }]);
  });

  it("stops at the time limit when the hub never answers", async () => {
    const hub = await aHub(() => {});
    const checkout = await published(hub);
    const { exitCode, issues, told, failed } = await claimwireJson(checkout.root, [
      "notify",
      "--timeout",
      "1",
    ]);
    expect([exitCode, issueCodes({ issues }), told]).toEqual([1, ["HUB_TIMEOUT"], []]);
    const reason = "The time limit of 1 s was reached.";
    expect(failed).toEqual(Array(33).fill(expect.objectContaining({ reason })));
  });

  it("succeeds in the next run after the hub died in the middle", async () => {
    const hub = await aHub((response, _feed, count) => {
      if (count <= 10) response.writeHead(204).end();
      // Four at a time, so ten answers have arrived by then.
      if (count === 14) hub.die();
    });
    const checkout = await published(hub);
    const first = await claimwireJson(checkout.root, ["notify"]);
    expect([first.exitCode, issueCodes(first), (first.told as string[]).length]).toEqual([
      1,
      ["HUB_FAILED"],
      10,
    ]);
    expect(first.failed).toContainEqual(
      expect.objectContaining({ reason: expect.stringContaining("ECONNREFUSED") }),
    );
    const { port } = new URL(hub.url);
    const revived = await aHub(answerWith(202), Number(port));
    const second = await claimwireJson(checkout.root, ["notify"]);
    expect(sorted(revived.feeds)).toEqual(EVERY);
    expect(second).toMatchObject({ exitCode: 0, failed: [] });
  });
});

it("notify says on Ctrl-C of how many feeds the hub was told", async () => {
  let child: ReturnType<typeof spawn> | undefined;
  const hub = await aHub((response, _feed, count) => {
    if (count <= 10) response.writeHead(204).end();
    if (count === 14) child?.kill("SIGINT");
  });
  const checkout = await published(hub);
  child = spawn(process.execPath, [BUILT_COMMAND, "notify"], {
    cwd: checkout.root,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [exitCode] = await once(child, "close");
  const state = "The hub was told of 10 of 33 feeds; the next run tells it of all.";
  expect([exitCode, said]).toEqual([130, `Cancelled. ${state}\n`]);
});

describe("notify with a receiver of webhooks", () => {
  const SECRET = { CLAIMWIRE_WEBHOOK_DESK: `whsec_${Buffer.alloc(32, 7).toString("base64")}` };

  function nameReceiver(checkout: TempCheckout, address: string, streams?: readonly string[]): void {
    const { feeds, ...config } = JSON.parse(checkout.read("claimwire.config.json"));
    const { hub: _, ...rest } = feeds;
    const webhooks = [{ address, secret: "CLAIMWIRE_WEBHOOK_DESK", ...(streams && { streams }) }];
    checkout.write("claimwire.config.json", JSON.stringify({ ...config, webhooks, feeds: rest }));
  }

  it("sends the entries of the newest release, in a second run with the same ids, and needs no hub", async () => {
    const receiver = await aHub();
    const checkout = await published({ url: "http://127.0.0.1:9/" }, { git: true });
    nameReceiver(checkout, receiver.url);
    await releaseEntity(checkout, "newcomer");
    for (const _run of [1, 2]) {
      const { exitCode, webhooks } = await claimwireJson(checkout.root, ["notify"], SECRET);
      const sent = ["1.1.0/entities/newcomer/added"];
      expect([exitCode, webhooks]).toEqual([0, [{ address: receiver.url, sent, failed: [] }]]);
    }
    expect(new Set(receiver.requests.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    const body = receiver.bodies[0] ?? "";
    expect(JSON.parse(body)).toMatchObject({
      type: "change.new_entity",
      data: { release: "1.1.0", record: "entities/newcomer", url: `${BASE}/entities/newcomer/#v1.1.0-added` },
    });
    // The name of the entity is nowhere in the message.
    expect(body).not.toContain("The newcomer");
  });

  it("sends what came after --since, of the streams that the receiver wants", async () => {
    const receiver = await aHub();
    const checkout = await published({ url: "http://127.0.0.1:9/" }, { git: true });
    nameReceiver(checkout, receiver.url, ["releases", "entities/newcomer"]);
    await releaseEntity(checkout, "older");
    await releaseEntity(checkout, "newcomer");
    const { stdout } = await claimwire(checkout.root, ["notify", "--since", "1.0.0"], SECRET);
    expect(stdout).toBe(`${receiver.url}: 3 sent, 0 failed.\n`);
    expect(receiver.bodies.map((body) => JSON.parse(body).id)).toEqual([
      "1.1.0/release",
      "1.2.0/entities/newcomer/added",
      "1.2.0/release",
    ]);
  });

  it("reports a receiver that is gone", async () => {
    const receiver = await aHub(answerWith(410));
    const checkout = await published({ url: "http://127.0.0.1:9/" });
    nameReceiver(checkout, receiver.url);
    const { exitCode, issues } = await claimwireJson(checkout.root, ["notify"], SECRET);
    expect([exitCode, issueCodes({ issues }), receiver.requests.length]).toEqual([1, ["WEBHOOK_REFUSED"], 1]);
  });

  it.each([
    ["https://desk.example/hook", {}, "WEBHOOK_INVALID"],
    ["https://desk.example/hook", SECRET, "BASE_URL_LOCAL"],
    ["http://desk.example/hook", SECRET, "CONFIG_INVALID"],
    ["https://a:b@desk.example/hook", SECRET, "CONFIG_INVALID"],
  ])("refuses %s with %j", async (address, env, code) => {
    const checkout = await published({ url: "http://127.0.0.1:9/" });
    nameReceiver(checkout, address);
    const { issues } = await claimwireJson(checkout.root, ["notify"], {
      CLAIMWIRE_WEBHOOK_DESK: undefined,
      ...env,
    });
    expect(issueCodes({ issues })).toContain(code);
  });
});

describe("notify that cannot tell a hub", () => {
  it("warns and ends with 0 when no hub is configured", async () => {
    const checkout = releasedCheckout({ git: false });
    const printed = await claimwireJson(checkout.root, ["notify"]);
    expect(printed).toMatchObject({ exitCode: 0, ok: true, hub: null, told: [] });
    expect(printed.issues).toMatchObject([{ code: "HUB_MISSING", severity: "warning" }]);
  });

  it.each(["hub.example", "ftp://hub.example/", "https://a:b@hub.example/", "https://hub.example/#x"])(
    "refuses %s as a hub",
    async (hub) => {
      const checkout = releasedCheckout({ git: false });
      configureHub(checkout, hub);
      const { exitCode, issues } = await claimwireJson(checkout.root, ["notify"]);
      expect(exitCode).toBe(1);
      const lines = checkout.read("claimwire.config.json").split("\n");
      const line = lines.findIndex((text) => text.includes('"hub"')) + 1;
      const at = { file: "claimwire.config.json", path: ["feeds", "hub"], line };
      expect(issues).toMatchObject([{ code: "CONFIG_INVALID", at }]);
    },
  );

  it("refuses addresses of this machine for a hub elsewhere", async () => {
    const checkout = await published({ url: "https://hub.example/" });
    const { exitCode, issues } = await claimwireJson(checkout.root, ["notify"]);
    expect([exitCode, issueCodes({ issues })]).toEqual([1, ["BASE_URL_LOCAL"]]);
    expect(issues[0]?.fix).toContain("CLAIMWIRE_BASE_URL=https://");
  });

  it.each([
    ["no public/", (checkout: TempCheckout) => checkout.remove("public")],
    [
      "another base address",
      (checkout: TempCheckout) => configureHub(checkout, "http://127.0.0.1:9/", "http://localhost:4200"),
    ],
    ["another hub", (checkout: TempCheckout) => configureHub(checkout, "http://127.0.0.1:9/other")],
    [
      "an older release",
      (checkout: TempCheckout) => checkout.write("public/api/v1/index.json", '{"newest":"0.9.0"}'),
    ],
    ["a missing feed", (checkout: TempCheckout) => checkout.remove("public/feeds/claims.atom")],
    ["a damaged feed", (checkout: TempCheckout) => checkout.write("public/feeds/all.json", "[")],
  ])("refuses a site with %s", async (_reason, spoil) => {
    const checkout = await published({ url: "http://127.0.0.1:9/" });
    spoil(checkout);
    const { exitCode, issues } = await claimwireJson(checkout.root, ["notify"]);
    expect([exitCode, issueCodes({ issues })]).toEqual([1, ["SITE_STALE"]]);
  });

  it.each([
    [["--since", "1.0.9"], "VERSION_UNKNOWN"],
    [["--since", "1.0.0", "--all"], "ARGUMENT_BAD"],
    [["--timeout", "0"], "ARGUMENT_BAD"],
    [["--timeout", "1.5"], "ARGUMENT_BAD"],
    [["--timeout", "3601"], "ARGUMENT_BAD"],
  ])("refuses the flags %j with %s", async (flags, code) => {
    const checkout = await published({ url: "http://127.0.0.1:9/" });
    const { exitCode, issues } = await claimwireJson(checkout.root, ["notify", ...flags]);
    expect([exitCode, issueCodes({ issues })]).toEqual([1, [code]]);
  });

  it("warns and ends with 0 when the ledger is empty", async () => {
    const checkout = tempCheckout({ git: false });
    configureHub(checkout, "http://127.0.0.1:9/");
    const { exitCode, issues } = await claimwireJson(checkout.root, ["notify"]);
    expect([exitCode, issueCodes({ issues })]).toEqual([0, ["LEDGER_EMPTY"]]);
  });
});
