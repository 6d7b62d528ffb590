import { keyOf, type Place, type RecordKey } from "@claimwire/schema";
import { locate, readConfig, readRecords } from "@claimwire/store";
import { Command, InvalidArgumentError } from "@commander-js/extra-typings";
import type { RecordEdits } from "../../editing/record-edits.js";
import { Cancelled } from "../../shell/cancelled.js";
import { collectValues } from "../../shell/collect-values.js";
import { onSignal } from "../../shell/on-signal.js";
import { stopOnErrors, UserError } from "../../shell/user-error.js";
import { defineVerb, type Verb, type VerbReport } from "../../shell/verb.js";
import { counted } from "../../text/counted.js";
import { isPublicAddress } from "../../web/is-public-address.js";
import { ROBOT_NAME } from "../../web/robots-rules.js";
import { WebClient } from "../../web/web-client.js";
import { WebVisitor } from "../../web/web-visitor.js";
import { chooseSources } from "./choose-sources.js";
import { WAYBACK } from "./find-copy.js";
import { checkNetwork, findHealth, judgeAll, type Run } from "./judge-all.js";
import { isSound } from "./judge-network.js";
import { readLinkChecks } from "./link-checks-file.js";
import { renderReports, reportIssues, type SourceReport } from "./report-verdicts.js";
import { RunLog } from "./run-log.js";
import { dayOf, type SourceVisit, visitAll } from "./visit-all.js";
import { planVerdicts, writeVerdicts } from "./write-verdicts.js";

/** Reads a flag that is a number of seconds or days. */
function readNumber(most: number, least = 0): (given: string) => number {
  return (given) => {
    const number = /^\d{1,5}(\.\d)?$/.test(given) ? Number(given) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Allowed is a number from ${least} to ${most}.`);
  };
}

function placeUrl(edits: RecordEdits, key: RecordKey): Place {
  const path = ["url"];
  return { file: edits.fileOf(key), path, ...locate(edits.textOf(key))?.valueAt(path) };
}

function toJson({ id, url, verdict, copy }: SourceReport): object {
  const { state, isSure, reason, spell, to, missing } = verdict;
  return { source: keyOf("sources", id), url, state, sure: isSure, reason, ...spell, to, missing, copy };
}

interface Flags {
  readonly write?: true | undefined;
  readonly copies?: true | undefined;
  readonly summary?: string | undefined;
}

async function finish(visits: readonly SourceVisit[], run: Run, flags: Flags): Promise<VerbReport> {
  const { context, day } = run;
  const health = await findHealth(visits, run);
  checkNetwork(health);
  const judged = await judgeAll(visits, isSound(health), flags.copies === true, run);
  const { reports } = judged;
  const planned = planVerdicts(context.root, reports);
  const place = (id: string): Place => placeUrl(planned.edits, keyOf("sources", id));
  const isWritten = flags.write === true;
  const issues = reportIssues(reports, place, { day, isWritten });
  const text = renderReports(reports, new Set(visits.map(({ host }) => host)).size);
  const result = { day, sources: reports.map(toJson), written: isWritten };
  if (isWritten) {
    context.say(text);
    const end = await writeVerdicts(judged, planned, context, flags.summary);
    const all = { ...result, ...end.result };
    return { issues: [...issues, ...(end.issues ?? [])], result: all, text: end.text ?? "" };
  }
  const { length } = planned.changing;
  const more = length === 0 ? "no record would change" : `${counted(length, "record")} would change`;
  const next = "Write it, with a why-note:  npx claimwire sources check --write";
  return { issues, result, text: `${text}\nNothing was written; ${more}.\n${next}\n` };
}

export const sourcesCheck: Verb = defineVerb(
  new Command()
    .option("--write", "Write what is sure into the records, with a why-note, and what was seen.")
    .option("--only <source>", "The id of a source to visit; may be given again.", collectValues, [])
    .option("--older-than <days>", "Visit those not visited for so many days.", readNumber(9_999))
    .option("--copies", "Look for a copy of every source that has none, not only of those that are away.")
    .option("--pause <seconds>", "Between two requests to one host.", readNumber(600), 1)
    .option("--timeout <seconds>", "Of one request.", readNumber(600, 0.1), 30)
    .option("--retries <number>", "How often a request that failed is sent again.", readNumber(9), 2)
    .option("--allow-private", "Visit addresses of this machine and of private networks too.")
    .option("--summary <sentence>", "What happened, in a sentence that subscribers will read."),
  async (context, { only, olderThan, pause, timeout, retries, allowPrivate, ...flags }) => {
    const { root, env, progress: startProgress } = context;
    const { config, issues: ofConfig } = readConfig(root, env);
    const { records = new Map(), issues } = readRecords(root);
    const { checks, issues: ofChecks } = readLinkChecks(root);
    stopOnErrors([...ofConfig, ...issues, ...ofChecks]);
    const day = dayOf(Date.now());
    const isWriting = flags.write === true;
    const sources = await chooseSources(records, checks, { only, olderThan }, day);
    if (sources.length === 0) return { result: { day, sources: [] }, text: "There is no source to visit.\n" };
    const agent = `${ROBOT_NAME} (+${config?.repository ?? config?.baseUrl})`;
    const isAllowed = allowPrivate ? () => true : isPublicAddress;
    const client = new WebClient({ agent, isAllowed, timeout });
    const stop = new AbortController();
    const ignore = onSignal(() =>
      stop.abort(new Cancelled("What was seen is kept for a day; run it again to go on there.")),
    );
    const progress = startProgress(`Visiting ${counted(sources.length, "address", "addresses")}`);
    const log = new RunLog(root);
    try {
      const { signal } = stop;
      const visitor = new WebVisitor(client, { pause, retries });
      const visits = await visitAll(sources, { records, visitor, log, isWriting, progress, signal });
      progress.done();
      const run = { context, records, archives: config?.archives ?? WAYBACK, checks, day, visitor, signal };
      const report = await finish(visits, run, flags);
      log.end(!isWriting);
      return report;
    } catch (error) {
      // What a network that fails let us see is not gone on from.
      if (error instanceof UserError) log.end(false);
      throw error;
    } finally {
      progress.done();
      ignore();
      await client.close();
    }
  },
);
