import { describe, expect, it } from "vitest";
import { PingError } from "./ping-error.js";
import { reportFailures } from "./report-failures.js";

const HUB = "https://hub.example/";
const AGAIN = "npx claimwire notify --all";
const unreachable = new PingError("HUB_FAILED", "The hub gave no answer (ECONNREFUSED).");

describe("reportFailures", () => {
  it("groups feeds by the reason, and names the setting of the hub or the command to run again", () => {
    const moved = new PingError("HUB_REFUSED", "The hub answered 301.");
    const failed = new Map([
      ["https://a.example/1", unreachable],
      ["https://a.example/2", moved],
      ["https://a.example/3", new PingError("HUB_FAILED", unreachable.message)],
      ["https://a.example/4", new PingError("HUB_TIMEOUT", "The time limit was reached.")],
      ["https://a.example/5", new PingError("HUB_FAILED", "503")],
    ]);
    const issues = reportFailures(HUB, failed, AGAIN);
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
    const [found] = reportFailures(HUB, failed, AGAIN);
    expect(found?.message.split("\n")).toEqual([
      "The hub gave no answer (ECONNREFUSED). It was not told of 40 feeds:",
      "https://a.example/0",
      "https://a.example/1",
      "https://a.example/2",
      "and 37 more",
    ]);
  });
});
