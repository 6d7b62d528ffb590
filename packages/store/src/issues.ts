import { issueMaker, type MakeIssue } from "@claimwire/schema";

/** What can be wrong with the files of a checkout, and with writing them. */
export const STORE_CODES = {
  error: {
    FILE_UNREADABLE: "A file or folder could not be read.",
    FILE_NAME: "A file's name is not `<id>.yaml`.",
    FILE_UNEXPECTED: "Something stands among the records or releases that is none.",
    FILE_SYMLINK: "A file or folder of the data is a symbolic link.",
    FILE_TOO_LARGE: "A file is larger than it can need to be.",
    FILE_ENCODING: "A file is not valid UTF-8.",
    CONFLICT_MARKERS: "A merge left its conflict markers in a file.",
    FILE_EMPTY: "A record file holds no record.",
    YAML_SYNTAX: "A file is not well-formed YAML.",
    YAML_TAB: "A tab stands in a record file, which is written with spaces only.",
    YAML_DUPLICATE_KEY: "A key stands twice in one mapping.",
    YAML_FEATURE:
      "A record uses anchors, aliases, tags, directives, several documents or keys that are no texts.",
    ID_DUPLICATE: "Two files of one kind have the same id.",
    CONFIG_INVALID: "A setting in the config file or the environment is not valid.",
    VOCABULARY_INVALID: "A code of the vocabulary is not declared as it must be.",
    SYSTEM_REFUSED: "The file system refused to read or write.",
    LOCKED: "Another command is at work in this checkout.",
    PATH_UNSAFE:
      "A file to be written or removed would lie outside its folder, behind a link or in a reserved place.",
    JOURNAL_PENDING: "An interrupted command has not been finished yet.",
    JOURNAL_DAMAGED: "The journal of an interrupted command cannot be used.",
    TARGET_EDITED: "A file that a command was to replace was edited in the meantime.",
    RENDERED_MISSING: "There is nothing rendered to publish.",
    RENDERED_UNFINISHED: "What an app rendered is not whole, or was changed since.",
    RENDERED_MIXED: "The apps rendered different releases, or with different settings.",
    PUBLISH_CLASH: "Two rendered files claim the same place in `public/`.",
    PRE_MODE: "The changesets tool is in pre mode, in which it keeps the notes.",
  },
  warning: {
    LEDGER_EMPTY: "There is no release yet, so there are no feeds and no API.",
  },
} as const;

export type StoreCode = keyof (typeof STORE_CODES.error & typeof STORE_CODES.warning);

export const storeIssue: MakeIssue<typeof STORE_CODES> = issueMaker(STORE_CODES);
