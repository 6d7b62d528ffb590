import type { IndexedDataset } from "../dataset/index-dataset.js";
import type { FieldPath, IssueCode } from "../issues/issue.js";
import type { RecordKey } from "../records/kind.js";
import type { RecordTypes, Stub } from "../records/record.js";

/** What a rule can look at: the ordinary records of a kind, or the stubs of all kinds. */
export interface RuleTargets extends RecordTypes {
  stubs: Stub;
}

/** Takes a problem of the record that is being checked. */
export type Report = (code: IssueCode, path: FieldPath, message: string, fix?: string) => void;

/** One rule of a sound dataset: one file, and one line in `rules.ts`. */
export interface Rule<S extends keyof RuleTargets = keyof RuleTargets> {
  /** The codes of the issues that it can find. */
  readonly codes: readonly IssueCode[];
  /** Why a dataset that breaks it would harm its users. */
  readonly why: string;
  /** Whether what reads the records relies on it, as on their shape: then no exception can be made. */
  readonly holdsUp?: true;
  /** It is shown these, and no others. */
  readonly looksAt: readonly S[];
  // A method, so that a rule for claims is a rule: it is only ever shown what it looks at.
  check(key: RecordKey, record: RuleTargets[S], dataset: IndexedDataset, report: Report): void;
}
