import type { Topic } from "@claimwire/schema";
import { prose, type RecordWords, single } from "./field-words.js";
import { topicLabel } from "./name.js";

export const TOPIC_WORDS: RecordWords<Topic> = {
  label: prose("Term"),
  definition: prose("Definition"),
  broader: single("Part of", (id, records) => topicLabel(records, id)),
};
