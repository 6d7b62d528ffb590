// Placeholders: for the published package, the build writes the ids and versions of its dataset as unions of literals,
// so that a misspelt one does not compile.

export type ClaimId = string;
export type SourceId = string;
export type EntityId = string;
export type TopicId = string;

/** A released version. */
export type Version = string;

/** A released version of an earlier major, whose records may have another shape. */
export type EarlierMajor = never;

/** What a quantity measures. */
export type Measure = string;

/** A unit beside the currencies. */
export type OtherUnit = string;

/** A scheme by which entities are identified elsewhere. */
export type Scheme = string;
