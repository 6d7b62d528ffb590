import type { FieldChange, Json } from "@claimwire/ledger";
import { describe, expect, it } from "vitest";
import { expandList } from "./expand-list.js";

const between = (before: Json, after: Json): readonly FieldChange[] =>
  expandList({ path: "/list", before, after });

describe("expandList tells", () => {
  it.each<[string, Json, Json, readonly FieldChange[]]>([
    [
      "what the only member says otherwise, however deep",
      [{ ranges: [{ events: [{ introduced: "0" }, { fixed: "1" }] }] }],
      [{ ranges: [{ events: [{ introduced: "0" }, { fixed: "2" }] }] }],
      [{ path: "/list/#/ranges/#/events/#2/fixed", before: "1", after: "2" }],
    ],
    [
      "which of several members says what otherwise",
      [{ a: 1 }, { a: 2, b: 1 }],
      [{ a: 1 }, { a: 3, b: 1 }],
      [{ path: "/list/#2/a", before: 2, after: 3 }],
    ],
    [
      "which member came",
      [{ a: 1, b: 1 }],
      [
        { a: 2, b: 2 },
        { a: 1, b: 1 },
      ],
      [{ path: "/list/#", after: { a: 2, b: 2 } }],
    ],
    [
      "which of two equal members went",
      [{ a: 1, b: 1 }, { c: 1 }, { c: 1 }],
      [{ a: 1, b: 1 }, { c: 1 }],
      [{ path: "/list/#/c", before: 1 }],
    ],
    [
      "a member of one plain field by that field",
      [{ x: 1 }],
      [{ x: 1 }, { "a/b": "y" }],
      [{ path: "/list/#/a~1b", after: "y" }],
    ],
    [
      "another order, whole",
      [{ a: 1 }, { b: 1 }],
      [{ b: 1 }, { a: 1 }],
      [{ path: "/list", before: [{ a: 1 }, { b: 1 }], after: [{ b: 1 }, { a: 1 }] }],
    ],
    ["plain values, whole", [1, 2], [1, 3], [{ path: "/list", before: [1, 2], after: [1, 3] }]],
    [
      "a list in place of a text, whole",
      "x",
      [{ a: 1 }],
      [{ path: "/list", before: "x", after: [{ a: 1 }] }],
    ],
  ])("%s", (_, before, after, told) => {
    expect(between(before, after)).toEqual(told);
  });
});
