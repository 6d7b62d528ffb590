import { describe, expect, it } from "vitest";
import { UserError } from "../shell/user-error.js";
import { readIdOf, readKey } from "./read-key.js";

const KNOWN = new Set(["claims/dahua-qiemo-won", "claims/dahua", "entities/dahua", "sources/award"]);

/** What is read, or what is said of what cannot be read. */
function attempt(read: () => string): string {
  try {
    return read();
  } catch (error) {
    if (error instanceof UserError) return error.issues.map(({ message }) => message).join();
    throw error;
  }
}

describe("readKey", () => {
  it.each([
    ["a key", "claims/dahua-qiemo-won", "claims/dahua-qiemo-won"],
    ["a key that is not known", "topics/new", "topics/new"],
    ["an id that one kind has", "dahua-qiemo-won", "claims/dahua-qiemo-won"],
    ["the path of a file", "data/sources/2018/award.yaml", "sources/award"],
    ["a path from the folder itself", "./data/sources/award.yaml", "sources/award"],
    ["a path from the folder of the records", "sources/2018/award.yaml", "sources/award"],
    ["a path from the folder of the kind", "award.yaml", "sources/award"],
    ["a path on Windows", "data\\sources\\award.yaml", "sources/award"],
  ])("reads %s", (_what, typed, key) => {
    expect(readKey(typed, KNOWN)).toBe(key);
  });

  it.each([
    ["an id that several kinds have", "dahua", "claims/dahua, entities/dahua. Give one of them whole."],
    ["an id with a slip in it", "dahua-qiemo-one", 'Closest: "claims/dahua-qiemo-won".'],
    ["a key whose id is none", "claims/dahua_qiemo_won", 'Perhaps "dahua-qiemo-won" is meant.'],
    ["a kind with a slip in it", "clams/dahua", 'Closest: "claims".'],
    ["nothing", "", '"" is the key of no record.'],
  ])("refuses %s, and says what was probably meant", (_what, typed, words) => {
    expect(attempt(() => readKey(typed, KNOWN))).toContain(words);
  });
});

describe("readIdOf", () => {
  it.each(["dahua", "claims/dahua", "data/claims/dahua.yaml", "dahua.yaml"])(
    "reads %s as a claim",
    (typed) => {
      expect(readIdOf("claims", typed)).toBe("claims/dahua");
    },
  );

  it("refuses a record of another kind, in place of reading its id as one of this kind", () => {
    expect(attempt(() => readIdOf("claims", "sources/award"))).toBe('"sources/award" is no claim.');
    expect(attempt(() => readIdOf("entities", "sources/award"))).toBe('"sources/award" is no entity.');
  });
});
