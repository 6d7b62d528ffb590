/** @module-tag process */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { aMaintainer, type Maintainer } from "./test-support/a-maintainer.js";
import { aWorld } from "./test-support/a-world.js";
import { issueCodes } from "./test-support/claimwire.js";

/** Runs a verb, commits what it wrote, releases it, and proves the ledger. Returns the version. */
async function makeRelease(maintainer: Maintainer, ...argv: string[]): Promise<unknown> {
  expect(issueCodes(await maintainer.run(...argv))).toEqual([]);
  maintainer.commit(argv.join(" "));
  const released = await maintainer.run("release", "--commit");
  expect(issueCodes(released)).toEqual([]);
  expect(issueCodes(await maintainer.run("audit"))).toEqual([]);
  return released.release;
}

it("two maintainers bring corrections out, past a rejected push and a squash", async () => {
  const world = await aWorld();
  const { checkout, registry, served } = world;
  const ada = aMaintainer(world, checkout.root);
  const clone = checkout.path(".git/clone");
  checkout.git("clone", "--quiet", "--branch=main", checkout.path(".git/origin.git"), clone);
  const bob = aMaintainer(world, clone);

  bob.addLine('when: "2018"');
  expect(issueCodes(await bob.run("check"))).toEqual(["CHANGE_UNCOVERED"]);
  await bob.run("change", "--cause", "our-error", "--summary", "The project was won in 2018.");
  expect(issueCodes(await bob.run("check", "--since", "origin/main"))).toEqual([]);
  bob.commit("Correct the year");
  bob.git("push", "--quiet");

  const title = ["--set", "published=2018-11-27", "--summary", "The report came out a day earlier."];
  expect(await makeRelease(ada, "correct", "sources/example-report", ...title)).toBe("1.0.1");
  expect(() => ada.git("push", "--quiet")).toThrow();
  ada.git("pull", "--quiet", "--rebase");
  expect(issueCodes(await ada.run("audit"))).toEqual([]);
  ada.git("push", "--quiet");
  expect((await ada.run("land", "--rehearsal", "--only", "tag,packages,site")).issues).toEqual([]);
  expect(registry.published).toEqual(["@claimwire/dataset@1.0.1"]);

  bob.git("pull", "--quiet", "--rebase");
  bob.git("switch", "--quiet", "--create", "identity");
  expect(await makeRelease(bob, "move", "entities/example-wire", "the-wire")).toBe("1.1.0");
  bob.git("switch", "--quiet", "main");
  bob.git("merge", "--quiet", "--squash", "identity");
  bob.commit("Give the wire its name");
  expect(issueCodes(await bob.run("audit"))).toEqual([]);
  const gone = ["--reason", "misread", "--summary", "We had misread the report."];
  expect(await makeRelease(bob, "retract", "example-claim", ...gone)).toBe("1.2.0");
  bob.git("push", "--quiet");

  ada.git("pull", "--quiet", "--rebase");
  expect((await ada.run("land", "--rehearsal", "--only", "tag,packages,site")).issues).toEqual([]);
  expect(registry.published).toEqual(["@claimwire/dataset@1.0.1", "@claimwire/dataset@1.2.0"]);
  expect(JSON.parse(readFileSync(join(served, "api/v1/index.json"), "utf8"))).toEqual({ newest: "1.2.0" });
});
