import { keyOf, LINK_CHECKS_FILE, type Place, type RecordKey, type Records } from "@claimwire/schema";
import { locate, readConfig, readRecords } from "@claimwire/store";
import { Command, InvalidArgumentError } from "@commander-js/extra-typings";
import { putInPlace } from "../../checkout/put-in-place.js";
import { RecordEdits } from "../../editing/record-edits.js";
import { runEdit } from "../../editing/run-edit.js";
import { cliIssue } from "../../issues.js";
import { Cancelled } from "../../shell/cancelled.js";
import { collectValues } from "../../shell/collect-values.js";
import { onSignal } from "../../shell/on-signal.js";
import { stopOnErrors, UserError } from "../../shell/user-error.js";
import { type Context, defineVerb, type Verb, type VerbReport } from "../../shell/verb.js";
import { counted } from "../../text/counted.js";
import { isPublicAddress } from "../../web/is-public-address.js";
import { ROBOT_NAME } from "../../web/robots-rules.js";
import { WebClient } from "../../web/web-client.js";
import { WebVisitor } from "../../web/web-visitor.js";
import { listPassages } from "../passages/list-passages.js";
import { type AddressedSource, chooseSources, listAddressed } from "./choose-sources.js";
import { type Archives, findCopy, listCaptures, WAYBACK } from "./find-copy.js";
import { countHosts, doubtVisit, isSound, type NetworkHealth } from "./judge-network.js";
import { judgeVisit, type Verdict } from "./judge-visit.js";
import { addVisit } from "./link-check.js";
import { type LinkChecks, readLinkChecks, renderLinkChecks } from "./link-checks-file.js";
import { planEdits } from "./plan-edits.js";
import { renderReports, reportIssues, type SourceReport, summarise } from "./report-verdicts.js";
import { RunLog } from "./run-log.js";
import { type SourceVisit, visitAll } from "./visit-all.js";

/** Reads a flag that is a number of seconds or days. */
function readNumber(most: number, least = 0): (given: string) => number {
  return (given) => {
    const number = /^\d{1,5}(\.\d)?$/.test(given) ? Number(given) : Number.NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Allowed is a number from ${least} to ${most}.`);
  };
}

/** All that a run knows before its first visit. */
interface Run {
  readonly context: Context;
  readonly records: Records;
  readonly archives: Archives;
  readonly checks: LinkChecks;
  readonly day: string;
  readonly visitor: WebVisitor;
  readonly signal: AbortSignal;
}

/** Whether our network works: if no host answered, an archive is asked, which looks for a copy of one of the sources. */
async function findHealth(visits: readonly SourceVisit[], run: Run): Promise<NetworkHealth> {
  const health = countHosts(visits);
  const [first] = visits;
  if (health.answered > 0 || health.unanswered === 0 || first === undefined) return health;
  const { answered } = await listCaptures(run.visitor, run.archives, first.url, first.source, run.signal);
  return answered ? { ...health, answered: 1 } : health;
}

function checkNetwork({ answered, unanswered }: NetworkHealth): void {
  if (answered > 0 || unanswered === 0) return;
  const message = `Of ${counted(unanswered, "host")}, none gave an answer, and no archive did, so our own network seems to fail.`;
  const fix = "Nothing was concluded from it. Run it again when the network works.";
  throw new UserError(cliIssue("NETWORK_DOWN", "network", message, fix));
}

const AWAY = new Set(["gone", "drifted"]);

/** Whether a copy is looked for: of what is away, or was, and has none. */
function wantsCopy({ source }: AddressedSource, { state }: Verdict, all: boolean): boolean {
  if (source.copies !== undefined) return false;
  return all || AWAY.has(state) || (state !== "live" && AWAY.has(source.availability.state));
}

interface Judged {
  readonly reports: readonly SourceReport[];
  readonly checks: LinkChecks;
}

/** Judges all visits, and looks for copies of what is away. */
async function judgeAll(
  visits: readonly SourceVisit[],
  sound: boolean,
  all: boolean,
  run: Run,
): Promise<Judged> {
  const { day, records, archives, visitor, signal, context } = run;
  const addressed = new Set(listAddressed(records).map(({ id }) => id));
  const checks = new Map([...run.checks].filter(([id]) => addressed.has(id)));
  const progress = context.progress("Looking for copies");
  const reports: SourceReport[] = [];
  for (const one of visits) {
    const { id, source, url } = one;
    const visit = sound ? one.visit : doubtVisit(one.visit);
    const check = addVisit(checks.get(id), { source: id, url }, visit, day);
    if (check !== undefined) checks.set(id, check);
    const verdict = judgeVisit(visit, check, source);
    const soughtCopy = wantsCopy(one, verdict, all);
    if (soughtCopy) progress.update(id);
    const sought = { source, passages: listPassages(records, id) };
    const copy = soughtCopy ? await findCopy(visitor, archives, url, sought, signal) : undefined;
    reports.push({ id, source, url, verdict, copy, soughtCopy });
  }
  progress.done();
  return { reports, checks };
}

function placeUrl(edits: RecordEdits, key: RecordKey): Place {
  const path = ["url"];
  return { file: edits.fileOf(key), path, ...locate(edits.textOf(key))?.valueAt(path) };
}

function toJson({ id, url, verdict, copy }: SourceReport): object {
  const { state, isSure, reason, spell, to, missing } = verdict;
  return { source: keyOf("sources", id), url, state, sure: isSure, reason, ...spell, to, missing, copy };
}

/** Writes what was seen, then the records with their why-note: killed in between, the next run finds the same again. */
async function writeAll(
  { reports, checks }: Judged,
  edits: RecordEdits,
  written: readonly SourceReport[],
  context: Context,
  summary: string | undefined,
): Promise<VerbReport> {
  const writes = new Map([[LINK_CHECKS_FILE, renderLinkChecks(checks)]]);
  await putInPlace(context.root, { label: "sources check", writes, deletes: [] });
  if (written.length === 0) return { text: `Wrote ${LINK_CHECKS_FILE}; no record changes.\n` };
  const plan = {
    label: "sources check",
    edits,
    cause: "link-check" as const,
    summary: summarise(written),
    remarks: noteRemarks(reports),
  };
  return runEdit(plan, { summary, cause: "link-check" }, context);
}

/** Notes that a person wrote about the state that a record has no longer. */
function noteRemarks(reports: readonly SourceReport[]): string[] {
  return reports.flatMap(({ id, source, verdict }) => {
    const { note, state } = source.availability;
    const isOther = verdict.isSure && AWAY.has(state) && verdict.state !== state;
    return note === undefined || !isOther ? [] : [`Does the note of sources/${id} still hold? "${note}"`];
  });
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
  const edits = new RecordEdits(context.root);
  const place = (id: string): Place => placeUrl(edits, keyOf("sources", id));
  const issues = reportIssues(reports, place, { day, isWritten: flags.write === true });
  const written = reports.filter((report) => {
    const planned = planEdits(report.source, report.verdict, report.copy, day);
    if (planned.length > 0) edits.edit(keyOf("sources", report.id), ...planned);
    return planned.length > 0;
  });
  const text = renderReports(reports, new Set(visits.map(({ host }) => host)).size);
  const result = { day, sources: reports.map(toJson), written: flags.write === true };
  if (flags.write) {
    context.say(text);
    const end = await writeAll(judged, edits, written, context, flags.summary);
    return {
      issues: [...issues, ...(end.issues ?? [])],
      result: { ...result, ...end.result },
      text: end.text ?? "",
    };
  }
  const more =
    written.length === 0 ? "no record would change" : `${counted(written.length, "record")} would change`;
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
    const day = new Date().toISOString().slice(0, 10);
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
      const visits = await visitAll(sources, { records, visitor, log, progress, signal });
      progress.done();
      const run = { context, records, archives: config?.archives ?? WAYBACK, checks, day, visitor, signal };
      const report = await finish(visits, run, flags);
      log.end();
      return report;
    } catch (error) {
      // What a network that fails let us see is not gone on from.
      if (error instanceof UserError) log.end();
      throw error;
    } finally {
      progress.done();
      ignore();
      await client.close();
    }
  },
);
