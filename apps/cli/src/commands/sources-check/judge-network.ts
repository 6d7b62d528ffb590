import type { Visit } from "./visits/visit.js";

/** A visit, and the host that was asked first. */
export interface HostVisit {
  readonly host: string;
  readonly visit: Visit;
}

function hasAnswered(visit: Visit): boolean {
  return visit.saw === "page" || visit.saw === "absence" || (visit.saw === "failure" && visit.answered);
}

function isUnanswered(visit: Visit): visit is Extract<Visit, { saw: "no-host" | "failure" }> {
  return visit.saw === "no-host" || (visit.saw === "failure" && !visit.answered);
}

/** What the visits of a run say of the network that they went through. */
export interface NetworkHealth {
  /** How many hosts answered anything. */
  readonly answered: number;
  /** How many hosts were asked and gave no answer. */
  readonly unanswered: number;
}

/** Counts the hosts that answered, and those that did not. */
export function countHosts(visits: readonly HostVisit[]): NetworkHealth {
  const hostsOf = (is: (visit: Visit) => boolean): Set<string> =>
    new Set(visits.filter(({ visit }) => is(visit)).map(({ host }) => host));
  const answered = hostsOf(hasAnswered);
  const unanswered = [...hostsOf(isUnanswered)].filter((host) => !answered.has(host));
  return { answered: answered.size, unanswered: unanswered.length };
}

/** Whether our own network can be trusted: at least as many hosts answered as did not. */
export function isSound({ answered, unanswered }: NetworkHealth): boolean {
  return answered > 0 && answered >= unanswered;
}

/** A visit without an answer, when our own network is in doubt: it says nothing. */
export function doubtVisit(visit: Visit): Visit {
  if (!isUnanswered(visit)) return visit;
  const reason = `${visit.reason}; not counted, because too many hosts gave no answer, as when our own network fails`;
  return { saw: "refusal", reason };
}
