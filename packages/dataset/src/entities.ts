import { openCollection } from "./collections/collection.js";
import { data as loaded } from "./data/entities.js";
import { freeze } from "./freeze.js";
import type { EntityId } from "./ids.js";
import type { EntityHandle } from "./names/handle.js";
import { pick } from "./pick.js";
import type { Entity } from "./record-types.js";

export type { EntityId } from "./ids.js";
export type { EntityHandle } from "./names/handle.js";
export type * from "./record-types.js";

const data = /* @__PURE__ */ freeze(loaded);

const collection = /* @__PURE__ */ openCollection("entity", data);

/** The entities, in the order of their ids. */
export const entities: readonly Entity[] = /* @__PURE__ */ pick(data, "records");

/** The entity of a known id; of a moved or split one, what stands in its place. */
export const getEntity: (entity: EntityHandle) => Entity = /* @__PURE__ */ pick(collection, "get");

/** As `getEntity`, for an id that is known at run time only: undefined when there is none. */
export const findEntity: (id: string) => Entity | undefined = /* @__PURE__ */ pick(collection, "find");

const isKnown = /* @__PURE__ */ pick(collection, "has");

/** Whether a text is the id of an entity, present, moved, split or withheld. */
export function isEntityId(text: string): text is EntityId {
  return isKnown(text);
}
