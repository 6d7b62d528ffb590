import type { RecordKey } from "../records/kind.js";
import { type FieldPath, type Finding, issueMaker, type MakeIssue } from "./issue.js";

/** What can be wrong with the shape of a record. */
export const SHAPE_CODES = {
  error: {
    QUOTE_NEEDED: "A text would be read as a number, a truth value or nothing.",
    UNKNOWN_KEY: "A record has a key that its kind does not know.",
    RECORD_MISPLACED: "A record stands in the folder of another kind.",
    FIELD_MISSING: "A required field is missing.",
    WRONG_TYPE: "A value is of another type than its field.",
    UNKNOWN_CODE: "A value is none of a closed list.",
    BAD_FORMAT: "A value does not have the form that its field wants.",
    ID_FORMAT:
      "An id is not of lower-case letters, digits and single hyphens, or no file can have it as its name.",
    TEXT_EMPTY: "A text or list that must say something is empty.",
    TEXT_TOO_LONG: "A text is longer than its field allows.",
    LIST_TOO_LONG: "A list has more members than its field allows.",
    TEXT_CHARACTER: "A text holds a character that no record may hold.",
    TEXT_NOT_NFC: "A text is not in Unicode normalisation form C.",
    DATE_IMPOSSIBLE: "A date is not EDTF or is not in the calendar.",
    LINK_NOT_HTTP: "A link is not an absolute http or https address.",
    EVIDENCE_MISSING: "A claim has no evidence, or none that states it.",
    STATUS_REASON: "A status carries a reason that its state does not allow.",
    REPLY_UNFIT: "A relation that is no `responds-to` says how it answers.",
    AVAILABILITY_URL: "A source's availability and its address do not fit together.",
    PERSON_ROLE: "A person has no public role, or one that is none, or something else has one.",
  },
  warning: {},
} as const;

export type ShapeCode = keyof typeof SHAPE_CODES.error;

export const shapeIssue: MakeIssue<typeof SHAPE_CODES> = issueMaker(SHAPE_CODES);

/** A finding about the shape of a record. */
export function shapeFinding(
  code: ShapeCode,
  key: RecordKey,
  path: FieldPath,
  message: string,
  fix?: string,
): Finding<ShapeCode> {
  return { code, severity: "error", key, path, message, ...(fix === undefined ? {} : { fix }) };
}
