import type { Vocabulary } from "@claimwire/schema";

/** What words take from the settings of a dataset. */
export interface Wording {
  /** What the dataset calls itself. */
  readonly title: string;
  /** The codes that it has of its own. */
  readonly vocabulary: Vocabulary;
}
