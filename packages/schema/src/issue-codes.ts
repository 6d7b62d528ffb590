import type { Severity } from "./issue.js";

interface CodeMeaning {
  readonly severity: Severity;
  /** One line for docs/errors.md. */
  readonly meaning: string;
}

/**
 * Every code that a Claimwire issue can carry. `docs/errors.md` has a row for each (a test compares them),
 * so a code is added here and there together.
 */
export const ISSUE_CODES = {
  // Files
  FILE_UNREADABLE: { severity: "error", meaning: "A file or folder could not be read." },
  FILE_NAME: { severity: "error", meaning: "A file's name is not `<id>.yaml`." },
  FILE_UNEXPECTED: {
    severity: "error",
    meaning: "Something other than a record file stands among the records.",
  },
  FILE_SYMLINK: { severity: "error", meaning: "A record is a symbolic link." },
  FILE_TOO_LARGE: { severity: "error", meaning: "A record file is larger than a record can be." },
  FILE_ENCODING: { severity: "error", meaning: "A file is not valid UTF-8." },
  FILE_EMPTY: { severity: "error", meaning: "A record file holds no record." },
  // YAML
  YAML_SYNTAX: { severity: "error", meaning: "A file is not well-formed YAML." },
  YAML_TAB: { severity: "error", meaning: "A tab stands where YAML wants spaces." },
  YAML_DUPLICATE_KEY: { severity: "error", meaning: "A key stands twice in one mapping." },
  YAML_FEATURE: { severity: "error", meaning: "A record uses anchors, aliases, tags or several documents." },
  QUOTE_NEEDED: { severity: "error", meaning: "A text would be read as a number, a truth value or nothing." },
  // Shapes
  UNKNOWN_KEY: { severity: "error", meaning: "A record has a key that its kind does not know." },
  FIELD_MISSING: { severity: "error", meaning: "A required field is missing." },
  WRONG_TYPE: { severity: "error", meaning: "A value is of another type than its field." },
  UNKNOWN_CODE: { severity: "error", meaning: "A value is none of a closed list." },
  BAD_FORMAT: { severity: "error", meaning: "A value does not have the form that its field wants." },
  ID_FORMAT: { severity: "error", meaning: "An id is not of lower-case letters, digits and single hyphens." },
  TEXT_EMPTY: { severity: "error", meaning: "A text or list that must say something is empty." },
  TEXT_TOO_LONG: { severity: "error", meaning: "A text is longer than its field allows." },
  TEXT_CHARACTER: { severity: "error", meaning: "A text holds a character that no record may hold." },
  TEXT_NOT_NFC: { severity: "error", meaning: "A text is not in Unicode normalisation form C." },
  DATE_IMPOSSIBLE: { severity: "error", meaning: "A date is not EDTF or is not in the calendar." },
  LINK_NOT_HTTP: { severity: "error", meaning: "A link is not an absolute http or https address." },
  LIST_DUPLICATE: { severity: "error", meaning: "Two members of a list have the same key." },
  EVIDENCE_MISSING: { severity: "error", meaning: "A claim has no evidence, or none that states it." },
  STATUS_REASON: { severity: "error", meaning: "A status carries a reason that its state does not allow." },
  AVAILABILITY_URL: {
    severity: "error",
    meaning: "A source's availability and its address do not fit together.",
  },
  PERSON_ROLE: { severity: "error", meaning: "A person has no public role, or something else has one." },
  // References
  ID_DUPLICATE: { severity: "error", meaning: "Two files of one kind have the same id." },
  CLAIM_MISSING: { severity: "error", meaning: "A reference leads to no claim." },
  SOURCE_MISSING: { severity: "error", meaning: "A reference leads to no source." },
  ENTITY_MISSING: { severity: "error", meaning: "A reference leads to no entity." },
  TOPIC_MISSING: { severity: "error", meaning: "A reference leads to no topic." },
  STUB_DANGLING: { severity: "error", meaning: "A stub leads to no record." },
  STUB_CHAINED: { severity: "error", meaning: "A stub leads to another stub." },
  REFERENCE_SELF: { severity: "error", meaning: "A record refers to itself." },
} as const satisfies Record<string, CodeMeaning>;
