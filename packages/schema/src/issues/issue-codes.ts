export type Severity = "error" | "warning";

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
    meaning: "Something stands among the records or releases that is none.",
  },
  FILE_SYMLINK: { severity: "error", meaning: "A file or folder of the data is a symbolic link." },
  FILE_TOO_LARGE: { severity: "error", meaning: "A file is larger than it can need to be." },
  FILE_ENCODING: { severity: "error", meaning: "A file is not valid UTF-8." },
  FILE_EMPTY: { severity: "error", meaning: "A record file holds no record." },
  // YAML
  YAML_SYNTAX: { severity: "error", meaning: "A file is not well-formed YAML." },
  YAML_TAB: {
    severity: "error",
    meaning: "A tab stands in a record file, which is written with spaces only.",
  },
  YAML_DUPLICATE_KEY: { severity: "error", meaning: "A key stands twice in one mapping." },
  YAML_FEATURE: {
    severity: "error",
    meaning: "A record uses anchors, aliases, tags, directives, several documents or keys that are no texts.",
  },
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
  PERSON_ROLE: {
    severity: "error",
    meaning: "A person has no public role, or one that is none, or something else has one.",
  },
  // References
  ID_DUPLICATE: { severity: "error", meaning: "Two files of one kind have the same id." },
  CLAIM_MISSING: { severity: "error", meaning: "A reference leads to no claim." },
  SOURCE_MISSING: { severity: "error", meaning: "A reference leads to no source." },
  ENTITY_MISSING: { severity: "error", meaning: "A reference leads to no entity." },
  TOPIC_MISSING: { severity: "error", meaning: "A reference leads to no topic." },
  STUB_DANGLING: { severity: "error", meaning: "A stub leads to no record." },
  STUB_CHAINED: { severity: "error", meaning: "A stub leads to another stub." },
  REFERENCE_SELF: { severity: "error", meaning: "A record refers to itself." },
  // What records say of each other
  CLAIM_AFTER_SOURCE: {
    severity: "error",
    meaning: "A claim's time begins or ends after the publication of a document of its evidence.",
  },
  SOURCE_CITED_EARLY: {
    severity: "error",
    meaning: "A source is cited in, or known through, a document that was published before it.",
  },
  CHAIN_REPEATED: { severity: "error", meaning: "A document stands twice in one chain of evidence." },
  STATEMENT_UNATTRIBUTED: {
    severity: "warning",
    meaning: "A statement names neither its asserter nor a document by a whole name.",
  },
  STATEMENT_PRESENT: {
    severity: "warning",
    meaning: "A statement tells in the present tense of a time that is over.",
  },
  STATEMENT_COPIED: {
    severity: "error",
    meaning: "A statement is a passage of its source, or holds one, word for word.",
  },
  STATEMENT_DUPLICATE: { severity: "error", meaning: "Two claims have the same statement." },
  STATEMENT_NEAR: {
    severity: "warning",
    meaning: "Two claims have the same statement but for order, plurals, little words and one other word.",
  },
  STATUS_BY: {
    severity: "error",
    meaning: "A disputed or superseded claim does not name the claims by which it is.",
  },
  STATUS_BY_UNRELATED: {
    severity: "error",
    meaning: "A claim is disputed or superseded by another to which no fitting relation joins it.",
  },
  CONTRADICTION_COMPATIBLE: {
    severity: "warning",
    meaning: "A claim is said to contradict another, but the amounts of both can be true.",
  },
  UNIT_UNFIT: { severity: "error", meaning: "An amount has a unit in which its measure cannot be given." },
  HIERARCHY_CYCLE: {
    severity: "error",
    meaning: "An entity or topic is, over some steps, a part of itself.",
  },
  PLACE_WHOLE: { severity: "error", meaning: "A place is said to be a part of something that is no place." },
  ENTITY_UNUSED: { severity: "warning", meaning: "No claim or source leads to an entity." },
  TOPIC_UNUSED: { severity: "warning", meaning: "No claim or source leads to a topic." },
  IDENTIFIER_INVALID: {
    severity: "error",
    meaning: "An identifier has not the form of its scheme, or its check digits or its parts are wrong.",
  },
  IDENTIFIER_SHARED: { severity: "error", meaning: "Two entities have the same identifier." },
  // Exceptions from the rules
  EXCEPTIONS_INVALID: { severity: "error", meaning: "`data/exceptions.yaml` does not have its shape." },
  EXCEPTION_UNKNOWN: {
    severity: "error",
    meaning: "An exception names no rule that can have exceptions, or no record.",
  },
  EXCEPTION_UNUSED: { severity: "error", meaning: "An exception is not needed." },
  // Settings
  CONFIG_INVALID: {
    severity: "error",
    meaning: "A setting in the config file or the environment is not valid.",
  },
  PORT_UNUSABLE: { severity: "error", meaning: "The preview cannot listen on its port." },
  SITE_MISSING: {
    severity: "error",
    meaning: "There is nothing to serve: `public/` has not been written yet.",
  },
  // Why-notes
  NOTE_FORMAT: { severity: "error", meaning: "A why-note is not front matter followed by a text." },
  NOTE_PACKAGE: { severity: "error", meaning: "A why-note names no package, so it would be lost." },
  NOTE_BUMP: { severity: "error", meaning: "A why-note asks for none of major, minor, patch." },
  NOTE_SUMMARY: { severity: "error", meaning: "A why-note does not say what changed." },
  NOTE_TRAILER: {
    severity: "error",
    meaning: "A trailer of a why-note is missing, repeated or out of place.",
  },
  NOTE_CAUSE: { severity: "error", meaning: "The cause of a why-note is none of the closed list." },
  NOTE_RECORDS: { severity: "error", meaning: "A why-note names a record of which no change is pending." },
  CHANGE_UNCOVERED: { severity: "error", meaning: "No why-note covers a pending change." },
  CAUSE_REFUSED: { severity: "error", meaning: "A cause does not fit what changed." },
  CAUSE_QUIET: {
    severity: "warning",
    meaning: "Facts of a claim changed under a cause that tells no subscriber.",
  },
  BUMP_TOO_SMALL: { severity: "error", meaning: "The changes demand a larger step of the version." },
  // The ledger
  RELEASE_SYNTAX: { severity: "error", meaning: "A release file is not well-formed JSON." },
  RELEASE_SHAPE: {
    severity: "error",
    meaning: "A release file lacks a field, or has one that it must not have.",
  },
  RELEASE_NAME: { severity: "error", meaning: "A release file's name is not the version that it holds." },
  RELEASE_RENDERING: { severity: "error", meaning: "A release file is not in its one standard rendering." },
  RELEASE_ORDER: { severity: "error", meaning: "A release's version does not follow the one before." },
  RELEASE_DUPLICATE: { severity: "error", meaning: "A version stands in the ledger twice." },
  RELEASE_MISSING: { severity: "error", meaning: "A release is missing from the ledger." },
  RELEASE_TIME: { severity: "error", meaning: "A release's time does not follow the one before." },
  RELEASE_DIGEST: { severity: "error", meaning: "A release's digest is not that of its content." },
  RELEASE_CHAIN: { severity: "error", meaning: "A release does not build on the one before it." },
  RELEASE_TARGET: {
    severity: "error",
    meaning: "A release's changes do not lead to the dataset that it names.",
  },
  CHANGE_SHAPE: {
    severity: "error",
    meaning: "A change of a release contradicts itself or stands out of order.",
  },
  CHANGE_MISFIT: { severity: "error", meaning: "A change does not fit the record that it changes." },
  CHANGE_DIGEST: {
    severity: "error",
    meaning: "A change does not lead to the record whose digest it gives.",
  },
  VALUE_REFUSED: {
    severity: "error",
    meaning: "A value has no canonical form, so nothing can vouch for it.",
  },
  // The command line
  VERB_UNKNOWN: { severity: "error", meaning: "The command has no such verb." },
  FLAG_UNKNOWN: { severity: "error", meaning: "The verb has no such flag." },
  ARGUMENT_BAD: { severity: "error", meaning: "An argument is missing, surplus or not of the kind wanted." },
  RECORD_UNKNOWN: { severity: "error", meaning: "The argument names no record that was ever released." },
  VERSION_UNKNOWN: { severity: "error", meaning: "The argument names no release." },
  CHECKOUT_MISSING: { severity: "error", meaning: "The command was run outside a checkout of Claimwire." },
  SYSTEM_REFUSED: { severity: "error", meaning: "The file system refused to read or write." },
  // Saved pages
  PAGE_UNREADABLE: { severity: "error", meaning: "A saved page is not text or HTML in UTF-8." },
  PASSAGE_ORPHANED: { severity: "error", meaning: "The words of a passage are not in the saved copy." },
  PASSAGE_MOVED: {
    severity: "warning",
    meaning: "The words of a passage stand under another heading in the saved copy.",
  },
  LIST_UNREADABLE: {
    severity: "error",
    meaning: "A saved page has no list of follow-ups, or not as many as it says.",
  },
  FOLLOW_UP_DIFFERENT: {
    severity: "warning",
    meaning:
      "A follow-up of a list is recorded with another title, date or address, or without the citation.",
  },
  FOLLOW_UP_UNLISTED: {
    severity: "warning",
    meaning: "A follow-up that is recorded is not in the list that shows them.",
  },
  // Writing
  LOCKED: { severity: "error", meaning: "Another command is at work in this checkout." },
  PATH_UNSAFE: {
    severity: "error",
    meaning:
      "A file to be written or removed would lie outside its folder, behind a link or in a reserved place.",
  },
  JOURNAL_PENDING: { severity: "error", meaning: "An interrupted command has not been finished yet." },
  JOURNAL_DAMAGED: { severity: "error", meaning: "The journal of an interrupted command cannot be used." },
  TARGET_EDITED: {
    severity: "error",
    meaning: "A file that a command was to replace was edited in the meantime.",
  },
  RENDERED_MISSING: { severity: "error", meaning: "There is nothing rendered to publish." },
  RENDERED_UNFINISHED: {
    severity: "error",
    meaning: "What an app rendered is not whole, or was changed since.",
  },
  RENDERED_MIXED: {
    severity: "error",
    meaning: "The apps rendered different releases, or with different settings.",
  },
  PUBLISH_CLASH: { severity: "error", meaning: "Two rendered files claim the same place in `public/`." },
  // Releasing
  TREE_DIRTY: { severity: "error", meaning: "The checkout holds changes that are not committed." },
  GIT_MISSING: { severity: "error", meaning: "Something was asked for that needs a git repository." },
  GIT_REFUSED: { severity: "error", meaning: "Git refused to commit a finished release." },
  PRE_MODE: {
    severity: "error",
    meaning: "The changesets tool is in pre mode, in which it keeps the notes.",
  },
  NOTHING_TO_RELEASE: { severity: "error", meaning: "There is no why-note, so there is nothing to release." },
  EPOCH_INVALID: { severity: "error", meaning: "`SOURCE_DATE_EPOCH` is no time for a release." },
  CHANGESETS_FAILED: { severity: "error", meaning: "The changesets tool refused the notes or its config." },
  FIRST_RELEASE: { severity: "error", meaning: "The first release of the data is not 1.0.0." },
  ASSERTIONS_INVALID: { severity: "error", meaning: "`data/assertions.yaml` does not have its shape." },
  ASSERTION_FAILED: {
    severity: "error",
    meaning: "A release would hold less than `data/assertions.yaml` demands.",
  },
  // Auditing
  CONFLICT_MARKERS: { severity: "error", meaning: "A merge left its conflict markers in a file." },
  VERSION_UNEXPECTED: {
    severity: "error",
    meaning: "The data package's version is not that of the newest release.",
  },
  RELEASE_REWRITTEN: {
    severity: "error",
    meaning: "A release file says something else than when it was committed.",
  },
  RELEASE_COMMIT: {
    severity: "error",
    meaning: "A release does not agree with the records of the commit that added it.",
  },
  HISTORY_MISSING: {
    severity: "warning",
    meaning: "The git history that an audit needs is not there, or not whole.",
  },
  // Feeds
  LEDGER_EMPTY: {
    severity: "warning",
    meaning: "There is no release yet, so there are no feeds and no API.",
  },
  FEED_LARGE: {
    severity: "warning",
    meaning: "The document that a stream's subscribers fetch is larger than 250 kB.",
  },
  // Notifying
  HUB_MISSING: {
    severity: "warning",
    meaning: "No hub is configured, so nobody can be told of changed feeds.",
  },
  BASE_URL_LOCAL: {
    severity: "error",
    meaning: "A hub elsewhere would be told of feeds at an address of this machine.",
  },
  SITE_STALE: {
    severity: "error",
    meaning: "`public/` lacks feeds, or was written for another base address, hub or release.",
  },
  HUB_REFUSED: { severity: "error", meaning: "The hub refused to be told of a feed." },
  HUB_FAILED: {
    severity: "error",
    meaning: "The hub failed or gave no answer as often as it was told of a feed.",
  },
  HUB_TIMEOUT: {
    severity: "error",
    meaning: "The time limit was reached before the hub was told of a feed.",
  },
} as const satisfies Record<string, CodeMeaning>;
