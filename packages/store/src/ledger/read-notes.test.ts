import { tempRepo } from "@claimwire/testing/repo";
import { expect, it, onTestFinished } from "vitest";
import { readNotes } from "./read-notes.js";

it("readNotes reports a note whose file has another name than the changesets tool reads", () => {
  const repo = tempRepo({ git: false });
  onTestFinished(() => repo.cleanUp());
  for (const name of ["a.yaml", "b.txt", "c.MD", "config.json", "changelog.cjs", "README.md"])
    repo.write(`.changeset/${name}`, "Say why.\n");
  expect(readNotes(repo.root).issues.map(({ code, at }) => [code, at.file])).toEqual([
    ["FILE_NAME", ".changeset/a.yaml"],
    ["FILE_NAME", ".changeset/b.txt"],
    ["FILE_NAME", ".changeset/c.MD"],
  ]);
});
