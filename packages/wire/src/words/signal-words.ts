import type { CauseCode, ClaimsChange, Signal } from "@claimwire/release";

/** What a signal is called at the head of a title, and how many of its kind are counted. */
export interface SignalWording {
  readonly label: string;
  readonly one: string;
  readonly many: string;
}

export const SIGNAL_WORDS: Readonly<Record<Signal, SignalWording>> = {
  retracted: { label: "Retracted", one: "retraction", many: "retractions" },
  disputed: { label: "Disputed", one: "dispute", many: "disputes" },
  superseded: { label: "Superseded", one: "superseded claim", many: "superseded claims" },
  corrected: { label: "Corrected", one: "correction", many: "corrections" },
  reinstated: { label: "Reinstated", one: "reinstated claim", many: "reinstated claims" },
  "follow-up": { label: "Follow-up", one: "follow-up", many: "follow-ups" },
  "source-located": { label: "Address found", one: "address found", many: "addresses found" },
  "source-lost": { label: "Link lost", one: "lost link", many: "lost links" },
  "source-drifted": { label: "Source changed", one: "changed source", many: "changed sources" },
  "new-claim": { label: "New claim", one: "new claim", many: "new claims" },
  revised: { label: "Revised", one: "revision", many: "revisions" },
  "source-restored": { label: "Link restored", one: "restored link", many: "restored links" },
  "source-archived": { label: "Copy found", one: "source with a new copy", many: "sources with new copies" },
  moved: { label: "Moved", one: "moved record", many: "moved records" },
  split: { label: "Split", one: "split record", many: "split records" },
  removed: { label: "Removed", one: "removed record", many: "removed records" },
  "new-source": { label: "New source", one: "new source", many: "new sources" },
  "new-entity": { label: "New entity", one: "new entity", many: "new entities" },
  "new-topic": { label: "New topic", one: "new topic", many: "new topics" },
  housekeeping: { label: "Housekeeping", one: "change without news", many: "changes without news" },
};

/** All signals, most important first. */
export const SIGNAL_ORDER: readonly Signal[] = Object.keys(SIGNAL_WORDS) as Signal[];

/** The signal by which a change is counted and named. */
export function firstSignal({ signals }: Pick<ClaimsChange, "signals">): Signal {
  return signals[0] ?? "housekeeping";
}

/** Why a change was made, as the start of a sentence that the why-note's summary ends. */
export const CAUSE_WORDS: Readonly<Record<CauseCode, string>> = {
  coverage: "Older material newly entered",
  "new-reporting": "New reporting",
  "source-changed": "The source itself changed",
  "our-error": "Our error",
  reply: "Answers of those concerned",
  editorial: "Wording or order, no change of fact",
  identity: "Records renamed, divided or put together",
  "link-check": "Links looked at again",
  legal: "Legal or privacy necessity",
  schema: "The shape of records changed",
};

/** "21 new claims", "1 correction". */
export function countInWords(count: number, signal: Signal): string {
  const { one, many } = SIGNAL_WORDS[signal];
  return `${count} ${count === 1 ? one : many}`;
}
