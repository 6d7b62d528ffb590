import type { FeedConfig } from "@claimwire/feeds";
import type { Vocabulary } from "@claimwire/schema";

/** What the wire takes from the settings: those of the feeds, and the codes that the dataset has of its own. */
export interface WireConfig extends FeedConfig {
  readonly vocabulary: Vocabulary;
}
