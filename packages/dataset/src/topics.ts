import { openCollection } from "./collections/collection.js";
import { data as loaded } from "./data/topics.js";
import { freeze } from "./freeze.js";
import type { TopicId } from "./ids.js";
import type { TopicHandle } from "./names/handle.js";
import { pick } from "./pick.js";
import type { Topic } from "./record-types.js";

export type { TopicId } from "./ids.js";
export type { TopicHandle } from "./names/handle.js";
export type * from "./record-types.js";

const data = /* @__PURE__ */ freeze(loaded);

const collection = /* @__PURE__ */ openCollection("topic", data);

/** The topics, in the order of their ids. */
export const topics: readonly Topic[] = /* @__PURE__ */ pick(data, "records");

/** The topic of a known id; of a moved or split one, what stands in its place. */
export const getTopic: (topic: TopicHandle) => Topic = /* @__PURE__ */ pick(collection, "get");

/** As `getTopic`, for an id that is known at run time only: undefined when there is none. */
export const findTopic: (id: string) => Topic | undefined = /* @__PURE__ */ pick(collection, "find");

const isKnown = /* @__PURE__ */ pick(collection, "has");

/** Whether a text is the id of a topic, present, moved, split or withheld. */
export function isTopicId(text: string): text is TopicId {
  return isKnown(text);
}
