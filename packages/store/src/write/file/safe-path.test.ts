import { describe, expect, it } from "vitest";
import { findPathFlaw, foldPath } from "./safe-path.js";

const HOSTILE: Readonly<Record<string, readonly string[]>> = {
  "is empty": [""],
  "is not relative, or has an empty part": ["/etc/passwd", "data//a", "data/", "/"],
  "leads out of its folder, or nowhere": ["..", "../a", "data/../../a", ".", "./a", "data/."],
  "holds a character that not every system allows": [
    "C:/a",
    "data\\..\\..\\a",
    "a\0b",
    "a\nb",
    "a\u007fb",
    "a\u202eb",
    "a\ud800b",
    "a:stream",
    "a*",
    "a?",
    'a"',
    "a|b",
    "<a>",
  ],
  "passes through .git, which is not for this": [".git", ".git/hooks/pre-commit", "a/.git/config"],
  "passes through .GIT, which is not for this": [".GIT/hooks/pre-commit"],
  "passes through .claimwire, which is not for this": [".claimwire/lock"],
  "passes through node_modules, which is not for this": ["apps/cli/node_modules/x.js"],
  "has a part that ends in a dot or a space": ["a.", "a./b", "a /b", "..."],
  "has a part of more than 255 bytes": ["a".repeat(256), "ä".repeat(128), `data/${"a".repeat(256)}/b`],
  "is longer than 1024 bytes": ["abc/".repeat(256).concat("d")],
};

describe("findPathFlaw", () => {
  for (const [flaw, paths] of Object.entries(HOSTILE)) {
    it.each(paths.map((path) => [JSON.stringify(path.slice(0, 40)), path]))(
      `says of %s that it ${flaw}`,
      (_, path) => {
        expect(findPathFlaw(path)).toBe(flaw);
      },
    );
  }

  it.each([
    "data/claims/a.yaml",
    ".changeset/brave-owls-sing.md",
    ".nojekyll",
    ".well-known/security.txt",
    "feeds/entities/dahua.xml",
    "straße/日本.html",
    "a b/c",
    ".gitignore",
    "..a/b..c",
  ])("accepts %s", (path) => {
    expect(findPathFlaw(path)).toBeUndefined();
  });
});

describe("foldPath", () => {
  it("gives the same text for paths that some file systems treat as equal", () => {
    expect(foldPath("Feeds/Zo\u00eb")).toBe(foldPath("feeds/zoe\u0308"));
  });
});
