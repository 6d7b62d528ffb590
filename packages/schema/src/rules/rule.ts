import type { IndexedDataset } from "../dataset/index-dataset.js";
import type { FieldPath, Severity } from "../issues/issue.js";
import type { RecordKey } from "../records/kind.js";
import type { RecordTypes, Stub } from "../records/record.js";

/** What a rule can look at: the ordinary records of a kind, or the stubs of all kinds. */
export interface RuleTargets extends RecordTypes {
  stubs: Stub;
}

/** Takes a problem of the record that is being checked. */
export type Report = (path: FieldPath, message: string, fix?: string) => void;

/** One rule of a sound dataset: one file, named after its code, and one line in `rules.ts`. */
export interface Rule<T extends keyof RuleTargets = keyof RuleTargets> {
  /** The code of the findings that it makes. */
  readonly code: string;
  readonly severity: Severity;
  /** What such a finding says, in one sentence. */
  readonly meaning: string;
  /** Why a dataset that breaks the rule would harm its users. */
  readonly why: string;
  /** Programs that read the records rely on the rule, as they rely on the shape: no exception can be made. */
  readonly noExceptions?: true;
  /** It is shown these, and no others. */
  readonly looksAt: readonly T[];
  // A method, so that a rule for claims is a rule: it is only ever shown what it looks at.
  check(key: RecordKey, record: RuleTargets[T], dataset: IndexedDataset, report: Report): void;
}
