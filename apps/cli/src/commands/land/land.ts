import type { ClaimsRelease } from "@claimwire/release";
import { closestHint } from "@claimwire/schema";
import { readLedger } from "@claimwire/store";
import { ledgerKeys, listStreams } from "@claimwire/wire";
import { Command, Option } from "@commander-js/extra-typings";
import { badArgument, stopOnErrors } from "../../shell/user-error.js";
import { type Context, defineVerb, type Verb, type VerbReport } from "../../shell/verb.js";
import { audit } from "../audit/audit.js";
import { readTimeout } from "../notify/choose-timeout.js";
import { tellEverybody } from "../notify/notify.js";
import { readReceivers } from "../notify/read-receivers.js";
import { checkTree, requireGit } from "../release/git-tree.js";
import { withBuiltClone } from "./build-clone.js";
import { type LandSettings, readLandSettings } from "./check-settings.js";
import { deploySite } from "./deploy-site.js";
import { publishPackages } from "./publish-packages.js";
import { requireReleaseCommit, tagRelease } from "./tag-release.js";
import { findTold, markTold } from "./told-mark.js";

const STEPS = ["audit", "tag", "packages", "site", "notify"] as const;
type Step = (typeof STEPS)[number];

interface Done {
  readonly step: Step;
  readonly what: readonly string[];
}

/** What every step knows. */
interface Landing {
  readonly settings: LandSettings;
  /** The versions of all releases, oldest first. */
  readonly versions: readonly string[];
  readonly version: string;
  /** Seconds after which nobody is told any more. */
  readonly timeout: number | undefined;
  readonly commit: string;
  readonly isDryRun: boolean;
}

function newestVersion(releases: readonly ClaimsRelease[]): string {
  const version = releases.at(-1)?.version;
  if (version !== undefined) return version;
  throw badArgument(
    "Nothing is released yet, so there is nothing to bring out.",
    "Run:  npx claimwire release --commit",
  );
}

async function runAudit(context: Context): Promise<readonly string[]> {
  const { issues = [], text = "" } = await audit.run(context, {}, []);
  stopOnErrors(issues);
  return text.trim().split("\n");
}

async function runNotify(
  context: Context,
  clone: string,
  { settings: { hub, webhooks }, versions, version, commit, isDryRun, timeout }: Landing,
): Promise<readonly string[]> {
  const addressees = [...(hub === undefined ? [] : [hub]), ...webhooks.map(({ address }) => address)];
  if (addressees.length === 0) return ["no hub and no webhook is configured"];
  // The releases that nobody was told of are told together: who lands may have passed over some.
  const since = await findTold(context.root, versions);
  if (since === version) {
    // A run may have been cut off before the mark was pushed.
    if (!isDryRun) await markTold(context.root, version, commit);
    return [`all were told of ${version}; to tell them again:  npx claimwire notify`];
  }
  if (isDryRun) return [`would tell ${addressees.join(", ")}`];
  // The address is that of the settings, whatever a preview was given.
  const { CLAIMWIRE_BASE_URL: _, ...env } = context.env;
  const command = "npx claimwire land --only notify";
  const told = await tellEverybody({ ...context, root: clone, env }, { since, timeout, command });
  const { issues = [], text = "" } = told;
  stopOnErrors(issues);
  await markTold(context.root, version, commit);
  return text.trim().split("\n");
}

/** Refuses a receiver without its secret before anything goes out. */
function checkReceivers(
  releases: readonly ClaimsRelease[],
  { webhooks }: LandSettings,
  { env }: Context,
): void {
  stopOnErrors(readReceivers(webhooks, env, listStreams(ledgerKeys(releases))).issues);
}

async function runInClone(
  wanted: ReadonlySet<Step>,
  context: Context,
  landing: Landing,
  report: (step: Step, what: readonly string[]) => void,
): Promise<void> {
  const { settings, version, isDryRun } = landing;
  const { root, env, progress } = context;
  const building = progress("Building a clone of what is committed");
  await withBuiltClone(root, settings.build, env, async (clone) => {
    building.done();
    if (wanted.has("packages")) report("packages", await publishPackages(clone, settings, env, isDryRun));
    if (wanted.has("site")) report("site", await deploySite(clone, settings, version, env, isDryRun));
    if (wanted.has("notify")) report("notify", await runNotify(context, clone, landing));
  });
}

function readSteps(only: string | undefined): ReadonlySet<Step> {
  if (only === undefined) return new Set(STEPS);
  const names = only.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !(STEPS as readonly string[]).includes(name));
  if (unknown === undefined) return new Set(names as Step[]);
  const hint = closestHint(unknown, STEPS);
  throw badArgument(`--only: "${unknown}" is no step.${hint}`, `The steps are ${STEPS.join(", ")}.`);
}

function summarise({ version, isDryRun }: Landing, done: readonly Done[]): string {
  if (isDryRun) return `Nothing of release ${version} was published: this was a dry run.`;
  if (done.length === STEPS.length) return `Release ${version} is out.`;
  return `Of release ${version}, done: ${done.map(({ step }) => step).join(", ")}.`;
}

export const land: Verb = defineVerb(
  new Command()
    .option("--dry-run", "Do everything up to what others would see; publish nothing.")
    .option("--only <steps>", `Only these steps, separated by commas: ${STEPS.join(", ")}.`)
    .option("--timeout <seconds>", "Seconds after which nobody is told any more.", readTimeout)
    .addOption(new Option("--rehearsal", "Let addresses of this machine and of examples pass.")),
  async (context, { dryRun, only, timeout, rehearsal }): Promise<VerbReport> => {
    const { root, say } = context;
    const wanted = readSteps(only);
    await requireGit(root, "There is no git repository here, so nothing is committed to bring out.");
    const settings = await readLandSettings(root, rehearsal === true);
    stopOnErrors(await checkTree(root));
    const { releases, issues } = readLedger(root);
    stopOnErrors(issues);
    const version = newestVersion(releases);
    if (wanted.has("notify")) checkReceivers(releases, settings, context);
    const done: Done[] = [];
    const report = (step: Step, what: readonly string[]): void => {
      done.push({ step, what });
      say(`${step}\n${what.map((line) => `  ${line}`).join("\n")}`);
    };
    if (wanted.has("audit")) report("audit", await runAudit(context));
    const commit = await requireReleaseCommit(root, version);
    const versions = releases.map((release) => release.version);
    const landing = { settings, versions, version, timeout, commit, isDryRun: dryRun === true };
    if (wanted.has("tag")) {
      report("tag", [dryRun ? `would tag ${commit.slice(0, 12)}` : await tagRelease(root, version, commit)]);
    }
    if (["packages", "site", "notify"].some((step) => wanted.has(step as Step))) {
      await runInClone(wanted, context, landing, report);
    }
    return {
      result: { release: version, commit, dryRun: dryRun === true, done },
      text: `${summarise(landing, done)}\n`,
    };
  },
);
