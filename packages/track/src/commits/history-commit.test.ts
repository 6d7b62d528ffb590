import { expect, it } from "vitest";
import { sayOf } from "./history-commit.js";

it.each([
  ["a plain subject", "Correct the year", "Long story.", "Correct the year"],
  [
    "of a merge what was merged, with its number",
    "Merge pull request #7 from someone/side",
    "fix: the year\n\nmore",
    "fix: the year (#7)",
  ],
  [
    "of a merge without a title its number alone",
    "Merge pull request #7 from someone/side",
    "Signed-off-by: A <a@b.example>",
    "Merge pull request #7",
  ],
  ["of a merged branch no name of it", "Merge branch 'someone-side' into main", "", "Merge branch"],
  ["no address of mail", "Thanks to <a.person@mail.example> for it", "", "Thanks to for it"],
  ["something when there is no subject", "", "", "No subject."],
])("a commit says %s", (_, subject, body, wanted) => {
  expect(sayOf({ subject, body })).toBe(wanted);
});
