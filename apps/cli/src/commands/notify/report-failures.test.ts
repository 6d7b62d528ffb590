import { describe, expect, it } from "vitest";
import { DeliveryError } from "./delivery-error.js";
import { reportFailures } from "./report-failures.js";

const HUB = "https://hub.example/";
const AGAIN = "npx claimwire notify --all";
const UNTOLD = { who: "hub", address: HUB, command: AGAIN } as const;
const unreachable = new DeliveryError("failed", "The hub gave no answer (ECONNREFUSED).");

describe("reportFailures", () => {
  it("groups feeds by the reason, and names the setting of the hub or the command to run again", () => {
    const moved = new DeliveryError("refused", "The hub answered 301.");
    const failed = new Map([
      ["https://a.example/1", unreachable],
      ["https://a.example/2", moved],
      ["https://a.example/3", new DeliveryError("failed", unreachable.message)],
      ["https://a.example/4", new DeliveryError("timeout", "The time limit was reached.")],
      ["https://a.example/5", new DeliveryError("failed", "503")],
    ]);
    const issues = reportFailures(UNTOLD, failed);
    const named = issues.map(({ code, message, at }) => [
      code,
      at.file,
      [...message.matchAll(/\/(\d)$/gm)].map(([, n]) => n),
    ]);
    expect(named).toEqual([
      ["HUB_FAILED", HUB, ["1", "3"]],
      ["HUB_REFUSED", HUB, ["2"]],
      ["HUB_TIMEOUT", HUB, ["4"]],
      ["HUB_FAILED", HUB, ["5"]],
    ]);
    const [failure, refusal, timeout] = issues.map(({ fix }) => fix);
    expect(failure).toMatch(new RegExp(`${AGAIN}$`));
    expect(refusal).toContain("feeds.hub in claimwire.config.json");
    expect(timeout).toMatch(new RegExp(`${AGAIN} --timeout 3600$`));
  });

  it("names three feeds, and how many more there are", () => {
    const failed = new Map(Array.from({ length: 40 }, (_, i) => [`https://a.example/${i}`, unreachable]));
    const [found] = reportFailures(UNTOLD, failed);
    expect(found?.message.split("\n")).toEqual([
      "The hub gave no answer (ECONNREFUSED). It was not told of 40 feeds:",
      "https://a.example/0",
      "https://a.example/1",
      "https://a.example/2",
      "and 37 more",
    ]);
  });

  it("says what to do about a receiver that refuses, and one that is gone", () => {
    const untold = { ...UNTOLD, who: "receiver", address: "https://desk.example/hook" } as const;
    const failed = new Map([
      ["1.1.0/claims/a/edited", new DeliveryError("refused", "The receiver answered 400 Bad Request.")],
      [
        "1.1.0/claims/b/edited",
        new DeliveryError("refused", "The receiver answered 410 Gone.", { isGone: true }),
      ],
    ]);
    const issues = reportFailures(untold, failed);
    expect(issues.map(({ code, at }) => [code, at.file])).toEqual(
      Array(2).fill(["WEBHOOK_REFUSED", "https://desk.example/hook"]),
    );
    expect(issues[0]?.message).toMatch(/not told of 1 change:\n1\.1\.0\/claims\/a\/edited$/);
    expect(issues.map(({ fix }) => fix)).toEqual([
      expect.stringMatching(/^Ask those who run the receiver/),
      expect.stringMatching(/^It wants no more: take its line out/),
    ]);
  });
});
