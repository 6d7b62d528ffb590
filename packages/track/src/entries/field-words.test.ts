import { describe, expect, it } from "vitest";
import { fieldWords } from "./field-words.js";

const LIST_KEYS = {
  "things/support": ["version"],
  "things/a/support": ["version"],
  "things/tags": [],
  "things/cycles": ["name"],
};
const words = (path: string, ...records: readonly object[]) =>
  fieldWords(path, "things", { labels: { eol: "end of life" } }, LIST_KEYS, records as never);

describe("fieldWords names", () => {
  it.each<[string, string, readonly object[], readonly string[], string, boolean]>([
    ["a field of a member after the member", "/cycles/22.04/eol", [], ["22.04"], "end of life", false],
    ["a member that came", "/tags/a", [{ tags: ["b"] }, { tags: ["a", "b"] }], ["a"], "tags", true],
    [
      "a field of an object that stands in the place of a list",
      "/support/version",
      [{ support: { version: "1" } }, { support: { version: "2" } }],
      [],
      "support › version",
      false,
    ],
    [
      "a field of a member of a list that is there",
      "/support/1/notes",
      [{ support: [{ version: "1", notes: "a" }] }, { support: [{ version: "1", notes: "b" }] }],
      ["1"],
      "notes",
      false,
    ],
    [
      "a list that changed whole",
      "/a/support",
      [{ a: { support: [{ n: 1 }] } }, { a: { support: [{ n: 2 }] } }],
      [],
      "a › support",
      false,
    ],
    ["the second member of a list without keys", "/events/#2/fixed", [], [], "events › #2 › fixed", false],
    ["the only member of one by its fields", "/events/#/fixed", [], [], "events › fixed", false],
    [
      "fields whose names have capitals as they are",
      "/GICS Sub-Industry",
      [],
      [],
      "GICS Sub-Industry",
      false,
    ],
    ["other fields in words", "/latestReleaseDate", [], [], "latest release date", false],
  ])("%s", (_, path, records, members, field, isMember) => {
    expect(words(path, ...records)).toEqual({ members, field, isMember });
  });
});
