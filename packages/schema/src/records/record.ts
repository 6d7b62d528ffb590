import type * as z from "zod";
import { claimSchema } from "./claim.js";
import { entitySchema } from "./entity.js";
import type { Kind } from "./kind.js";
import { sourceSchema } from "./source.js";
import { movedSchema, splitSchema } from "./stub.js";
import { topicSchema } from "./topic.js";

type DeepReadonly<T> = T extends (infer M)[]
  ? readonly DeepReadonly<M>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

export type Claim = DeepReadonly<z.infer<typeof claimSchema>>;
export type Source = DeepReadonly<z.infer<typeof sourceSchema>>;
export type Entity = DeepReadonly<z.infer<typeof entitySchema>>;
export type Topic = DeepReadonly<z.infer<typeof topicSchema>>;
export type Moved = DeepReadonly<z.infer<typeof movedSchema>>;
export type Split = DeepReadonly<z.infer<typeof splitSchema>>;
export type Stub = Moved | Split;

export type Evidence = Claim["evidence"][number];
export type Passage = NonNullable<Evidence["passages"]>[number];
export type Quantity = NonNullable<Claim["quantities"]>[number];
export type About = NonNullable<Claim["about"]>[number];
export type Relation = NonNullable<Claim["relations"]>[number];
export type Status = NonNullable<Claim["status"]>;
export type Citation = NonNullable<Source["cites"]>[number];
export type Availability = Source["availability"];

/** The ordinary record of each kind; any of them may become a stub. */
export interface RecordTypes {
  claims: Claim;
  sources: Source;
  entities: Entity;
  topics: Topic;
}
export type OrdinaryRecord = RecordTypes[Kind];
export type DatasetRecord = OrdinaryRecord | Stub;

export const recordSchemas: {
  claims: typeof claimSchema;
  sources: typeof sourceSchema;
  entities: typeof entitySchema;
  topics: typeof topicSchema;
} = { claims: claimSchema, sources: sourceSchema, entities: entitySchema, topics: topicSchema };

export const stubSchemas: { moved: typeof movedSchema; split: typeof splitSchema } = {
  moved: movedSchema,
  split: splitSchema,
};

/** Only stubs carry `kind`. */
export function isStub(record: DatasetRecord): record is Stub {
  return "kind" in record;
}

/** The ids that a stub leads to. */
export function targetsOf(stub: Stub): readonly string[] {
  return stub.kind === "moved" ? [stub.to] : stub.to;
}
