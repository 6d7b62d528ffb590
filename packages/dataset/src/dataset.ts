import type { Cite, EntityMatch, FeedFormat, SearchHit, TimelineEntry } from "./answers.js";
import type { Decimal } from "./brands.js";
import type { ClaimId, Version } from "./ids.js";
import type { ClaimHandle, EntityHandle, RecordHandle, SourceHandle, TopicHandle } from "./names/handle.js";
import type {
  AvailabilityState,
  Claim,
  DatasetRecord,
  Entity,
  Measure,
  Passage,
  RelationType,
  Reply,
  Role,
  Source,
  Stance,
  Topic,
  Unit,
} from "./record-types.js";
import type { ReleaseInfo } from "./release/release-info.js";

export interface ClaimOptions {
  /** Also the retracted claims; without it they are left out. */
  readonly retracted?: boolean;
}

export interface AboutOptions extends ClaimOptions {
  /** Only claims in which the entity has this role, or one of these. */
  readonly role?: Role | readonly Role[];
  /** Also claims about the parts of the entity, and their parts: the counties of a region, the sites of a project. */
  readonly parts?: boolean;
  /** Also claims about the cases of a sort, and of its sorts: each of the camps, each of the stations. */
  readonly instances?: boolean;
}

export interface OnOptions extends ClaimOptions {
  /** Also claims on narrower topics; they are in unless this is false. */
  readonly narrower?: boolean;
}

export interface WithinOptions extends ClaimOptions {
  /** Also claims that lie within the time only in part or perhaps: they begin before it, end after it, or are open. */
  readonly overlapping?: boolean;
}

export interface OverOptions extends ClaimOptions {
  /** Only figures of this measure, such as `value` or `funding`. */
  readonly measure?: Measure;
}

export interface FromOptions extends ClaimOptions {
  /** Also claims that we know only through the source: it quotes or describes a document that we have not seen. */
  readonly via?: boolean;
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
  /** Where in the document that we read, each with a fingerprint of its words. */
  readonly passages: readonly Passage[];
  /** The language of the document, where a translation of it was read. */
  readonly language?: string;
  /** Who made that translation. */
  readonly translatedBy?: Entity;
  /** Whether the assertion stands there, or the asserter relies on it. */
  readonly stance: Stance;
}

/** A claim that points at another. */
export interface RelationView {
  /** How it stands to the other. */
  readonly type: RelationType;
  /** How it answers the other, where it responds to it. */
  readonly reply?: Reply;
  /** The claim that points. */
  readonly claim: Claim;
}

/** An answer that somebody gave, or that none came. */
export interface AnswerView extends RelationView {
  /** The claim that it answers. */
  readonly to: Claim;
}

export interface Moment {
  /** The release: `1.2.0`. */
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
 * All records at one release, and what can be asked of them. Where a record is asked for, its id, its key
 * (`claims/some-id`) and the record itself will do, and so will the ids of moved and split records. An unknown id, code,
 * unit or option is a RangeError that names the closest one. What a dataset holds is frozen.
 */
export interface Dataset {
  /** The release whose records these are. */
  readonly release: ReleaseInfo;
  /** The claims that are not retracted, in the order of their ids. */
  readonly claims: readonly Claim[];
  /** All claims, retracted ones included. */
  readonly allClaims: readonly Claim[];
  /** The sources, in the order of their ids. */
  readonly sources: readonly Source[];
  /** The entities, in the order of their ids. */
  readonly entities: readonly Entity[];
  /** The topics, in the order of their ids. */
  readonly topics: readonly Topic[];
  /** Keys of the records whose content had to be withheld; none of them is in the collections. */
  readonly withheld: readonly string[];

  /** The claim of a known id with its status, retracted or not; of a moved or split one, what stands in its place. */
  readonly getClaim: (claim: ClaimHandle) => Claim;
  /** The source of a known id; of a moved or split one, what stands in its place. */
  readonly getSource: (source: SourceHandle) => Source;
  /** The entity of a known id; of a moved or split one, what stands in its place. */
  readonly getEntity: (entity: EntityHandle) => Entity;
  /** The topic of a known id; of a moved or split one, what stands in its place. */
  readonly getTopic: (topic: TopicHandle) => Topic;
  /** The claim of an id that is known at run time only: undefined when there is none. */
  readonly findClaim: (id: string) => Claim | undefined;
  /** The source of an id that is known at run time only: undefined when there is none. */
  readonly findSource: (id: string) => Source | undefined;
  /** The entity of an id that is known at run time only: undefined when there is none. */
  readonly findEntity: (id: string) => Entity | undefined;
  /** The topic of an id that is known at run time only: undefined when there is none. */
  readonly findTopic: (id: string) => Topic | undefined;
  /** The records under which the content of a key (`claims/some-id`) now stands: one, or the parts of a split one. */
  readonly resolve: (record: RecordHandle) => readonly DatasetRecord[];

  /**
   * The claims about an entity, if asked in a role, or with those about its parts or its cases. A claim that says that
   * the entity did not, or was not found to (`denied`), comes back in no other role of the entity.
   */
  readonly claimsAbout: (entity: EntityHandle, options?: AboutOptions) => readonly Claim[];
  /** The claims that an entity asserts. */
  readonly claimsBy: (entity: EntityHandle, options?: ClaimOptions) => readonly Claim[];
  /** The claims on a topic and on the narrower ones below it. */
  readonly claimsOn: (topic: TopicHandle, options?: OnOptions) => readonly Claim[];
  /** The claims whose `when` lies within a time, in EDTF. A `when` of `/2018-10` (by October 2018) lies in October 2018. */
  readonly claimsWithin: (time: string, options?: WithinOptions) => readonly Claim[];
  /**
   * The claims with a figure above an amount in a unit, as asserted (never converted, whatever its qualifier). Of
   * claims that repeat a figure, only the one that they repeat comes back.
   */
  readonly claimsOver: (amount: number | Decimal, unit: Unit, options?: OverOptions) => readonly Claim[];
  /** The claims with evidence in a source; with `via`, also those known through it. */
  readonly claimsFrom: (source: SourceHandle, options?: FromOptions) => readonly Claim[];
  /**
   * The evidence of a claim: each source, whether it can still be had, and the documents through which we know it. Evidence
   * with a document whose content is withheld is left out; `claim.evidence` has its ids.
   */
  readonly evidenceOf: (claim: ClaimHandle) => readonly EvidenceView[];
  /** The sources that cite a source, or that cite a claim (by its key or itself), in the order of their publication. */
  readonly followUpsOf: (of: SourceHandle | Claim | `claims/${ClaimId}`) => readonly Source[];
  /** The claims that respond to a claim. */
  readonly responsesTo: (claim: ClaimHandle, options?: ClaimOptions) => readonly Claim[];
  /** The claims that cannot be true together with a claim, whichever of the two says so. */
  readonly contradictionsOf: (claim: ClaimHandle, options?: ClaimOptions) => readonly Claim[];
  /** The claims that point at a claim, each with the type of its relation. */
  readonly relationsTo: (claim: ClaimHandle, options?: ClaimOptions) => readonly RelationView[];
  /** When a record entered the dataset, and when it last changed in a way that matters to readers. */
  readonly timesOf: (record: RecordHandle) => RecordTimes;

  /**
   * The entities that a text names: by id, name, name in another language or script, or identifier ("002236.SZ", an
   * ISIN). Each comes with the reason; nothing is guessed, and what is unknown is an empty list.
   */
  readonly findEntities: (text: string) => readonly EntityMatch[];
  /**
   * The records in which all words of a text stand, in any order: in their own texts, or in the names and titles of
   * records that they refer to. Letter case, accents, width and traditional Chinese characters do not matter; words are
   * found by their beginnings, Chinese characters as they follow each other. What has them in its name, title or statement
   * comes first.
   */
  readonly search: (text: string, options?: ClaimOptions) => readonly SearchHit[];
  /** The claims about an entity that tell when, in the order of time (EDTF): what is open begins before all else. */
  readonly timeline: (entity: EntityHandle, options?: AboutOptions) => readonly TimelineEntry[];
  /** The claims that answer a claim, each with how it replies. */
  readonly repliesTo: (claim: ClaimHandle, options?: ClaimOptions) => readonly RelationView[];
  /**
   * What an entity, or a person in a public role of it, answered to claims, each with the claim that it answers and how it
   * replies; also that it declined to comment or gave no answer, of which others tell. An answer to a claim whose content
   * is withheld is left out.
   */
  readonly answersOf: (entity: EntityHandle, options?: ClaimOptions) => readonly AnswerView[];
  /** Who disputes a claim: answers that deny it in whole or in part, and claims that cannot be true together with it. */
  readonly disputesOf: (claim: ClaimHandle, options?: ClaimOptions) => readonly RelationView[];
  /** A citation of a record: its original source first, then this dataset at its release. */
  readonly cite: Cite;
  /** The page of a record on the dataset's site; undefined while the dataset has none. */
  readonly urlOf: (record: RecordHandle) => string | undefined;
  /** The feed of a record's changes, Atom unless asked otherwise; undefined while the dataset has no site. */
  readonly feedOf: (record: RecordHandle, format?: FeedFormat) => string | undefined;
}
