import { describe, expect, it } from "vitest";
import type { Json } from "../types.js";
import { memberKey } from "./keyed-list.js";

describe("memberKey gives", () => {
  it.each<[string, Json, readonly string[], string | undefined]>([
    ["a plain value itself", "a", [], "a"],
    ["the value of a field", { id: "a" }, ["id"], "a"],
    ["the value of a field of an object in it", { package: { name: "a" } }, ["/package/name"], "a"],
    [
      "several values as a JSON array",
      { package: { name: "a", of: "x" } },
      ["/package/of", "/package/name"],
      '["x","a"]',
    ],
    ["the value under an escaped name", { "a/b": { c: "x" } }, ["/a~1b/c"], "x"],
    ["a field of its own whose name begins with a slash", { "/a": "x", a: "y" }, ["/a"], "x"],
    ["nothing where a pointer leads nowhere", { package: "a" }, ["/package/name"], undefined],
    ["nothing where a pointer leads to an object", { package: { name: {} } }, ["/package/name"], undefined],
    ["nothing for an inherited property", { package: {} }, ["/package/constructor"], undefined],
  ])("%s", (_, member, fields, key) => {
    expect(memberKey(member, fields)).toBe(key);
  });
});
