import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { type Release, replay } from "@claimwire/ledger";
import type { Issue } from "@claimwire/schema";
import { acquireLock, publishFolder, recover, writeRendering, writeThroughJournal } from "@claimwire/store";
import { aClaim, aDataset, aSource } from "@claimwire/testing";
import { awaitServed } from "../apps/cli/src/commands/land/deploy-site.js";
import {
  type Addressee,
  classifyAnswer,
  DeliveryError,
} from "../apps/cli/src/commands/notify/delivery-error.js";
import { reportFailures } from "../apps/cli/src/commands/notify/report-failures.js";
import { listen } from "../apps/cli/src/commands/serve/listen.js";
import { judgeVisit } from "../apps/cli/src/commands/sources-check/judge-visit.js";
import { addVisit, type LinkCheck } from "../apps/cli/src/commands/sources-check/link-check.js";
import { reportIssues } from "../apps/cli/src/commands/sources-check/report-verdicts.js";
import type { SeenContent, Visit } from "../apps/cli/src/commands/sources-check/visits/visit.js";
import { withholdInLedger } from "../apps/cli/src/commands/withhold/withhold-in-ledger.js";
import { UserError } from "../apps/cli/src/shell/user-error.js";
import { firstRelease } from "../apps/cli/src/test-support/a-pending.js";
import { claimwireJson } from "../apps/cli/src/test-support/claimwire.js";
import {
  noteText,
  releasedCheckout,
  type TempCheckout,
  tempCheckout,
} from "../apps/cli/src/test-support/temp-checkout.js";
import { releaseDigest } from "../packages/ledger/src/digest/release-digest.js";
import { aLedger } from "../packages/ledger/src/test-support/a-ledger.js";
import { copyAsKilled } from "../packages/store/src/write/test-support/after-kill.js";
import { TRACK_SITUATIONS } from "./track-situations.js";
import { withoutCommits } from "./without-commits.js";

type Issues = readonly Issue[];

const PLAIN = { git: false } as const;
const SITE = "apps/site/dist/public";
const FEED = "apps/feed/dist/public";

async function issuesOf({ root }: TempCheckout, ...argv: readonly string[]): Promise<Issues> {
  return (await claimwireJson(root, argv)).issues;
}

/** A checkout in which a command was killed at a step of its writing, and was not finished. */
async function killedAt(wanted: string): Promise<TempCheckout> {
  const [going, killed] = [tempCheckout(PLAIN), tempCheckout(PLAIN)];
  going.write("CHANGELOG.md", "# 1.0.0\n");
  const writes = new Map([
    ["data/releases/1.1.0.json", "{}\n"],
    ["CHANGELOG.md", "# 1.1.0\n"],
  ]);
  const onStep = (step: string): void => {
    if (step === wanted) copyAsKilled(going.root, killed.root);
  };
  await writeThroughJournal(going.root, { label: "claimwire release", writes, deletes: [] }, { onStep });
  return killed;
}

interface Rendering {
  readonly version?: string;
  readonly files?: readonly string[];
}

/** Renders the site and the feeds of a checkout, and publishes them; `spoil` is run in between. */
async function publish(
  site: Rendering,
  feed: Rendering,
  spoil = (_: TempCheckout): void => {},
): Promise<Issues> {
  const checkout = tempCheckout(PLAIN);
  const { root } = checkout;
  for (const [app, folder, { version = "1.1.0", files = [`${app}.html`] }] of [
    ["site", SITE, site],
    ["feed", FEED, feed],
  ] as const) {
    const origin = { version, baseUrl: "https://wire.example", ledger: version, settings: "" };
    const render = (): Iterable<{ path: string; content: string }> =>
      files.map((path) => ({ path, content: app }));
    await writeRendering({ root, app, folder: join(root, folder), origin, render });
  }
  spoil(checkout);
  return (await publishFolder({ root, from: [join(root, SITE), join(root, FEED)] })).issues;
}

const [FIRST, SECOND, THIRD] = aLedger([
  new Map([["claims/a", { statement: "one" }]]),
  new Map([["claims/a", { statement: "two" }]]),
  new Map([["claims/a", { statement: "three" }]]),
]) as [Release, Release, Release];

/** A release of which something was changed, and its digest made to fit again. */
function forged(release: Release, change: Partial<Release>): Release {
  const changed = { ...release, ...change };
  return { ...changed, digest: releaseDigest(changed) };
}

const TOLD: Readonly<Record<Addressee, readonly [address: string, name: string]>> = {
  hub: ["https://hub.example/", "https://wire.example/feeds/all.xml"],
  receiver: ["https://desk.example/hook", "1.1.0/claims/example-claim/edited"],
};

function toldOf(who: Addressee, error: DeliveryError | undefined): Issues {
  const [address, name] = TOLD[who];
  const failed = new Map(error === undefined ? [] : [[name, error] as const]);
  return reportFailures({ who, address, command: "npx claimwire notify" }, failed);
}

const answered = (who: Addressee, status: number): Issues =>
  toldOf(who, classifyAnswer(who, status, new Headers(), 0));

const late = (who: Addressee): Issues =>
  toldOf(who, new DeliveryError("timeout", "The time limit of 60 s was reached."));

function aPage(content: Partial<SeenContent>): Visit & { saw: "page" } {
  return { saw: "page", content: { hasTitle: false, found: [], missing: [], isFile: false, ...content } };
}

const PASSAGE = { claim: "claims/example-claim", mark: "612f0f7b" };

/** What is reported when visits of an address on three days saw the same; `found` stood there before. */
function visited(visit: Visit, found: readonly string[] = []): Issues {
  const id = "example-report";
  const url = "https://wire.example/reports/example-systems";
  const source = aSource({ url });
  const days = ["2026-11-16", "2026-11-23", "2026-11-30"];
  const checked = days.reduce<LinkCheck | undefined>(
    (check, day) => addVisit(check, { source: id, url }, visit, day),
    { source: id, url, visited: "2026-11-09", found },
  );
  const verdict = judgeVisit(visit, checked, source);
  const report = { id, source, url, day: "2026-11-30", verdict, copy: undefined, soughtCopy: false };
  const place = { file: "data/sources/example-report.yaml", path: ["url"], line: 6, column: 6 };
  return reportIssues([report], () => place, { day: "2026-11-30", isWritten: false });
}

/** A checkout whose first release is due. */
function toRelease(): TempCheckout {
  const body = "Begin.\n\nCause: coverage\nRecords: *";
  const files = { ".changeset/calm-foxes-read.md": noteText('"@claimwire/dataset": major', body) };
  return tempCheckout({ files });
}

/** A released checkout with all settings that bring a release out. */
function landable(land: object): TempCheckout {
  const checkout = releasedCheckout();
  const settings = {
    ...JSON.parse(checkout.read("claimwire.config.json")),
    repository: "https://git.example/example/claims",
    contact: "corrections@claimwire.example",
    publisher: "The Example Newsroom",
    land: { folder: "served", ...land },
  };
  checkout.write("claimwire.config.json", JSON.stringify(settings, null, 2));
  checkout.commit("Set it up");
  return checkout;
}

function issuesOfError(error: unknown): Issues {
  if (error instanceof UserError) return error.issues;
  throw error;
}

function hook(checkout: TempCheckout, text: string): void {
  mkdirSync(checkout.path(".git/hooks"), { recursive: true });
  writeFileSync(checkout.path(".git/hooks/pre-commit"), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
}

/** By code: makes what the text `situation` of its examples says, and returns the issues that come of it. */
export const SITUATIONS: Readonly<Record<string, () => Promise<Issues> | Issues>> = {
  ...TRACK_SITUATIONS,
  FILE_SYMLINK: () => {
    const checkout = tempCheckout(PLAIN);
    symlinkSync("contracts.yaml", checkout.path("data/topics/tenders.yaml"));
    return issuesOf(checkout, "check");
  },
  FILE_TOO_LARGE: () => {
    const checkout = tempCheckout(PLAIN);
    checkout.write("data/topics/tenders.yaml", `label: ${"a".repeat(300_000)}\n`);
    return issuesOf(checkout, "check");
  },
  SYSTEM_REFUSED: async () => {
    const { root, write } = tempCheckout(PLAIN);
    write(".claimwire", "a file");
    const writes = new Map([["a.txt", "x"]]);
    return (await writeThroughJournal(root, { label: "claimwire add", writes, deletes: [] })).issues;
  },
  LOCKED: async () => {
    const checkout = tempCheckout(PLAIN);
    const lock = await acquireLock(checkout.root, "claimwire release");
    const issues = await issuesOf(checkout, "release");
    await lock.release?.();
    return issues.map((issue) => {
      const message = issue.message.replace(String(process.pid), "4711").replace(hostname(), "example-host");
      return { ...issue, message };
    });
  },
  CHANGE_UNNOTED: async () => {
    const checkout = releasedCheckout();
    const body = "It was in 2018.\n\nCause: our-error\nRecords: claims/example-claim";
    checkout.writeRecord("claims/example-claim", aClaim({ when: "2018" }));
    checkout.write(".changeset/calm-foxes-read.md", noteText('"@claimwire/dataset": patch', body));
    checkout.commit("Correct the year");
    checkout.git("branch", "--quiet", "main-line");
    checkout.writeRecord("claims/example-claim", aClaim({ when: "2016" }));
    return issuesOf(checkout, "check", "--since", "main-line");
  },
  PATH_UNSAFE: async () => {
    const writes = new Map([["../outside.txt", "x"]]);
    const { root } = tempCheckout(PLAIN);
    return (await writeThroughJournal(root, { label: "claimwire add", writes, deletes: [] })).issues;
  },
  JOURNAL_PENDING: async () => {
    const { root, write } = await killedAt("place data/releases/1.1.0.json");
    write("CHANGELOG.md", "mine\n");
    const writes = new Map([["a.txt", "x"]]);
    return (await writeThroughJournal(root, { label: "claimwire add", writes, deletes: [] })).issues;
  },
  JOURNAL_DAMAGED: async () => {
    const { root, path } = await killedAt("committed");
    writeFileSync(path("data/releases/.claimwire-0"), "");
    return (await recover(root)).issues;
  },
  TARGET_EDITED: async () => {
    const { root, write } = await killedAt("place data/releases/1.1.0.json");
    write("CHANGELOG.md", "mine\n");
    return (await recover(root)).issues;
  },
  RENDERED_MISSING: () => issuesOf(tempCheckout(PLAIN), "publish"),
  RENDERED_UNFINISHED: () =>
    publish({ files: ["a.html", "b.html"] }, {}, (checkout) => checkout.remove(`${SITE}/a.html`)),
  RENDERED_MIXED: () => publish({ version: "1.0.0" }, {}),
  PUBLISH_CLASH: () => publish({ files: ["index.html"] }, { files: ["index.html"] }),
  RELEASE_DUPLICATE: () => replay([FIRST, SECOND, SECOND]).issues,
  RELEASE_MISSING: () => replay([FIRST, THIRD]).issues,
  RELEASE_CHAIN: () => replay([FIRST, SECOND, forged(THIRD, { base: SECOND.base })]).issues,
  RELEASE_TIME: () => replay([FIRST, forged(SECOND, { released: "2020-01-01T00:00:00Z" })]).issues,
  CHANGE_SHAPE: () => {
    const changes = SECOND.changes.map((change) => ({ ...change, id: "2.0.0/claims/b/edited" }));
    return replay([FIRST, forged(SECOND, { changes })]).issues;
  },
  CHANGE_MISFIT: () => {
    const fields = [{ path: "/title", before: "one", after: "two" }];
    const changes = SECOND.changes.map((change) => ({ ...change, fields }));
    return replay([FIRST, forged(SECOND, { changes })]).issues;
  },
  PORT_UNUSABLE: async () => {
    const other = createServer();
    await new Promise<void>((resolve) => void other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as { port: number };
    const tried = await listen(createServer() as Parameters<typeof listen>[0], port);
    other.close();
    if (!("issue" in tried)) return [];
    const { message, fix = "", ...issue } = tried.issue;
    return [
      { ...issue, message: message.replace(`${port}`, "4100"), fix: fix.replace(`${port + 1}`, "4101") },
    ];
  },
  CHECKOUT_MISSING: async () => {
    const folder = mkdtempSync(join(tmpdir(), "claimwire-"));
    const { issues } = await claimwireJson(folder, ["check"]);
    rmSync(folder, { recursive: true });
    return issues;
  },
  GIT_REFUSED: () => {
    const checkout = toRelease();
    hook(checkout, "echo 'not on a Friday' >&2\nexit 1");
    return issuesOf(checkout, "release", "--commit");
  },
  COMMIT_ALTERED: () => {
    const checkout = toRelease();
    hook(checkout, "echo >> data/releases/1.0.0.json\ngit add data/releases/1.0.0.json");
    return issuesOf(checkout, "release", "--commit");
  },
  GIT_BUSY: () => {
    const checkout = toRelease();
    checkout.write(".git/CHERRY_PICK_HEAD", `${checkout.git("rev-parse", "HEAD")}\n`);
    return issuesOf(checkout, "release", "--dry-run");
  },
  BRANCH_MISSING: () => {
    const checkout = toRelease();
    checkout.git("checkout", "--quiet", "--detach");
    return issuesOf(checkout, "release", "--dry-run");
  },
  BRANCH_BEHIND: () => {
    const checkout = toRelease();
    checkout.git("branch", "upstream");
    checkout.git("branch", "--quiet", "--set-upstream-to=upstream");
    checkout.git("switch", "--quiet", "upstream");
    checkout.write("data/README.md", "# The records\n");
    checkout.commit("Say what this is");
    checkout.git("switch", "--quiet", "-");
    return issuesOf(checkout, "release", "--dry-run");
  },
  RELEASE_UNCOMMITTED: () => {
    const checkout = landable({});
    checkout.git("branch", "--quiet", "-m", "elsewhere");
    checkout.git("checkout", "--quiet", "--orphan", "main");
    checkout.remove("data/releases/1.0.0.json");
    checkout.commit("Begin");
    checkout.git("checkout", "--quiet", "elsewhere", "--", "data/releases/1.0.0.json");
    checkout.write(".git/info/exclude", "data/releases\n");
    checkout.git("reset", "--quiet");
    return issuesOf(checkout, "land", "--rehearsal", "--only", "tag");
  },
  LAND_FAILED: () => issuesOf(landable({ build: ["exit 3"] }), "land", "--rehearsal", "--only", "site"),
  LAND_UNSEEN: () => awaitServed("http://127.0.0.1:9", "1.0.0", 0).then(() => [], issuesOfError),
  WITHHOLD_IMPOSSIBLE: () =>
    withholdInLedger([{ ...firstRelease(), format: 1 }], {
      records: new Set(),
      notes: new Set(["first-note"]),
    }).issues,
  VERSION_TAKEN: async () => {
    const checkout = toRelease();
    const before = checkout.git("rev-parse", "HEAD");
    await issuesOf(checkout, "release", "--commit");
    checkout.git("tag", "v1.0.0");
    checkout.git("reset", "--quiet", "--hard", before);
    return withoutCommits(await issuesOf(checkout, "release", "--dry-run"));
  },
  RELEASE_REWRITTEN: async () => {
    const checkout = releasedCheckout();
    const other = releasedCheckout({
      records: aDataset({ "claims/example-claim": aClaim({ when: "2017" }) }),
    });
    checkout.write("data/releases/1.0.0.json", other.read("data/releases/1.0.0.json"));
    return withoutCommits(await issuesOf(checkout, "audit"));
  },
  RELEASE_COMMIT: async () => {
    const checkout = releasedCheckout();
    checkout.writeRecord("sources/example-report", aSource({ published: "2018-11-29" }));
    checkout.git("add", "--all");
    checkout.git("commit", "--quiet", "--amend", "--no-edit");
    return withoutCommits(await issuesOf(checkout, "audit"));
  },
  SOURCE_GONE: () => visited({ saw: "absence", reason: "404 Not Found" }),
  SOURCE_DRIFTED: () => visited(aPage({ hasTitle: true, missing: [PASSAGE] }), [PASSAGE.mark]),
  SOURCE_MOVED: () => visited({ ...aPage({ isFile: true }), movedTo: "https://wire.example/files/7.pdf" }),
  SOURCE_UNREACHABLE: () => visited({ saw: "failure", reason: "it answers 403 Forbidden", answered: true }),
  SOURCE_UNRECOGNISED: () => visited(aPage({ missing: [PASSAGE] })),
  HUB_REFUSED: () => answered("hub", 404),
  HUB_FAILED: () => answered("hub", 500),
  HUB_TIMEOUT: () => late("hub"),
  WEBHOOK_REFUSED: () => answered("receiver", 400),
  WEBHOOK_FAILED: () => answered("receiver", 500),
  WEBHOOK_TIMEOUT: () => late("receiver"),
  VOCABULARY_WITHDRAWN: async () => {
    const counted = { measure: "visits", value: "3", unit: "count", qualifier: "exact" } as const;
    const checkout = releasedCheckout({
      git: false,
      records: aDataset({ "claims/example-claim": aClaim({ quantities: [counted] }) }),
    });
    checkout.write(
      "data/vocabulary.yaml",
      checkout.read("data/vocabulary.yaml").replace("visits:", "calls:"),
    );
    return (await issuesOf(checkout, "check")).filter(({ code }) => code === "VOCABULARY_WITHDRAWN");
  },
};
