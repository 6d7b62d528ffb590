import { openCollection } from "./collections/collection.js";
import { data as loaded } from "./data/sources.js";
import { freeze } from "./freeze.js";
import type { SourceId } from "./ids.js";
import type { SourceHandle } from "./names/handle.js";
import { pick } from "./pick.js";
import type { Source } from "./record-types.js";

export type { SourceId } from "./ids.js";
export type { SourceHandle } from "./names/handle.js";
export type * from "./record-types.js";

const data = /* @__PURE__ */ freeze(loaded);

const collection = /* @__PURE__ */ openCollection("source", data);

/** The sources, in the order of their ids. */
export const sources: readonly Source[] = /* @__PURE__ */ pick(data, "records");

/** The source of a known id; of a moved or split one, what stands in its place. */
export const getSource: (source: SourceHandle) => Source = /* @__PURE__ */ pick(collection, "get");

/** As `getSource`, for an id that is known at run time only: undefined when there is none. */
export const findSource: (id: string) => Source | undefined = /* @__PURE__ */ pick(collection, "find");

const isKnown = /* @__PURE__ */ pick(collection, "has");

/** Whether a text is the id of a source, present, moved, split or withheld. */
export function isSourceId(text: string): text is SourceId {
  return isKnown(text);
}
