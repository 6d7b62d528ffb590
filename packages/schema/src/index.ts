export * from "./core.js";
export { adverseTo } from "./dataset/adverse-to.js";
export { checkDataset } from "./dataset/check-dataset.js";
export {
  ASSERTIONS_FILE,
  DATA_FOLDER,
  EXCEPTIONS_FILE,
  keyOfFile,
  LEDGER_FOLDER,
  LINK_CHECKS_FILE,
  NOTES_FOLDER,
  noteFile,
  PUBLISHED_FILE,
  RECORD_EXTENSION,
  RECORD_FOLDERS,
  recordFile,
  releaseFile,
  VOCABULARY_FILE,
} from "./dataset/checkout-files.js";
/** @public The README shows it to those who use the package alone. */
export {
  countRecords,
  findRecord,
  followStub,
  type Records,
  recordsOf,
  resolveKey,
  sortRecords,
} from "./dataset/dataset.js";
export { spokenFor } from "./dataset/spoken-for.js";
export { isCalendarDate } from "./dates/calendar-date.js";
export { placedSpan } from "./dates/edtf-date.js";
export {
  type CodeShape,
  codesOf,
  type Field,
  fieldAt,
  fieldsInRows,
  kindsReferredTo,
  labelFrom,
  type ObjectShape,
  SHAPES,
  type Shape,
  shapeBelow,
  shapesIn,
} from "./field-table/field-table.js";
export { LIST_KEYS, type ListKeyTable } from "./field-table/list-keys.js";
export { referencesOf } from "./field-table/references-of.js";
export { closestCodeHint, closestHint } from "./issues/closest.js";
export {
  applyExceptions,
  type Exception,
  type ExceptionProblem,
  isExceptable,
  parseExceptions,
  type ReleaseException,
} from "./issues/exceptions.js";
export {
  type FieldPath,
  type Finding,
  hasErrors,
  type Issue,
  issueAt,
  issueMaker,
  type MakeIssue,
  type Place,
} from "./issues/issue.js";
/** @public The README shows it to those who use the package alone. */
export { ISSUE_CODES } from "./issues/issue-codes.js";
export { shapeIssue } from "./issues/shape-codes.js";
export { findDangling } from "./parse/find-dangling.js";
export { visitTerms } from "./parse/find-unlisted.js";
export { parseRecord } from "./parse/parse-record.js";
export { CLAIM_STANDARDS } from "./records/claim.js";
export { keyOfMember } from "./records/distinct-members.js";
export type { FieldQuestion } from "./records/field.js";
export type { TextFormat } from "./records/fields.js";
export { idProblem } from "./records/id-problem.js";
export { byKind, idsByKind, RESERVED_NAMES } from "./records/kind.js";
export { languageProblem } from "./records/language-problem.js";
/** @public The README shows it to those who use the package alone. */
export {
  type About,
  type Availability,
  type Citation,
  type Claim,
  type DatasetRecord,
  type Entity,
  type Evidence,
  isStub,
  type OrdinaryRecord,
  type Passage,
  type Quantity,
  type Relation,
  recordSchemas,
  type Source,
  type Status,
  stubSchemas,
  type Topic,
  targetsOf,
} from "./records/record.js";
export { textProblem } from "./records/text-problem.js";
export {
  findIdentifierFault,
  NO_VOCABULARY,
  VOCABULARY_LISTS,
  type Vocabulary,
  type VocabularyList,
} from "./records/vocabulary.js";
export { vocabularySchema } from "./records/vocabulary-schema.js";
export { MISSING_CODES } from "./rules/any-kind/reference-missing.js";
/** @public The README shows it to those who use the package alone. */
export { RULES } from "./rules/rules.js";
