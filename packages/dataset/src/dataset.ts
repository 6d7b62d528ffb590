import type { Decimal } from "./brands.js";
import type { ClaimId, EntityId, SourceId, TopicId, Version } from "./ids.js";
import type {
  AvailabilityState,
  Claim,
  DatasetRecord,
  Entity,
  Measure,
  Passage,
  RecordKey,
  RelationType,
  Role,
  Source,
  Stance,
  Topic,
  Unit,
} from "./record-types.js";
import type { ReleaseInfo } from "./release-info.js";

export interface ClaimOptions {
  /** Also the retracted claims; without it they are left out. */
  readonly retracted?: boolean;
}

export interface AboutOptions extends ClaimOptions {
  /** Only claims in which the entity has this role, or one of these. */
  readonly role?: Role | readonly Role[];
  /** Also claims about the parts of the entity, and their parts: the counties of a region, the sites of a project. */
  readonly parts?: boolean;
}

export interface OnOptions extends ClaimOptions {
  /** Also claims on narrower topics; they are in unless this is false. */
  readonly narrower?: boolean;
}

export interface WithinOptions extends ClaimOptions {
  /** Also claims that only may be of the time: they begin before it, end after it, or are open. */
  readonly overlapping?: boolean;
}

export interface OverOptions extends ClaimOptions {
  /** Only figures of this measure, such as `value` or `funding`. */
  readonly measure?: Measure;
}

/** Evidence of a claim, with its records in the place of their ids. */
export interface EvidenceView {
  /** The document in which the assertion was made. */
  readonly source: Source;
  /** Whether that document can still be had. */
  readonly state: AvailabilityState;
  /** The documents through which we know it, from nearest the original to the one that we read. */
  readonly via: readonly Source[];
  /** The document that we read, in which the passages stand: the last of `via`, else the source itself. */
  readonly readIn: Source;
  readonly passages: readonly Passage[];
  /** Whether the assertion stands there, or the asserter relies on it. */
  readonly stance: Stance;
}

/** A claim that points at another. */
export interface RelationView {
  readonly type: RelationType;
  /** The claim that points. */
  readonly claim: Claim;
}

export interface Moment {
  readonly version: Version;
  /** UTC: `2026-11-23T10:00:00Z`. */
  readonly released: string;
}

export interface RecordTimes {
  /** The release in which the record entered the dataset. */
  readonly entered: Moment;
  /** The release that last changed it in a way that matters to readers. */
  readonly changed: Moment;
}

/**
 * All records at one release, and what can be asked of them. Where an id or a record is asked for, ids of moved and
 * split records do too. An unknown id is a RangeError.
 */
export interface Dataset {
  readonly release: ReleaseInfo;
  /** The claims that are not retracted, in the order of their ids. */
  readonly claims: readonly Claim[];
  /** All claims, retracted ones included. */
  readonly allClaims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly entities: readonly Entity[];
  readonly topics: readonly Topic[];
  /** Keys of the records whose content had to be withheld; none of them is in the collections. */
  readonly withheld: readonly string[];

  readonly getClaim: (id: ClaimId) => Claim;
  readonly getSource: (id: SourceId) => Source;
  readonly getEntity: (id: EntityId) => Entity;
  readonly getTopic: (id: TopicId) => Topic;
  readonly findClaim: (id: string) => Claim | undefined;
  readonly findSource: (id: string) => Source | undefined;
  readonly findEntity: (id: string) => Entity | undefined;
  readonly findTopic: (id: string) => Topic | undefined;
  readonly resolve: (key: RecordKey) => readonly DatasetRecord[];

  readonly claimsAbout: (entity: EntityId | Entity, options?: AboutOptions) => readonly Claim[];
  readonly claimsBy: (entity: EntityId | Entity, options?: ClaimOptions) => readonly Claim[];
  readonly claimsOn: (topic: TopicId | Topic, options?: OnOptions) => readonly Claim[];
  readonly claimsWithin: (time: string, options?: WithinOptions) => readonly Claim[];
  readonly claimsOver: (amount: number | Decimal, unit: Unit, options?: OverOptions) => readonly Claim[];
  readonly claimsFrom: (source: SourceId | Source, options?: ClaimOptions) => readonly Claim[];
  readonly evidenceOf: (claim: ClaimId | Claim) => readonly EvidenceView[];
  readonly followUpsOf: (of: SourceId | Source | Claim) => readonly Source[];
  readonly responsesTo: (claim: ClaimId | Claim, options?: ClaimOptions) => readonly Claim[];
  readonly contradictionsOf: (claim: ClaimId | Claim, options?: ClaimOptions) => readonly Claim[];
  readonly relationsTo: (claim: ClaimId | Claim, options?: ClaimOptions) => readonly RelationView[];
  readonly timesOf: (record: DatasetRecord) => RecordTimes;
}
