import { countRecords, type Issue, KIND_SINGULAR, KINDS, VOCABULARY_FILE } from "@claimwire/schema";
import { readConfig, readDataPackage } from "@claimwire/store";
import { Command } from "@commander-js/extra-typings";
import { checkAssertionsFile } from "../../checkout/check-assertions-file.js";
import { checkHistory } from "../../checkout/check-history.js";
import { checkNamedPackages } from "../../checkout/check-named-packages.js";
import { checkConflictMarkers } from "../../checkout/check-released-files.js";
import { checkSourceDates } from "../../checkout/check-source-dates.js";
import { checkVocabulary } from "../../checkout/check-vocabulary.js";
import { type PendingCheckout, readPending } from "../../checkout/read-pending.js";
import { readPublishedEntries } from "../../checkout/read-published-entries.js";
import { readReleaseTime } from "../../checkout/read-release-time.js";
import { defineVerb, type Verb } from "../../shell/verb.js";
import { counted } from "../../text/counted.js";
import { readLinkChecks } from "../sources-check/link-checks-file.js";

function summariseDataset({ records, newest, changes }: PendingCheckout): string {
  if (records === undefined) return "";
  const found = countRecords(records);
  const counts = KINDS.map((kind) => counted(found[kind], KIND_SINGULAR[kind], kind));
  const since = newest === undefined ? "no release yet" : `release ${newest.version} proven`;
  const pending = changes.length === 0 ? "nothing pending" : `${counted(changes.length, "change")} pending`;
  return `${counts.join(", ")}; ${since}; ${pending}.\n`;
}

export const check: Verb = defineVerb(
  new Command().option(
    "--since <revision>",
    "Also ask that each record changed since this branch, tag or commit is named by a newer why-note.",
  ),
  async ({ root, env }, { since }) => {
    const pending = readPending(root);
    const ofSince = async (revision: string): Promise<readonly Issue[]> =>
      (await import("../../checkout/check-since.js")).checkSince(root, pending, revision);
    const time = readReleaseTime(env, Date.now);
    const { config, issues: ofConfig } = readConfig(root, env);
    const issues = [
      ...pending.issues,
      ...(await checkHistory(root, pending.releases)),
      // What is wrong with the vocabulary is told with the records.
      ...ofConfig.filter(({ at }) => at.file !== VOCABULARY_FILE),
      ...(config === undefined ? [] : checkVocabulary(pending.releases, config.vocabulary)),
      ...(await checkNamedPackages(root, pending.naming)),
      ...checkAssertionsFile(root, pending),
      ...readLinkChecks(root).issues,
      ...checkConflictMarkers(root, readDataPackage(root)),
      ...(readPublishedEntries(root)?.issues ?? []),
      ...("issue" in time ? [time.issue] : checkSourceDates(root, pending, time.time)),
      ...(since === undefined ? [] : await ofSince(since)),
    ];
    const counts = pending.records && countRecords(pending.records);
    const result = { release: pending.newest?.version ?? null, counts, pending: pending.changes.length };
    return { issues, result, text: summariseDataset(pending) };
  },
);
