/** @module-tag process */
import { appendFileSync, chmodSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatasetRecord } from "@claimwire/schema";
import { anEntity } from "@claimwire/testing";
import { startRegistry, type TestRegistry } from "@claimwire/testing/registry";
import { expect, inject, it, onTestFinished } from "vitest";
import type { EntryToBe } from "./checkout/entries-to-be.js";
import { aMaintainer, type Maintainer } from "./test-support/a-maintainer.js";
import {
  aPublishedWorld,
  LAND_ENV,
  namesOf,
  type PublishedWorld,
  pollFeeds,
  webhooksTo,
} from "./test-support/a-published-world.js";
import { issueCodes } from "./test-support/claimwire.js";

const isLong = inject("isLong");

/** A registry as people run one, in a process of its own. */
async function aRealRegistry(): Promise<TestRegistry> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "claimwire-rehearsal-")));
  const registry = await startRegistry(folder, [
    "packages: { '@claimwire/*': { access: $all, publish: $all } }",
  ]);
  onTestFinished(() => {
    registry.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  return registry;
}

async function versionsIn({ address }: TestRegistry): Promise<string[]> {
  const answer = await fetch(`${address}/@claimwire%2fdataset`);
  return Object.keys(((await answer.json()) as { readonly versions: object }).versions);
}

const summary = (text: string): string[] => ["--summary", text];
const place = (name: string): DatasetRecord => anEntity({ type: "place", name });

/** Every verb by which a maintainer changes what subscribers read. */
const ROUNDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "a reply": [
    [
      "reply",
      "example-claim",
      "--with",
      "other",
      "--reply",
      "denies",
      "--cause",
      "reply",
      ...summary("They deny it."),
    ],
  ],
  "a split": [
    ["split", "entities/example-county", "north-county", "south-county", "--references", "south-county"],
    ["change", "--cause", "coverage", ...summary("Enter the two counties.")],
  ],
  "a withholding": [["withhold", "sources/spare"]],
  "a dispute": [
    ["dispute", "example-claim", "--reason", "denied", "--by", "other", ...summary("The county denies it.")],
  ],
  "a reinstatement": [
    ["reinstate", "example-claim", "--cause", "our-error", ...summary("It was not denied.")],
  ],
  "a retraction": [["retract", "example-claim", "--reason", "misread", ...summary("We had misread it.")]],
};

/** A reader that polls all feeds, and a desk that takes webhooks: each must get what was promised, once. */
class Subscribers {
  #seen: readonly string[] = [];
  #told = 0;
  readonly #world: PublishedWorld;

  constructor(world: PublishedWorld) {
    this.#world = world;
  }

  /** The entries that are new since the last look; none may have gone. */
  async look(): Promise<string[]> {
    const now = await pollFeeds(this.#world);
    expect(this.#seen.filter((id) => !now.includes(id))).toEqual([]);
    const fresh = now.filter((id) => !this.#seen.includes(id));
    const told = webhooksTo(this.#world).slice(this.#told);
    expect(told.sort()).toEqual(namesOf(fresh));
    this.#seen = now;
    this.#told += told.length;
    return fresh.sort();
  }
}

/** The ids of the entries of all changes that `status` promises of what is pending. */
async function promisedBy({ run }: Maintainer): Promise<string[]> {
  const { entries } = await run("status");
  return (entries as EntryToBe[]).filter(({ streams }) => streams.includes("all")).map(({ id }) => id);
}

it.skipIf(!isLong)(
  "everything that happens to a dataset reaches its subscribers once, whoever lands it",
  async () => {
    const registry = await aRealRegistry();
    const world = await aPublishedWorld({ npmrc: registry.npmrc });
    const { checkout } = world;
    const ada = aMaintainer(world, checkout.root, LAND_ENV);
    checkout.git(
      "clone",
      "--quiet",
      "--branch=main",
      checkout.path(".git/origin.git"),
      checkout.path(".git/clone"),
    );
    const bob = aMaintainer(world, checkout.path(".git/clone"), LAND_ENV);
    const subscribers = new Subscribers(world);
    const fine = async ({ run }: Maintainer, ...argv: readonly string[]): Promise<void> => {
      expect([argv.join(" "), issueCodes(await run(...argv))]).toEqual([argv.join(" "), []]);
    };
    const land = (who: Maintainer): Promise<void> => fine(who, "land", "--rehearsal");
    const release = (who: Maintainer): Promise<void> => fine(who, "release", "--commit");

    // The first landing brings everything.
    await land(ada);
    expect((await subscribers.look()).length).toBeGreaterThan(4);
    expect(await versionsIn(registry)).toEqual(["1.0.0"]);

    // Bob's edit is refused, then needs a reason, then is sound.
    const file = join(bob.root, "data/claims/example-claim.yaml");
    appendFileSync(file, "wehn: 2018\n");
    expect(issueCodes(await bob.run("check"))).toEqual(["UNKNOWN_KEY"]);
    bob.git("checkout", "--quiet", "data");
    appendFileSync(file, 'when: "2018"\n');
    expect(issueCodes(await bob.run("check"))).toEqual(["CHANGE_UNCOVERED"]);
    await fine(bob, "change", "--cause", "our-error", ...summary("The project was won in 2018."));
    await fine(bob, "check", "--since", "origin/main");
    bob.commit("Correct the year");
    bob.git("push", "--quiet");

    // Ada releases something else meanwhile; her push is rejected, and her release stays sound over Bob's data.
    await fine(
      ada,
      "correct",
      "sources/example-report",
      "--set",
      "published=2018-11-27",
      ...summary("A day earlier."),
    );
    const ofAda = await promisedBy(ada);
    ada.commit("Correct the day");
    await release(ada);
    expect(() => ada.git("push", "--quiet")).toThrow();
    ada.git("pull", "--quiet", "--rebase");
    await fine(ada, "audit");
    ada.git("push", "--quiet");
    await land(ada);
    expect(await subscribers.look()).toEqual(ofAda.sort());

    // Nobody lands Bob's release: it goes out with the next one.
    bob.git("pull", "--quiet", "--rebase");
    const ofBob = await promisedBy(bob);
    await release(bob);
    bob.git("push", "--quiet");

    // A branch that is squashed brings its release along.
    bob.git("switch", "--quiet", "--create", "identity");
    await fine(bob, "move", "entities/example-wire", "the-wire");
    const ofMove = await promisedBy(bob);
    bob.commit("Move the wire");
    await release(bob);
    bob.git("switch", "--quiet", "main");
    bob.git("merge", "--quiet", "--squash", "identity");
    bob.commit("Give the wire its name");
    await fine(bob, "audit");
    bob.git("push", "--quiet");
    await land(bob);
    expect(await subscribers.look()).toEqual([...ofBob, ...ofMove].sort());

    // A hook that formats what a release writes is found out, and nothing of the release stays.
    ada.git("pull", "--quiet", "--rebase");
    await fine(
      ada,
      "correct",
      "claims/example-claim",
      "--set",
      "when=2017",
      ...summary("It was won in 2017."),
    );
    ada.commit("Correct the year again");
    const hook = checkout.path(".git/hooks/pre-commit");
    checkout.write(
      ".git/hooks/pre-commit",
      "#!/bin/sh\nfor f in data/releases/*.json; do echo >> $f; git add $f; done\n",
    );
    chmodSync(hook, 0o755);
    expect(issueCodes(await ada.run("release", "--commit"))).toEqual(["COMMIT_ALTERED"]);
    rmSync(hook);
    const ofYear = await promisedBy(ada);
    await release(ada);
    ada.git("push", "--quiet");
    await land(ada);
    expect(await subscribers.look()).toEqual(ofYear.sort());

    for (const [what, verbs] of Object.entries(ROUNDS)) {
      if (what === "a split") {
        checkout.writeRecord("entities/north-county", place("North County"));
        checkout.writeRecord("entities/south-county", place("South County"));
      }
      for (const argv of verbs) await fine(ada, ...argv);
      const promised = await promisedBy(ada);
      ada.commit(what);
      await release(ada);
      ada.git("push", "--quiet");
      await land(ada);
      expect([what, await subscribers.look()]).toEqual([what, promised.sort()]);
      expect(world.hub.feeds).toContain(`${world.baseUrl}/feeds/all.atom`);
    }
    await fine(ada, "audit");
    const landed = checkout.git("for-each-ref", "--format=%(refname:lstrip=3)", "refs/claimwire/told").trim();
    expect((await versionsIn(registry)).sort()).toEqual(
      checkout
        .git("tag", "--list")
        .trim()
        .split("\n")
        .map((tag) => tag.replace(/.*@/, ""))
        .sort(),
    );
    expect(landed).not.toBe("");

    // Landing once more does nothing, whoever does it.
    bob.git("pull", "--quiet", "--rebase");
    await land(bob);
    expect(await subscribers.look()).toEqual([]);
  },
);
