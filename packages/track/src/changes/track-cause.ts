/** What a note of a tracked ledger tells of: a commit, the tag of a release, a new mapping, or a rewritten history. */
export const STEP_CAUSES = ["commit", "tag", "mapping", "rewritten"] as const;

export type StepCause = (typeof STEP_CAUSES)[number];
