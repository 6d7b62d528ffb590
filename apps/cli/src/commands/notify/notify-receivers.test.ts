import { createHmac } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { EntryNotice } from "@claimwire/wire";
import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { aHub, answerWith, type TestHub } from "../../test-support/a-hub.js";
import { type Delivery, notifyReceivers } from "./notify-receivers.js";
import type { Pace } from "./send-request.js";

const KEYS = [Buffer.alloc(32, 1), Buffer.alloc(24, 2)];
const QUICK: Pace = { attempts: 3, firstWait: 5, requestTimeout: 150 };

function aNotice(id: string, streams: readonly string[] = ["all"]): EntryNotice {
  const data = { release: "1.1.0", entry: `tag:x:${id}`, url: "https://x.example/", signals: [], streams };
  return { id, type: "change.corrected", timestamp: "2026-01-01T00:00:00Z", data } as EntryNotice;
}

const NOTICES = ["1.1.0/claims/a/edited", "1.1.0/claims/b/edited", "1.1.0/claims/c/edited"].map((id) =>
  aNotice(id),
);

async function send(
  servers: readonly Pick<TestHub, "url">[],
  {
    notices = NOTICES,
    seconds = 60,
  }: { readonly notices?: readonly EntryNotice[]; readonly seconds?: number } = {},
): Promise<readonly Delivery[]> {
  const progress = () => ({ update: () => {}, done: () => {} });
  const signers = KEYS.map((key) => new Webhook(key, { format: "raw" }));
  const receivers = servers.map(({ url }) => ({ address: url, signers, streams: new Set(["all"]) }));
  return notifyReceivers(receivers, notices, { agent: "Test", seconds, progress, pace: QUICK });
}

/** The ids of the requests, in their order. */
const idsOf = ({ requests }: TestHub): unknown[] => requests.map(({ headers }) => headers["webhook-id"]);
const codesOf = (deliveries: readonly Delivery[]): string[] =>
  deliveries.flatMap(({ failed }) => [...failed.values()].map(({ kind }) => kind));

describe("notifyReceivers", () => {
  it("signs what it sends as Standard Webhooks says, with every secret", async () => {
    const receiver = await aHub();
    const before = Math.floor(Date.now() / 1000);
    const deliveries = await send([receiver]);
    expect(deliveries).toEqual([
      { address: receiver.url, sent: NOTICES.map(({ id }) => id), failed: new Map() },
    ]);
    expect(receiver.bodies.map((body) => JSON.parse(body))).toEqual(NOTICES);
    for (const [index, { method, headers }] of receiver.requests.entries()) {
      const [id, time] = [headers["webhook-id"], headers["webhook-timestamp"]];
      expect([method, id, headers["content-type"]]).toEqual(["POST", NOTICES[index]?.id, "application/json"]);
      expect(Number(time) - before).toBeLessThan(30);
      // By hand, from the text of the standard.
      const signed = KEYS.map((key) =>
        createHmac("sha256", key).update(`${id}.${time}.${receiver.bodies[index]}`).digest("base64"),
      );
      expect(headers["webhook-signature"]).toBe(signed.map((signature) => `v1,${signature}`).join(" "));
    }
  });

  it.each([429, 500, 503])(
    "sends the same id again after status %i, and then goes on in order",
    async (code) => {
      const receiver = await aHub(
        (response, _feed, count) => void response.writeHead(count === 2 ? code : 204).end(),
      );
      expect(codesOf(await send([receiver]))).toEqual([]);
      const [a, b, c] = NOTICES.map(({ id }) => id);
      expect(idsOf(receiver)).toEqual([a, b, b, c]);
    },
  );

  it("gives a receiver up that fails each time, so that nothing overtakes, and tells the others", async () => {
    const broken = await aHub(answerWith(500));
    const sound = await aHub();
    const deliveries = await send([broken, sound]);
    expect(deliveries.map(({ sent }) => sent.length)).toEqual([0, 3]);
    expect(codesOf(deliveries)).toEqual(["failed", "failed", "failed"]);
    expect(idsOf(broken)).toEqual(Array(3).fill(NOTICES[0]?.id));
  });

  it("sends nothing more to a receiver that is gone", async () => {
    const receiver = await aHub(answerWith(410));
    const [delivery] = await send([receiver]);
    expect(idsOf(receiver)).toHaveLength(1);
    expect(
      [...(delivery?.failed.values() ?? [])].every(({ isGone, kind }) => isGone && kind === "refused"),
    ).toBe(true);
  });

  it("goes on after a notice that the receiver refuses, and follows no redirect", async () => {
    const elsewhere = await aHub();
    const receiver = await aHub((response: ServerResponse, _feed, count) => {
      response.writeHead(count === 1 ? 308 : 204, { Location: elsewhere.url }).end();
    });
    const [delivery] = await send([receiver]);
    expect([delivery?.sent.length, elsewhere.requests.length]).toEqual([2, 0]);
  });

  it("gives up a receiver that answers too slowly, and ends at the time limit", async () => {
    const slow = await aHub(() => {});
    const [delivery] = await send([slow]);
    expect(delivery?.failed.get(NOTICES[0]?.id ?? "")?.message).toBe(
      "The receiver gave no answer (no answer within 0.15 s).",
    );
    expect(idsOf(slow)).toHaveLength(3);
    expect(codesOf(await send([slow], { seconds: 0.05 }))).toEqual(["timeout", "timeout", "timeout"]);
  });

  it("sends only the notices of the streams that are wanted", async () => {
    const receiver = await aHub();
    await send([receiver], { notices: [aNotice("a", ["claims/a"]), aNotice("b", ["all", "claims/b"])] });
    expect(idsOf(receiver)).toEqual(["b"]);
  });
});
