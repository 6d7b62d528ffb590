import type { Records } from "@claimwire/schema";
import { cliIssue } from "../../issues.js";
import { UserError } from "../../shell/user-error.js";
import type { Context } from "../../shell/verb.js";
import { counted } from "../../text/counted.js";
import type { WebVisitor } from "../../web/web-visitor.js";
import { listPassages } from "../passages/list-passages.js";
import { type AddressedSource, listAddressed } from "./choose-sources.js";
import { type Archives, findCopy, listCaptures } from "./find-copy.js";
import { countHosts, doubtVisit, type NetworkHealth } from "./judge-network.js";
import { judgeVisit, type Verdict } from "./judge-visit.js";
import { addVisit } from "./link-check.js";
import type { LinkChecks } from "./link-checks-file.js";
import type { SourceReport } from "./report-verdicts.js";
import type { SourceVisit } from "./visit-all.js";

/** All that a run knows before its first visit. */
export interface Run {
  readonly context: Context;
  readonly records: Records;
  readonly archives: Archives;
  readonly checks: LinkChecks;
  readonly day: string;
  readonly visitor: WebVisitor;
  readonly signal: AbortSignal;
}

/** Whether our network works: if no host answered, an archive is asked, which looks for a copy of one of the sources. */
export async function findHealth(visits: readonly SourceVisit[], run: Run): Promise<NetworkHealth> {
  const health = countHosts(visits);
  const [first] = visits;
  if (health.answered > 0 || health.unanswered === 0 || first === undefined) return health;
  const { answered } = await listCaptures(run.visitor, run.archives, first.url, first.source, run.signal);
  return answered ? { ...health, answered: 1 } : health;
}

export function checkNetwork({ answered, unanswered }: NetworkHealth): void {
  if (answered > 0 || unanswered === 0) return;
  const message = `Of ${counted(unanswered, "host")}, none gave an answer, and no archive did, so our own network seems to fail.`;
  const fix = "Nothing was concluded from it. Run it again when the network works.";
  throw new UserError(cliIssue("NETWORK_DOWN", "network", message, fix));
}

/** States of a source that cannot be had as it was. */
export const AWAY: ReadonlySet<string> = new Set(["gone", "drifted"]);

/** Whether a copy is looked for: of what is away, or was, and has none. */
function wantsCopy({ source }: AddressedSource, { state }: Verdict, all: boolean): boolean {
  if (source.copies !== undefined) return false;
  return all || AWAY.has(state) || (state !== "live" && AWAY.has(source.availability.state));
}

/** What follows from all visits of a run. */
export interface Judged {
  readonly reports: readonly SourceReport[];
  readonly checks: LinkChecks;
}

/** Judges all visits, and looks for copies of what is away. */
export async function judgeAll(
  visits: readonly SourceVisit[],
  sound: boolean,
  all: boolean,
  run: Run,
): Promise<Judged> {
  const { records, archives, visitor, signal, context } = run;
  const addressed = new Set(listAddressed(records).map(({ id }) => id));
  const checks = new Map([...run.checks].filter(([id]) => addressed.has(id)));
  const progress = context.progress("Looking for copies");
  const reports: SourceReport[] = [];
  for (const one of visits) {
    const { id, source, url, day } = one;
    const visit = sound ? one.visit : doubtVisit(one.visit);
    const check = addVisit(checks.get(id), { source: id, url }, visit, day);
    if (check !== undefined) checks.set(id, check);
    const verdict = judgeVisit(visit, check, source);
    const soughtCopy = wantsCopy(one, verdict, all);
    if (soughtCopy) progress.update(id);
    const copy = soughtCopy
      ? await findCopy(visitor, archives, url, { source, passages: listPassages(records, id) }, signal)
      : undefined;
    reports.push({ id, source, url, day, verdict, copy, soughtCopy });
  }
  progress.done();
  return { reports, checks };
}
