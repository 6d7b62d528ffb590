import { expect, it } from "vitest";
import { missingRecord } from "./require-source.js";

const KNOWN = ["sources/a-report", "entities/firm"] as const;

it.each([
  [
    "a slip",
    "a-repotr",
    '--of: there is no source "a-repotr". Closest: "a-report".',
    /npx claimwire add source a-repotr$/,
  ],
  [
    "a key",
    "sources/a-report",
    '--of: there is no source "sources/a-report".',
    /^Write the bare id, without its kind: {2}a-report$/,
  ],
  [
    "the id of another kind",
    "firm",
    '--of: there is no source "firm". entities/firm is an entity.',
    /add source firm$/,
  ],
])("says of %s in place of the id of a source what was meant", (_what, id, message, fix) => {
  const issue = missingRecord("of", "sources", id, KNOWN);
  expect(issue).toMatchObject({ code: "SOURCE_MISSING", message: expect.stringContaining(message) });
  expect(issue.fix).toMatch(fix);
});

it("speaks of no flag where the argument of a verb is meant", () => {
  expect(missingRecord(undefined, "sources", "b", KNOWN).message).toBe('There is no source "b".');
});
