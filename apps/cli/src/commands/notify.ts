import { type Issue, issue } from "@claimwire/schema";
import { readConfig, readLedger } from "@claimwire/store";
import type { CommandDef } from "citty";
import { planNotification } from "../notify/plan-notification.js";
import { readTimeout } from "../notify/read-timeout.js";
import { reportNotification } from "../notify/report-notification.js";
import { tellAndRemember } from "../notify/tell-and-remember.js";
import { stopOnErrors, UserError } from "../user-error.js";
import { defineVerb, type Report } from "../verb.js";

const NO_HUB: Issue = issue(
  "HUB_MISSING",
  { file: "claimwire.config.json", path: ["feeds", "hub"] },
  "No hub is configured, so there is nobody to tell.",
  'Name one, then build and deploy, as docs/feeds.md says:  "feeds": { "hub": "https://hub.example/" }',
);

const NO_RELEASE: Issue = issue(
  "LEDGER_EMPTY",
  { file: "data/releases", path: [] },
  "The ledger holds no release, so there is no feed to tell of.",
  "Run:  npx claimwire release",
);

/** Nothing can be told, and that is no mistake. */
function nothingToTell(why: Issue, hub: string | null): Report {
  return { issues: [why], result: { hub, since: null, told: [], unchanged: 0, failed: [] } };
}

function checkChoice(all: boolean, since: string | undefined): void {
  if (!all || since === undefined) return;
  const message = "--all and --since exclude each other.";
  throw new UserError(
    issue("ARGUMENT_BAD", { file: "command line", path: [] }, message, "Leave one of them out."),
  );
}

export const notify: CommandDef = defineVerb({
  name: "notify",
  description: "Tell the WebSub hub which feeds changed, once they are deployed.",
  args: {
    since: {
      type: "string",
      description: "Tell of the feeds that changed since this release, such as 1.4.0.",
    },
    all: { type: "boolean", description: "Tell of every feed." },
    timeout: { type: "string", description: "Seconds after which the rest is left untold (60)." },
  },
  async run({ since, all = false, timeout }, context) {
    const { root, env } = context;
    checkChoice(all, since);
    const limit = readTimeout(timeout);
    if (limit.issue !== undefined) throw new UserError(limit.issue);
    const [{ config, issues }, ledger] = await Promise.all([readConfig(root, env), readLedger(root)]);
    stopOnErrors([...issues, ...ledger.issues]);
    const hub = config?.feeds.hub;
    if (config === undefined || hub === undefined) return nothingToTell(NO_HUB, null);
    const { releases } = ledger;
    if (releases.length === 0) return nothingToTell(NO_RELEASE, hub);
    const plan = planNotification(root, { config, hub, releases }, { all, since });
    const agent = `Claimwire (+${config.baseUrl})`;
    const failed = await tellAndRemember(plan, { hub, agent, seconds: limit.seconds }, context);
    return reportNotification(hub, plan, failed);
  },
});
