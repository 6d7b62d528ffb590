import { absoluteUrl } from "@claimwire/feeds";
import { replay } from "@claimwire/ledger";
import { inLedgerFolder } from "@claimwire/release";
import { type Issue, LEDGER_FOLDER } from "@claimwire/schema";
import { readConfig, readLedger, storeIssue } from "@claimwire/store";
import { type EntryNotice, entryNotices, ledgerKeys, listStreams } from "@claimwire/wire";
import { Command, Option } from "@commander-js/extra-typings";
import { requireVersion } from "../../checkout/require-version.js";
import { cliIssue } from "../../issues.js";
import { stopOnErrors } from "../../shell/user-error.js";
import { type Context, defineVerb, type Verb, type VerbReport } from "../../shell/verb.js";
import { checkPublished } from "./check-published.js";
import { checkReachable } from "./check-reachable.js";
import { chooseFeeds } from "./choose-feeds.js";
import { readTimeout } from "./choose-timeout.js";
import { readReceivers } from "./read-receivers.js";
import { tellHub } from "./tell-hub.js";
import { tellReceivers } from "./tell-receivers.js";

const NO_HUB: Issue = cliIssue(
  "HUB_MISSING",
  { file: "claimwire.config.json", path: ["feeds", "hub"] },
  "No hub and no webhook is configured, so there is nobody to tell.",
  'Name one, then build and deploy, as docs/feeds.md says:  "feeds": { "hub": "https://hub.example/" }',
);

const NO_RELEASE: Issue = storeIssue(
  "LEDGER_EMPTY",
  LEDGER_FOLDER,
  "The ledger holds no release, so there is no feed to tell of.",
  "Run:  npx claimwire release",
);

/** A warning, as having nothing to tell is no mistake. */
function nothingToTell(why: Issue, hub: string | null): VerbReport {
  return {
    issues: [why],
    result: { hub, since: null, told: [], unchanged: 0, failed: [], webhooks: [] },
  };
}

/** Of what the hub and the receivers are told, and what is run again when they could not be. */
export interface TellOptions {
  /** The release after which feeds and entries are new; left out, the one before the newest. */
  readonly since?: string | undefined;
  /** Tells the hub of every feed. */
  readonly all?: boolean | undefined;
  readonly timeout?: number | undefined;
  readonly command: string;
}

/** Tells the hub and the receivers of the settings of what is new in `public/`, and reports what came of it. */
export async function tellEverybody(
  { root, env, progress }: Pick<Context, "root" | "env" | "progress">,
  { since, all = false, timeout, command }: TellOptions,
): Promise<VerbReport> {
  const { config, issues } = readConfig(root, env);
  const ledger = readLedger(root);
  stopOnErrors([...issues, ...ledger.issues]);
  const { hub } = config?.feeds ?? {};
  if (config === undefined || (hub === undefined && config.webhooks === undefined))
    return nothingToTell(NO_HUB, null);
  const { baseUrl, webhooks = [] } = config;
  const { releases } = ledger;
  const newest = releases.at(-1)?.version;
  if (newest === undefined) return nothingToTell(NO_RELEASE, hub ?? null);
  if (since !== undefined) requireVersion(releases, since);
  const { receivers, issues: unusable } = readReceivers(webhooks, env, listStreams(ledgerKeys(releases)));
  const addressees = [...(hub === undefined ? [] : [hub]), ...receivers.map(({ address }) => address)];
  stopOnErrors([
    ...unusable,
    ...inLedgerFolder(replay(releases).issues),
    ...checkReachable(baseUrl, addressees),
  ]);
  const chosen = chooseFeeds(releases, config, { all, since });
  stopOnErrors(checkPublished(root, { baseUrl, hub, newest }, hub === undefined ? [] : chosen.paths));
  const telling = { agent: `Claimwire (+${baseUrl})`, command, timeout, progress };
  // A subscriber follows the address in the feed's self link, letter for letter (W3C WebSub, section 4).
  const feeds = chosen.paths.map((path) => absoluteUrl(baseUrl, path));
  const perRequest = config.feeds.topicsPerRequest ?? 1;
  const ofHub = hub === undefined ? undefined : await tellHub(hub, feeds, perRequest, chosen, telling);
  const notices = (): readonly EntryNotice[] =>
    entryNotices(releases, config, since ?? releases.at(-2)?.version);
  const ofReceivers = receivers.length === 0 ? undefined : await tellReceivers(receivers, notices(), telling);
  return {
    issues: [...(ofHub?.issues ?? []), ...(ofReceivers?.issues ?? [])],
    result: {
      hub: hub ?? null,
      since: chosen.since,
      unchanged: chosen.unchanged,
      ...(ofHub?.result ?? { told: [], failed: [] }),
      ...(ofReceivers?.result ?? { webhooks: [] }),
    },
    text: `${ofHub?.text ?? ""}${ofReceivers?.text ?? ""}`,
  };
}

export const notify: Verb = defineVerb(
  new Command()
    .option("--since <version>", "Tell of the feeds and entries that came after this release, such as 1.4.0.")
    .addOption(new Option("--all", "Tell the hub of every feed.").conflicts("since"))
    .option("--timeout <seconds>", "Seconds after which it stops (60, and 1 for each request).", readTimeout),
  (context, { since, all, timeout }) => {
    const flags = all ? " --all" : since === undefined ? "" : ` --since ${since}`;
    return tellEverybody(context, { since, all, timeout, command: `npx claimwire notify${flags}` });
  },
);
