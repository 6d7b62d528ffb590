import { byCodeUnits } from "@claimwire/ledger";
import { type About, keyOf, placedSpan, type RecordKey, type Source } from "@claimwire/schema";
import { timeOfClaim } from "../claim-time.js";
import { type DatasetIndex, isOnTopic, topicsWithin } from "../dataset-index.js";
import type { Answer } from "./answers.js";
import { type AuthorityAct, claimsOfActs } from "./authority-acts.js";

/** The lanes of a timeline, from the top. */
export const LANES = {
  projects: "Projects",
  acts: "Listings and decisions",
  answers: "What it answered",
  reports: "Reports about it",
} as const;

export type Lane = keyof typeof LANES;

/** Something that happened, was said or was published, in its lane. */
export interface LaneEntry {
  readonly lane: Lane;
  readonly record: RecordKey;
  /** EDTF. */
  readonly date: string;
  /** Whether it is the day on which it was said, because no time of the event is known. */
  readonly isReported: boolean;
}

/** Documents of others that report about somebody. */
const REPORTS: ReadonlySet<Source["type"]> = new Set(["report", "news-article", "research", "newsletter"]);

/** Roles that do not make a claim part of the story of an entity. */
const BESIDE: ReadonlySet<About["role"]> = new Set(["context", "addressee", "occasion"]);

/** What fills the lanes of an entity beside its reports. */
interface LaneParts {
  readonly acts: readonly AuthorityAct[];
  readonly answers: readonly Answer[];
  /** The topic of projects; without it there is no lane of them. */
  readonly projects: string | undefined;
}

/** The dated claims and reports of an entity, each in one lane, newest first in the order of EDTF. */
export function timelineOf(index: DatasetIndex, id: string, parts: LaneParts): LaneEntry[] {
  const listed = claimsOfActs(parts.acts);
  const answers = new Set(parts.answers.map(({ claim }) => claim));
  const topics = parts.projects === undefined ? new Set<string>() : topicsWithin(index, parts.projects);
  const laneOf = (claim: string): Lane | undefined => {
    if (listed.has(claim)) return "acts";
    if (answers.has(claim)) return "answers";
    return isOnTopic(index, claim, topics) ? "projects" : undefined;
  };
  const about = index.claimsAbout.get(id).filter(({ role }) => !BESIDE.has(role));
  const claims = new Set([...about.map(({ claim }) => claim), ...answers, ...index.claimsAssertedBy.get(id)]);
  const entries = [...claims].flatMap((claim) => claimEntry(index, claim, laneOf(claim)));
  const reports = reportEntries(index, id, new Set(about.map(({ claim }) => claim)));
  return [...entries, ...reports].sort(
    (a, b) => compareDates(b.date, a.date) || byCodeUnits(a.record, b.record),
  );
}

function claimEntry(index: DatasetIndex, id: string, lane: Lane | undefined): LaneEntry[] {
  const claim = index.claims.get(id);
  const time = claim && timeOfClaim(index, claim);
  if (claim?.status?.state === "retracted") return [];
  return lane === undefined || time === undefined ? [] : [{ lane, record: keyOf("claims", id), ...time }];
}

/** The reports in which claims about an entity stand, without those that it published itself. */
function reportEntries(index: DatasetIndex, id: string, claims: ReadonlySet<string>): LaneEntry[] {
  const stated = [...claims].flatMap((claim) => index.claims.get(claim)?.evidence ?? []);
  const sources = new Set(stated.flatMap(({ source, via = [] }) => [source, ...via]));
  return [...sources].flatMap((source) => {
    const record = index.sources.get(source);
    if (record?.published === undefined || record.publisher === id || !REPORTS.has(record.type)) return [];
    return [
      {
        lane: "reports" as const,
        record: keyOf("sources", source),
        date: record.published,
        isReported: false,
      },
    ];
  });
}

/** Whether there is a course of time to show: entries of three dates or more. */
export function hasCourse(entries: readonly LaneEntry[]): boolean {
  return new Set(entries.map(({ date }) => date)).size > 2;
}

/** The order of two EDTF dates: by the first day that they can mean, then by the last; an open end is last. */
export function compareDates(a: string, b: string): number {
  const [x, y] = [placedSpan(a), placedSpan(b)];
  const first = byCodeUnits(x?.from ?? x?.to ?? "", y?.from ?? y?.to ?? "");
  return first || byCodeUnits(x?.to ?? "9999-12-31", y?.to ?? "9999-12-31");
}
