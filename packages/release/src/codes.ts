/** Why a change was made, each with its definition in one line. A why-note names one of them. */
export const CAUSES = {
  coverage: "Older material was newly entered.",
  "new-reporting": "New reporting tells more, or otherwise.",
  "source-changed": "The source itself was changed or corrected.",
  "our-error": "We had it wrong.",
  reply: "Somebody concerned answered, to us or elsewhere, or an answer was looked for.",
  editorial: "Wording, order or classification, without a change of fact.",
  identity: "Records were renamed, divided or put together.",
  "link-check": "Addresses were looked at again.",
  legal: "The law or somebody's privacy demands it.",
  schema: "The shape of records changed.",
} as const;

/** What a change means to a reader, most important first: the first of a change's signals makes its title. */
export const SIGNALS = {
  retracted: "The claim was withdrawn; it is kept with its reason.",
  disputed: "The claim is denied, or another account does not fit with it.",
  superseded: "A newer claim takes its place.",
  corrected: "What the record said was wrong, or its source corrected it.",
  reinstated: "The claim stands again.",
  "follow-up": "The source newly cites another source.",
  "source-located": "The address of the source was found.",
  "source-lost": "The source is no longer where it was.",
  "source-drifted": "The source is there, but says something else than before.",
  "new-claim": "The claim is new in the dataset.",
  revised: "New material changed what the record says.",
  "source-restored": "The source can be had again.",
  "source-archived": "A copy of the source was found or made.",
  moved: "The record has a new id.",
  split: "The record was divided.",
  removed: "The record was taken out, for legal necessity only.",
  "new-source": "The source is new in the dataset.",
  "new-entity": "The entity is new in the dataset.",
  "new-topic": "The topic is new in the dataset.",
  housekeeping: "Wording, identifiers, topics, order: nothing that a subscriber needs to be told.",
} as const;

export type CauseCode = keyof typeof CAUSES;
export type Signal = keyof typeof SIGNALS;
