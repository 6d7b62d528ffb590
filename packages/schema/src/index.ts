export { checkDataset } from "./dataset/check-dataset.js";
export { countRecords, lookUp, type Records, recordsOf, resolveKey, sortRecords } from "./dataset/dataset.js";
export { isEdtfDate, maxDate, minDate } from "./dates/edtf-date.js";
export { closest, closestHint } from "./issues/closest.js";
export {
  applyExceptions,
  type Exception,
  type ExceptionProblem,
  parseExceptions,
} from "./issues/exceptions.js";
export {
  type CodeTable,
  type FieldPath,
  type Finding,
  hasErrors,
  type Issue,
  issueAt,
  issueMaker,
  type MakeIssue,
  type Place,
  type Severity,
} from "./issues/issue.js";
export { type CodeMeaning, ISSUE_CODES } from "./issues/issue-codes.js";
export { type ShapeCode, shapeIssue } from "./issues/shape-codes.js";
export { type ParsedRecord, parseRecord } from "./parse/parse-record.js";
export { type Fingerprint, findPassage, findPassages, fingerprint } from "./passages/fingerprint.js";
export { normaliseWords } from "./passages/normalise-words.js";
export * from "./records/codes.js";
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
} from "./records/kind.js";
export { LIST_KEYS, type ListKeyTable } from "./records/list-keys.js";
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
} from "./records/record.js";
export { type Reference, referencesOf } from "./records/references-of.js";
export { MISSING_CODES } from "./rules/records/reference-missing.js";
export type { Rule } from "./rules/rule.js";
export { RULES } from "./rules/rules.js";
