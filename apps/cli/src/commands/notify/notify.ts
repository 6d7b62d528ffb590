import { absoluteUrl } from "@claimwire/feeds";
import { replay } from "@claimwire/ledger";
import { inLedgerFolder } from "@claimwire/release";
import { type Issue, LEDGER_FOLDER } from "@claimwire/schema";
import { readConfig, readLedger, storeIssue } from "@claimwire/store";
import { Command, Option } from "@commander-js/extra-typings";
import { requireVersion } from "../../checkout/require-version.js";
import { cliIssue } from "../../issues.js";
import { stopOnErrors } from "../../shell/user-error.js";
import { defineVerb, type Verb, type VerbReport } from "../../shell/verb.js";
import { checkHubReachable } from "./check-hub-reachable.js";
import { checkPublished } from "./check-published.js";
import { chooseFeeds } from "./choose-feeds.js";
import { chooseTimeout, readTimeout } from "./choose-timeout.js";
import { divideFeeds, notifyHub } from "./notify-hub.js";
import { reportFailures } from "./report-failures.js";

const NO_HUB: Issue = cliIssue(
  "HUB_MISSING",
  { file: "claimwire.config.json", path: ["feeds", "hub"] },
  "No hub is configured, so there is nobody to tell.",
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
  return { issues: [why], result: { hub, since: null, told: [], unchanged: 0, failed: [] } };
}

export const notify: Verb = defineVerb(
  new Command()
    .option("--since <version>", "Tell of the feeds that changed after this release, such as 1.4.0.")
    .addOption(new Option("--all", "Tell of every feed.").conflicts("since"))
    .option("--timeout <seconds>", "Seconds after which it stops (60, and 1 for each request).", readTimeout),
  async ({ root, env, progress }, { since, all = false, timeout }) => {
    const { config, issues } = readConfig(root, env);
    const ledger = readLedger(root);
    stopOnErrors([...issues, ...ledger.issues]);
    const hub = config?.feeds.hub;
    if (config === undefined || hub === undefined) return nothingToTell(NO_HUB, null);
    const { baseUrl } = config;
    const { releases } = ledger;
    const newest = releases.at(-1)?.version;
    if (newest === undefined) return nothingToTell(NO_RELEASE, hub);
    if (since !== undefined) requireVersion(releases, since);
    stopOnErrors([...inLedgerFolder(replay(releases).issues), ...checkHubReachable(baseUrl, hub)]);
    const chosen = chooseFeeds(releases, config, { all, since });
    stopOnErrors(checkPublished(root, { baseUrl, hub, newest }, chosen.paths));
    // A subscriber follows the address in the feed's self link, letter for letter (W3C WebSub, section 4).
    const feeds = chosen.paths.map((path) => absoluteUrl(baseUrl, path));
    const agent = `Claimwire (+${baseUrl})`;
    const { topicsPerRequest: perRequest = 1 } = config.feeds;
    const seconds = timeout ?? chooseTimeout(divideFeeds(feeds, perRequest).length);
    const failed = await notifyHub(feeds, { hub, agent, perRequest, seconds, progress });
    const told = feeds.filter((feed) => !failed.has(feed));
    const failures = Array.from(failed, ([feed, { code, message }]) => ({ feed, code, reason: message }));
    const label = chosen.since === null ? "All feeds" : `Feeds changed since release ${chosen.since}`;
    const flags = all ? " --all" : since === undefined ? "" : ` --since ${since}`;
    return {
      issues: reportFailures(hub, failed, `npx claimwire notify${flags}`),
      result: { hub, since: chosen.since, told, unchanged: chosen.unchanged, failed: failures },
      text: `${label}: ${told.length} told, ${chosen.unchanged} unchanged, ${failed.size} failed.\n`,
    };
  },
);
