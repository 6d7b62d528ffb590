import { expect, it } from "vitest";
import { checkReachable, isLoopback } from "./check-reachable.js";

it.each([
  ["http://localhost:4100", true],
  ["http://LOCALHOST/", true],
  ["http://localhost./", true],
  ["http://wire.localhost/", true],
  ["http://127.0.0.1/", true],
  ["http://127.1/", true],
  ["http://2130706433/", true],
  ["http://0.0.0.0/", true],
  ["http://[::1]:80/", true],
  ["http://[::]/", true],
  ["http://[::ffff:127.0.0.1]/", true],
  ["https://localhost.example/", false],
  ["https://notlocalhost/", false],
  ["https://127.0.0.1.example/", false],
  ["http://10.0.0.1/", false],
])("isLoopback of %s is %s", (address, expected) => {
  expect(isLoopback(address)).toBe(expected);
});

it("checkReachable refuses only local feeds for a hub elsewhere", () => {
  const [here, there] = ["http://localhost:4100", "https://wire.example"];
  const codes = (base: string, hub: string): string[] => checkReachable(base, [hub]).map(({ code }) => code);
  expect([codes(here, here), codes(there, here), codes(there, there)]).toEqual([[], [], []]);
  expect(codes(here, there)).toEqual(["BASE_URL_LOCAL"]);
  const both = checkReachable(here, [here, there, "https://desk.example/hook"]);
  expect(both.map(({ message }) => /; (\S+) /.exec(message)?.[1])).toEqual([
    there,
    "https://desk.example/hook",
  ]);
});
