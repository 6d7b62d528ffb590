/** @module-tag process */
import { aClaim, aSource } from "@claimwire/testing";
import { expect, it } from "vitest";
import { claimwireJson, issueCodes } from "../test-support/claimwire.js";
import { noteText, releasedCheckout, type TempCheckout } from "../test-support/temp-checkout.js";

function writeNote({ write }: TempCheckout, name: string, trailers: string): void {
  write(
    `.changeset/${name}.md`,
    noteText('"@claimwire/dataset": minor', `It is so.\n\nCause: our-error\n${trailers}`),
  );
}

/** A checkout with a corrected claim and its note on the branch `main-line`, and a second correction on `edit`. */
function editedAgain(): TempCheckout {
  const checkout = releasedCheckout();
  checkout.git("switch", "--quiet", "--create", "main-line");
  checkout.writeRecord("claims/example-claim", aClaim({ when: "2018" }));
  writeNote(checkout, "first-note", "Records: claims/example-claim");
  checkout.commit("Correct the year");
  checkout.git("switch", "--quiet", "--create", "edit");
  checkout.writeRecord("claims/example-claim", aClaim({ when: "2016" }));
  return checkout;
}

async function check({ root }: TempCheckout): Promise<string[]> {
  return issueCodes(await claimwireJson(root, ["check", "--since", "main-line"]));
}

it("check --since asks for a note of the branch's own, committed or not, and sees an edit of an old one", async () => {
  const checkout = editedAgain();
  expect((await claimwireJson(checkout.root, ["check"])).ok).toBe(true);
  expect(await check(checkout)).toEqual(["CHANGE_UNNOTED"]);
  checkout.commit("Correct the year again");
  expect(await check(checkout)).toEqual(["CHANGE_UNNOTED"]);
  writeNote(checkout, "second-note", "Records: claims/example-claim");
  expect(await check(checkout)).toEqual([]);
  checkout.remove(".changeset/second-note.md");
  checkout.write(
    ".changeset/first-note.md",
    checkout.read(".changeset/first-note.md").replace("so", "otherwise"),
  );
  expect(await check(checkout)).toEqual([]);
});

it("check --since passes over what main changed after the branch began", async () => {
  const checkout = editedAgain();
  writeNote(checkout, "second-note", "Records: claims/example-claim");
  checkout.commit("Correct the year again");
  checkout.git("switch", "--quiet", "main-line");
  checkout.writeRecord("sources/example-report", aSource({ title: "Another title" }));
  writeNote(checkout, "third-note", "Records: sources/example-report");
  checkout.commit("Correct the title");
  checkout.git("switch", "--quiet", "edit");
  expect(await check(checkout)).toEqual([]);
});

it("check --since asks for the reason of the branch's own falls, though more is pending", async () => {
  const checkout = editedAgain();
  checkout.git("restore", ".");
  checkout.git("switch", "--quiet", "main-line");
  checkout.writeRecord("sources/more", aSource({ title: "More" }));
  writeNote(checkout, "more", "Records: sources/more");
  checkout.commit("Add a source");
  checkout.git("switch", "--quiet", "--create", "merge");
  checkout.writeRecord("sources/more", { kind: "moved", to: "example-report" });
  writeNote(checkout, "merging", "Records: sources/more");
  expect((await claimwireJson(checkout.root, ["check"])).ok).toBe(true);
  expect(await check(checkout)).toEqual(["FALL_UNEXPLAINED"]);
  const falls = "Falls: sources, sources/report, sources-with-known-state: one report had two records";
  writeNote(checkout, "merging", `Records: sources/more\n${falls}`);
  expect(await check(checkout)).toEqual([]);
});

it.each(["no-such-branch", "--all"])("check --since stops at the revision %s", async (revision) => {
  const checkout = releasedCheckout();
  expect(issueCodes(await claimwireJson(checkout.root, ["check", `--since=${revision}`]))).toEqual([
    "ARGUMENT_BAD",
  ]);
});
