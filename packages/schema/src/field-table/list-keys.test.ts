import { expect, it } from "vitest";
import { LIST_KEYS } from "./list-keys.js";

// A key that changes here changes how later releases address members of lists: it is a change of the format.
it("tells the members of lists apart", () => {
  expect(LIST_KEYS).toEqual({
    "claims/about": ["entity", "role"],
    "claims/evidence": ["source"],
    "claims/evidence/*/passages": ["sha256"],
    "claims/quantities": ["measure"],
    "claims/relations": ["type", "claim"],
    "claims/status/by": [],
    "claims/to": [],
    "claims/topics": [],
    "entities/names/*": [],
    "entities/to": [],
    "sources/cites": ["source"],
    "sources/cites/*/claims": [],
    "sources/copies": ["url"],
    "sources/printsReply": [],
    "sources/to": [],
    "topics/to": [],
  });
  expect(Object.keys(LIST_KEYS)).toEqual(Object.keys(LIST_KEYS).sort());
});
