export { checkDataset } from "./check-dataset.js";
export { closest, closestHint } from "./closest.js";
export * from "./codes.js";
export { countRecords, lookUp, type Records, recordsOf, resolveKey, sortRecords } from "./dataset.js";
export { isEdtfDate, maxDate, minDate } from "./edtf-date.js";
export {
  applyExceptions,
  type Exception,
  type ExceptionProblem,
  parseExceptions,
} from "./exceptions.js";
export { type Fingerprint, findPassage, findPassages, fingerprint } from "./fingerprint.js";
export {
  type FieldPath,
  type Finding,
  finding,
  hasErrors,
  type Issue,
  type IssueCode,
  issue,
  type Place,
  type Severity,
} from "./issue.js";
export { ISSUE_CODES } from "./issue-codes.js";
export {
  ID_MAX_LENGTH,
  ID_PATTERN,
  idOf,
  isId,
  isKind,
  KIND_SINGULAR,
  KINDS,
  type Kind,
  keyOf,
  kindOf,
  parseKey,
  type RecordKey,
} from "./kind.js";
export { LIST_KEYS, type ListKeyTable } from "./list-keys.js";
export { normaliseWords } from "./normalise-words.js";
export { type ParsedRecord, parseRecord } from "./parse-record.js";
export {
  type About,
  type Availability,
  type Citation,
  type Claim,
  type DatasetRecord,
  type Entity,
  type Evidence,
  isStub,
  type Moved,
  type OrdinaryRecord,
  type Passage,
  type Quantity,
  type RecordTypes,
  type Relation,
  recordSchemas,
  type Source,
  type Split,
  type Status,
  type Stub,
  stubSchemas,
  type Topic,
  targetsOf,
} from "./record.js";
export { type Reference, referencesOf } from "./references-of.js";
export type { Rule } from "./rule.js";
export { RULES } from "./rules.js";
