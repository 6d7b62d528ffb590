import type { Issue, Place, Source } from "@claimwire/schema";
import { cliIssue } from "../../issues.js";
import { counted } from "../../text/counted.js";
import type { Capture } from "./archives.js";
import type { Verdict } from "./judge-visit.js";
import { isLasting, LEAST_DAYS, LEAST_SPAN, type Spell } from "./link-check.js";

/** What was found of one source. */
export interface SourceReport {
  readonly id: string;
  readonly source: Source;
  readonly url: string;
  /** The day of the visit. */
  readonly day: string;
  readonly verdict: Verdict;
  /** A copy that was found in an archive. */
  readonly copy: Capture | undefined;
  /** Whether copies were looked for. */
  readonly soughtCopy: boolean;
}

type State = Verdict["state"];

/** The states in the order in which they are told, with the words for them. */
const WORDS: Readonly<Record<State, string>> = {
  gone: "gone",
  drifted: "drifted",
  absent: "not there",
  altered: "altered",
  moved: "moved",
  unrecognised: "not recognised",
  unreachable: "unreachable",
  unvisited: "not visited",
  live: "live",
};

function spellInWords({ days, since }: Spell): string {
  return `seen on ${counted(days, "day")} since ${since}`;
}

/** What is not told of a source yet, and when it will be. */
const NOT_YET: Readonly<Partial<Record<State, string>>> = {
  absent: `it counts as gone after ${LEAST_DAYS} days over ${LEAST_SPAN} or more`,
  altered: `it counts as drifted after ${LEAST_DAYS} days over ${LEAST_SPAN} or more`,
};

function detailsOf({ verdict, copy, soughtCopy }: SourceReport): string {
  const { reason, spell, state } = verdict;
  const pending = NOT_YET[state];
  return [
    ...(reason === "" ? [] : [reason]),
    ...(spell === undefined ? [] : [spellInWords(spell)]),
    ...(pending === undefined ? [] : [pending]),
    ...(copy === undefined ? [] : [`copy of ${copy.captured} at ${copy.url}`]),
    ...(soughtCopy && copy === undefined ? ["no copy that shows it was found"] : []),
  ].join("; ");
}

/** The reports of which the same is said, in the order in which that is said first. */
function groupByDetails(reports: readonly SourceReport[]): Map<string, SourceReport[]> {
  const groups = new Map<string, SourceReport[]>();
  for (const report of reports) {
    const details = detailsOf(report);
    if (details !== "") groups.set(details, [...(groups.get(details) ?? []), report]);
  }
  return groups;
}

/** What there is to say of the sources of one state: once, above those of which it holds. */
function renderState(state: State, reports: readonly SourceReport[]): string {
  const blocks = [...groupByDetails(reports)].map(([details, group]) => {
    const lines = group.map(({ id, url }) => `  ${id}  ${url}\n`);
    return `${WORDS[state]}: ${details}\n${lines.join("")}`;
  });
  return blocks.join("");
}

/** All sources of which there is something to say, and how many of each state there are. */
export function renderReports(reports: readonly SourceReport[], hosts: number): string {
  const states = Object.keys(WORDS) as State[];
  const ofState = (state: State) => reports.filter(({ verdict }) => verdict.state === state);
  const told = states.map((state) => renderState(state, ofState(state))).join("");
  const counts = states.flatMap((state) => {
    const { length } = ofState(state);
    return length === 0 ? [] : [`${length} ${WORDS[state]}`];
  });
  const sum = `${counted(reports.length, "address", "addresses")} at ${counted(hosts, "host")}: ${counts.join(", ")}.\n`;
  return told === "" ? sum : `${told}\n${sum}`;
}

/** What to type after a look of one's own. */
function byHand(id: string, day: string): string {
  const write = (state: string): string =>
    `npx claimwire correct sources/${id} --set availability/state=${state} --set availability/checked=${day} --cause link-check`;
  return [
    "Look at it yourself.",
    `If it is there:  ${write("live")}`,
    `If it is not:  ${write("gone")}`,
  ].join("\n");
}

interface Run {
  readonly day: string;
  /** Whether what is sure is written into the records anyway. */
  readonly isWritten: boolean;
}

/** The issue that a verdict is, at the address in the record; undefined when there is nothing for anybody to do. */
function issueOf(report: SourceReport, at: Place, { day, isWritten }: Run): Issue | undefined {
  const { id, source, verdict, copy } = report;
  const { state, isSure, reason, spell, to, missing = [] } = verdict;
  const recorded = source.availability.state;
  switch (state) {
    case "gone": {
      if (isWritten || recorded === "gone") return undefined;
      const where = copy === undefined ? "" : ` A copy of ${copy.captured} is at ${copy.url}.`;
      const fix = "Write it into the record:  npx claimwire sources check --write";
      return cliIssue("SOURCE_GONE", at, `${reason}; ${spell && spellInWords(spell)}.${where}`, fix);
    }
    case "drifted": {
      if (recorded === "drifted") return undefined;
      const message = `${reason}; ${spell && spellInWords(spell)}. Of: ${missing.join(", ")}.`;
      const fix =
        "Read what stands there now: whoever withdraws a statement may have withdrawn a claim that rests on it.";
      return cliIssue("SOURCE_DRIFTED", at, message, fix);
    }
    case "moved": {
      if (isSure && isWritten) return undefined;
      const message = isSure ? `${reason}.` : `${reason}, and neither its title nor a passage is there.`;
      const fix = isSure
        ? "Write it into the record:  npx claimwire sources check --write"
        : `If it is the same document:  npx claimwire correct sources/${id} --set url=${to} --cause link-check`;
      return cliIssue("SOURCE_MOVED", at, message, fix);
    }
    case "unreachable": {
      if (!isLasting(spell) || recorded === "gone") return undefined;
      return cliIssue("SOURCE_UNREACHABLE", at, `${reason}; ${spellInWords(spell)}.`, byHand(id, day));
    }
    case "unrecognised":
      // A person who looked wrote that it is there.
      if (recorded === "live") return undefined;
      return cliIssue("SOURCE_UNRECOGNISED", at, `${reason}.`, byHand(id, day));
    case "live":
    case "absent":
    case "altered":
    case "unvisited":
      return undefined;
  }
}

/** What somebody has to look at, or to write. */
export function reportIssues(
  reports: readonly SourceReport[],
  placeOf: (id: string) => Place,
  run: Run,
): Issue[] {
  return reports.flatMap((report) => issueOf(report, placeOf(report.id), run) ?? []);
}

const TOLD = { gone: "gone", drifted: "changed", moved: "moved", live: "there" } as const;

/** What follows a number: `1 is gone`, `2 have moved`. */
function inWords(number: number, state: keyof typeof TOLD): string {
  const verb = state === "moved" || state === "drifted" ? ["has", "have"] : ["is", "are"];
  return `${number} ${verb[number === 1 ? 0 : 1]} ${TOLD[state]}`;
}

/** The sentence of the why-note, about the records that are written. */
export function summarise(written: readonly SourceReport[]): string {
  const states = Object.keys(TOLD) as (keyof typeof TOLD)[];
  const said = states.flatMap((state) => {
    const isNew = ({ verdict, source }: SourceReport): boolean =>
      verdict.isSure && verdict.state === state && source.availability.state !== state;
    const number = written.filter(isNew).length;
    return number === 0 ? [] : [inWords(number, state)];
  });
  const copies = written.filter(({ copy }) => copy !== undefined).length;
  const found = copies === 0 ? [] : [`of ${copies}, a copy was found in an archive`];
  return `Sources were visited at their addresses: ${[...said, ...found].join("; ")}.`;
}
