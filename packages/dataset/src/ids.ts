// What stands here while no records are there. The published package has the ids and versions of its own dataset in
// its place, as unions of literals, so that a misspelt one does not compile.

export type ClaimId = string;
export type SourceId = string;
export type EntityId = string;
export type TopicId = string;

/** A released version. */
export type Version = string;

/** A released version of an earlier major, whose records may have another shape. */
export type EarlierMajor = never;
