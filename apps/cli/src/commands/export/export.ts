import { indexLedger, replay } from "@claimwire/ledger";
import { inLedgerFolder } from "@claimwire/release";
import { type Records, recordsOf } from "@claimwire/schema";
import { plainName, readConfig, readLedger, storeIssue } from "@claimwire/store";
import { claimJsonLd, type Wording } from "@claimwire/wire";
import { Argument, Command } from "@commander-js/extra-typings";
import { stopOnErrors, UserError, userError } from "../../shell/user-error.js";
import { defineVerb, type Verb } from "../../shell/verb.js";
import { type Exported, ftmEntities, renderFtmEntities } from "./ftm-entities.js";
import { renderFtmStatements } from "./ftm-statements.js";

const FORMATS = ["ftm", "ftm-statements", "json-ld"] as const;

/** What people call the formats. */
const NAMES: Readonly<Record<(typeof FORMATS)[number], readonly string[]>> = {
  ftm: ["FollowTheMoney", "ftm-entities"],
  "ftm-statements": ["FollowTheMoney-statements"],
  "json-ld": ["jsonld", "schema.org"],
};

/** The newest release of the checkout's ledger. */
function readNewest(root: string, config: Wording): Exported {
  const { releases, issues } = readLedger(root);
  stopOnErrors(issues);
  const newest = releases.at(-1);
  if (newest === undefined) {
    const fix = "Release the records first:  npx claimwire release";
    throw userError("VERSION_UNKNOWN", "data/releases", "Nothing is released yet.", fix);
  }
  const dataset = replay(releases, newest.version);
  stopOnErrors(inLedgerFolder(dataset.issues));
  return { records: dataset.records as Records, index: indexLedger(releases), newest, wording: config };
}

/** A claim a line, named by its page. Of the preview's address, which the settings fall back on, nothing is named. */
function renderJsonLd({ records, newest, wording }: Exported, baseUrl: string): string {
  if (new URL(baseUrl).hostname === "localhost") {
    const message = "JSON-LD names claims by their pages, and the settings have no baseUrl.";
    const fix = "Set baseUrl, or CLAIMWIRE_BASE_URL, to the address of the site.";
    throw new UserError(storeIssue("CONFIG_INVALID", "claimwire.config.json", message, fix));
  }
  const told = { title: wording.title, baseUrl, version: newest.version };
  const claims = recordsOf(records, "claims").map(([id, claim]) => claimJsonLd(id, claim, records, told));
  return claims.map((claim) => `${JSON.stringify(claim)}\n`).join("");
}

export const exportRecords: Verb = defineVerb(
  new Command().addArgument(
    new Argument("<format>", "The format: entities or statements of FollowTheMoney, or JSON-LD.").choices(
      FORMATS,
    ),
  ),
  async ({ root, env }, _flags, format) => {
    const { config, issues } = readConfig(root, env);
    if (config === undefined) return { issues };
    const exported = readNewest(root, config);
    const text = {
      ftm: () => renderFtmEntities(ftmEntities(exported)),
      "ftm-statements": () => renderFtmStatements(ftmEntities(exported), plainName(config.title)),
      "json-ld": () => renderJsonLd(exported, config.baseUrl),
    }[format]();
    return { result: { format, version: exported.newest.version, text }, text };
  },
  undefined,
  NAMES,
);
