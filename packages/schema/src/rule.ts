import type { Records } from "./dataset.js";
import type { Finding, IssueCode } from "./issue.js";
import type { RecordKey } from "./kind.js";
import type { KnownIds } from "./known-ids.js";
import type { DatasetRecord } from "./record.js";

/** One rule of a sound dataset: one file, and one line in `rules.ts`. */
export interface Rule {
  /** The codes of the issues that it can find. */
  readonly codes: readonly IssueCode[];
  /** Why a dataset that breaks it would harm its users. */
  readonly why: string;
  readonly check: (key: RecordKey, record: DatasetRecord, records: Records, ids: KnownIds) => Finding[];
}
