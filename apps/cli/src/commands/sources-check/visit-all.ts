import type { Records } from "@claimwire/schema";
import pMap from "p-map";
import type { Progress } from "../../shell/progress.js";
import type { WebVisitor } from "../../web/web-visitor.js";
import { listPassages } from "../passages/list-passages.js";
import type { AddressedSource } from "./choose-sources.js";
import type { HostVisit } from "./judge-network.js";
import type { LoggedVisit, RunLog } from "./run-log.js";
import type { Visit } from "./visits/visit.js";
import { visitSource } from "./visits/visit-source.js";

/** The visit of a source. */
export interface SourceVisit extends AddressedSource, HostVisit {
  /** The day on which it was made: YYYY-MM-DD. */
  readonly day: string;
}

/** The day of a time, in UTC. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** How many hosts are visited at a time; each is asked for one page after the other. */
const HOSTS_AT_ONCE = 8;

const LEFT_ALONE: Visit = { saw: "refusal", reason: "its host asks not to be asked again for a while" };

interface VisitAll {
  readonly records: Records;
  readonly visitor: WebVisitor;
  readonly log: RunLog;
  readonly isWriting: boolean;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

function groupByHost(sources: readonly AddressedSource[]): Map<string, AddressedSource[]> {
  const groups = new Map<string, AddressedSource[]>();
  for (const one of sources) {
    const { host } = new URL(one.url);
    groups.set(host, [...(groups.get(host) ?? []), one]);
  }
  return groups;
}

/** Visits every source that no earlier run visited that was broken off, several hosts at a time. */
export async function visitAll(
  sources: readonly AddressedSource[],
  { records, visitor, log, isWriting, progress, signal }: VisitAll,
): Promise<SourceVisit[]> {
  const earlier = log.read(Date.now(), isWriting);
  let done = 0;
  const visitOne = async (
    one: AddressedSource,
    isBusy: boolean,
  ): Promise<Pick<LoggedVisit, "time" | "visit">> => {
    const logged = earlier.get(one.id);
    if (logged?.url === one.url) return logged;
    if (isBusy) return { time: Date.now(), visit: LEFT_ALONE };
    const sought = { source: one.source, passages: listPassages(records, one.id) };
    const visit = await visitSource(visitor, one.url, sought, signal);
    const made = { source: one.id, url: one.url, time: Date.now(), visit };
    log.add(made);
    return made;
  };
  const visitHost = async ([host, group]: [string, AddressedSource[]]): Promise<SourceVisit[]> => {
    const visits: SourceVisit[] = [];
    let isBusy = false;
    for (const one of group) {
      const { time, visit } = await visitOne(one, isBusy);
      isBusy ||= visit.saw === "failure" && visit.isBusy === true;
      visits.push({ ...one, host, visit, day: dayOf(time) });
      done += 1;
      progress.update(`${done} of ${sources.length}, ${host}`);
    }
    return visits;
  };
  const groups = [...groupByHost(sources)];
  const visits = await pMap(groups, visitHost, { concurrency: HOSTS_AT_ONCE, signal });
  return visits.flat().sort((a, b) => (a.id < b.id ? -1 : 1));
}
