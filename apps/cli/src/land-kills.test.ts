/** @module-tag process */
import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { dirname, join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import type { Answer } from "./test-support/a-hub.js";
import {
  aPublishedWorld,
  LAND_ENV,
  namesOf,
  type PublishedWorld,
  pollFeeds,
  webhooksTo,
} from "./test-support/a-published-world.js";
import { aWorld, type World } from "./test-support/a-world.js";
import { BUILT_COMMAND, KILL_MODULE } from "./test-support/built-command.js";
import { claimwireJson, issueCodes } from "./test-support/claimwire.js";

const isLong = inject("isLong");
const LAND = ["land", "--rehearsal"];

/** Lands in a process of its own, whose id stands in a file so that hooks and uploads can kill it too. */
class Landing {
  #child: ChildProcess | undefined;

  /** Returns the signal or the exit code that ended it. */
  run(
    { checkout }: World,
    env: Readonly<Record<string, string>> = {},
    argv: readonly string[] = LAND,
    onLine = (_line: string): void => {},
  ): Promise<NodeJS.Signals | number | null> {
    const tmp = checkout.path(".git/tmp");
    mkdirSync(tmp, { recursive: true });
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, ["--import", KILL_MODULE, BUILT_COMMAND, ...argv], {
        cwd: checkout.root,
        env: { ...process.env, ...LAND_ENV, TMPDIR: tmp, KILL_ROOT: "/nowhere", ...env },
        stdio: ["ignore", "pipe", "ignore"],
        // A group of its own, so that what it started dies with it, as when a machine goes down.
        detached: true,
      });
      this.#child = child;
      writeFileSync(pidFile({ checkout }), String(child.pid));
      child.stdout.on("data", (chunk: Buffer) => chunk.toString().split("\n").forEach(onLine));
      child.on("error", reject);
      child.on("close", (code, signal) => resolve(signal ?? code));
    });
  }

  kill(): void {
    this.#child?.kill("SIGKILL");
  }

  /** Kills it with all that it started. */
  killGroup(): void {
    const { pid } = this.#child ?? {};
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  }
}

function pidFile({ checkout }: Pick<World, "checkout">): string {
  return checkout.path(".git/land.pid");
}

/** A program of the shell that kills the landing. */
const killIn = (world: Pick<World, "checkout">): string => `kill -9 "$(cat '${pidFile(world)}')"`;

/** Lets a hook of origin kill the landing when a ref comes; one that runs before refuses the ref. */
function addHook(world: World, name: "pre-receive" | "post-receive", refs: string): () => void {
  const file = world.checkout.path(`.git/origin.git/hooks/${name}`);
  const end = name === "pre-receive" ? "exit 1" : ":";
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `#!/bin/sh\nwhile read -r old new ref; do case "$ref" in ${refs}) ${killIn(world)}; ${end} ;; esac; done\n`,
  );
  chmodSync(file, 0o755);
  return () => writeFileSync(file, "#!/bin/sh\n");
}

/** What everybody has after a landing, however often it was cut off: each thing once. */
async function expectWhole(world: PublishedWorld): Promise<void> {
  expect(world.registry.published).toEqual(["@claimwire/dataset@1.0.0"]);
  expect(world.checkout.git("ls-remote", "--tags", "origin")).toContain("refs/tags/@claimwire/dataset@1.0.0");
  expect(world.checkout.git("ls-remote", "origin", "refs/claimwire/told/1.0.0")).not.toBe("");
  const told = webhooksTo(world);
  // A message of which nobody knows whether it came comes again, under the same id.
  expect([...new Set(told)].sort()).toEqual(namesOf(await pollFeeds(world)));
  expect(new Set(world.hub.feeds)).toContain(`${world.baseUrl}/feeds/all.atom`);
}

/** Lands after a kill: first all that is missing, then nothing at all. */
async function landAgain(world: PublishedWorld): Promise<void> {
  expect(issueCodes(await claimwireJson(world.checkout.root, LAND, LAND_ENV))).toEqual([]);
  await expectWhole(world);
  const requests = [world.desk.requests.length, world.hub.requests.length];
  expect(issueCodes(await claimwireJson(world.checkout.root, LAND, LAND_ENV))).toEqual([]);
  expect([world.desk.requests.length, world.hub.requests.length]).toEqual(requests);
  await expectWhole(world);
}

const PUSHES = [
  ["before origin has the tag", "pre-receive", "refs/tags/*"],
  ["when origin has the tag", "post-receive", "refs/tags/*"],
  ["before origin has the mark of who was told", "pre-receive", "refs/claimwire/told/*"],
  ["when origin has the mark of who was told", "post-receive", "refs/claimwire/told/*"],
] as const;

describe.skipIf(!isLong)(
  "land that is killed goes on when it is called again, and leaves nothing twice:",
  () => {
    it.each(PUSHES)("%s", async (_when, hook, refs) => {
      const world = await aPublishedWorld();
      const takeHookAway = addHook(world, hook, refs);
      expect(await new Landing().run(world)).toBe("SIGKILL");
      takeHookAway();
      await landAgain(world);
    });

    it.each(["before", "stored", "answered"] as const)("registry, %s", async (when) => {
      const world = await aPublishedWorld();
      const landing = new Landing();
      const goOn = world.registry.interrupt(when, () => landing.killGroup());
      expect(await landing.run(world)).toBe("SIGKILL");
      goOn();
      await landAgain(world);
    });

    it.each(["before", "in the middle", "after"])("the upload of a host, %s", async (when) => {
      const scriptOf = ({ checkout }: World): string => checkout.path(".git/upload.sh");
      const world = await aPublishedWorld({ upload: (of) => `sh '${scriptOf(of)}'` });
      const copy = `mkdir -p '${world.served}' && cp -R "$CLAIMWIRE_PUBLIC/." '${world.served}/'`;
      const half = `mkdir -p '${world.served}' && cp -R "$CLAIMWIRE_PUBLIC/feeds" '${world.served}/'`;
      const kill = `${killIn(world)}; exit 1`;
      const lines = when === "before" ? [kill] : [when === "after" ? copy : half, kill];
      writeFileSync(scriptOf(world), lines.join("\n"));
      expect(await new Landing().run(world)).toBe("SIGKILL");
      writeFileSync(scriptOf(world), copy);
      await landAgain(world);
    });

    const told = (response: ServerResponse): void => void response.writeHead(204).end();
    const ANSWERS: Readonly<Record<string, (response: ServerResponse, kill: () => void) => void>> = {
      "before it answers": (_response, kill) => kill(),
      "after it answered": (response, kill) => told(response.on("finish", kill)),
    };

    it.each(
      (["hub", "desk"] as const).flatMap((who) => Object.keys(ANSWERS).map((when) => [who, when] as const)),
    )("the %s is told, %s", async (who, when) => {
      const landing = new Landing();
      const answer: Answer = (response, _feed, count) =>
        count === 2 ? ANSWERS[when]?.(response, () => landing.kill()) : told(response);
      const world = await aPublishedWorld({ [who]: answer });
      expect(await landing.run(world)).toBe("SIGKILL");
      await landAgain(world);
    });

    it.each(["audit", "tag", "packages", "site"])("after it said that %s is done", async (step) => {
      const world = await aPublishedWorld();
      const landing = new Landing();
      expect(await landing.run(world, {}, LAND, (line) => line === step && landing.kill())).toBe("SIGKILL");
      await landAgain(world);
    });

    it.each([1, 2])("at change %i of what is served", async (at) => {
      const world = await aPublishedWorld();
      const env = { KILL_ROOT: world.served, KILL_AT: String(at) };
      expect(await new Landing().run(world, env)).toBe("SIGKILL");
      await landAgain(world);
      const beside = readdirSync(dirname(world.served)).filter((name) => name.startsWith("served"));
      expect(beside).toHaveLength(2);
      expect(existsSync(join(world.served, "feeds/all.json"))).toBe(true);
    });

    it("and names itself, not another verb, when nobody could be told", async () => {
      let isDown = true;
      const down: Answer = (response) => (isDown ? void response.writeHead(503).end() : told(response));
      const world = await aPublishedWorld({ desk: down });
      const { issues } = await claimwireJson(world.checkout.root, LAND, LAND_ENV);
      const [{ code, fix = "" } = { code: "", fix: "" }] = issues;
      expect([code, fix]).toEqual([
        "WEBHOOK_FAILED",
        expect.stringMatching(/npx claimwire land --only notify$/),
      ]);
      isDown = false;
      const argv = fix.replace(/^.*npx claimwire /, "").split(" ");
      expect(
        issueCodes(await claimwireJson(world.checkout.root, [...argv, "--rehearsal"], LAND_ENV)),
      ).toEqual([]);
      await expectWhole(world);
    });
  },
);

it("a push of the tag that is cut off when origin has it is not made again", async () => {
  const world = await aWorld();
  const takeHookAway = addHook(world, "post-receive", "refs/tags/*");
  expect(await new Landing().run(world, {}, [...LAND, "--only", "tag"])).toBe("SIGKILL");
  takeHookAway();
  const again = await claimwireJson(world.checkout.root, [...LAND, "--only", "tag"]);
  expect(again.done).toEqual([{ step: "tag", what: ["@claimwire/dataset@1.0.0 is there"] }]);
});

it("a tag that another clone pushed is taken from origin, and one on another commit is refused", async () => {
  const world = await aWorld();
  const { checkout } = world;
  const ref = "refs/tags/@claimwire/dataset@1.0.0";
  const tag = async (): Promise<ReturnType<typeof claimwireJson>> =>
    claimwireJson(checkout.root, [...LAND, "--only", "tag"]);
  await tag();
  const object = checkout.git("rev-parse", ref);
  checkout.git("tag", "--delete", "@claimwire/dataset@1.0.0");
  expect(issueCodes(await tag())).toEqual([]);
  expect(checkout.git("rev-parse", ref)).toBe(object);
  checkout.git("push", "--quiet", "--force", "origin", `HEAD:${ref}`);
  expect(issueCodes(await tag())).toEqual(["VERSION_TAKEN"]);
  checkout.git("remote", "set-url", "origin", checkout.path(".git/nowhere.git"));
  expect(issueCodes(await tag())).toEqual(["LAND_FAILED"]);
});
