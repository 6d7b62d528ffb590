import { expect, it } from "vitest";
import { listFailures, reportFailures } from "./report-failures.js";
import type { Failure } from "./tell-feed.js";

const HUB = "https://hub.example/";
const unreachable: Failure = { kind: "unreachable", reason: "ECONNREFUSED" };

it("groups feeds by the reason, and names where a hub has moved", () => {
  const moved: Failure = {
    kind: "refused",
    reason: "301 Moved Permanently",
    movedTo: "https://new.example/",
  };
  const failed = new Map<string, Failure>([
    ["https://a.example/1", unreachable],
    ["https://a.example/2", moved],
    ["https://a.example/3", { kind: "down", last: unreachable }],
    ["https://a.example/4", { kind: "late", last: undefined }],
    ["https://a.example/5", { kind: "again", reason: "503 Service Unavailable", wait: 0 }],
  ]);
  const issues = reportFailures(HUB, failed);
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
  expect(issues[1]?.fix).toContain("https://new.example/");
  expect(listFailures(failed).map(({ code }) => code)).toEqual([
    "HUB_FAILED",
    "HUB_REFUSED",
    "HUB_FAILED",
    "HUB_TIMEOUT",
    "HUB_FAILED",
  ]);
});

it("names a few feeds, and how many more there are", () => {
  const failed = new Map(Array.from({ length: 40 }, (_, i) => [`https://a.example/${i}`, unreachable]));
  const [found] = reportFailures(HUB, failed);
  expect(found?.message.split("\n").slice(1)).toEqual([
    "https://a.example/0",
    "https://a.example/1",
    "https://a.example/2",
    "and 37 more",
  ]);
});
