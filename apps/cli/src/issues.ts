import { issueMaker, type MakeIssue } from "@claimwire/schema";

/** What can be wrong with a command, or with what it is asked to do. */
export const CLI_CODES = {
  error: {
    PORT_UNUSABLE: "The preview cannot listen on its port.",
    SITE_MISSING: "There is nothing to serve: `public/` has not been written yet.",
    VERB_UNKNOWN: "The command has no such verb.",
    FLAG_UNKNOWN: "The verb has no such flag.",
    ARGUMENT_BAD: "An argument is missing, surplus or not of the kind wanted.",
    RECORD_UNKNOWN: "The argument names no record that was ever released.",
    VERSION_UNKNOWN: "The argument names no release.",
    CHECKOUT_MISSING: "The command was run outside a checkout of Claimwire.",
    PAGE_UNREADABLE: "A saved page is neither text in UTF-8 nor HTML in the encoding that it declares.",
    PASSAGE_ORPHANED: "The words of a passage are not in the saved copy.",
    LIST_UNREADABLE:
      "We find no list of follow-ups in a saved page, or cannot tell which lines are its reports.",
    TREE_DIRTY: "The checkout holds changes that are not committed.",
    GIT_MISSING: "Something was asked for that needs a git repository.",
    GIT_REFUSED: "Git refused to commit a finished release.",
    GIT_BUSY: "A rebase, merge, cherry-pick or revert is not finished.",
    COMMIT_ALTERED: "A hook of git altered a release while it was committed.",
    ENTRIES_ALTERED: "Entries that were published would change.",
    VERSION_TAKEN: "The version of a release was given to another one before.",
    NOTHING_TO_RELEASE: "There is no why-note, so there is nothing to release.",
    EPOCH_INVALID: "`SOURCE_DATE_EPOCH` is no time for a release.",
    CHANGESETS_FAILED: "The changesets tool refused the notes or its config.",
    ASSERTIONS_INVALID: "`data/assertions.yaml` does not have its shape.",
    WITHHOLD_IMPOSSIBLE: "The summary of a why-note cannot be taken out of a release of format 1.",
    SETTING_MISSING: "A setting without which nothing can go out is missing or a placeholder.",
    RELEASE_UNCOMMITTED: "The newest release is in no commit of the default branch.",
    LAND_FAILED: "A step of bringing a release out failed.",
    LAND_UNSEEN: "The address does not serve the release that was brought there.",
    RECORD_RENAMED: "The file of a released record has another name.",
    VERSION_UNEXPECTED: "The data package's version is not that of the newest release.",
    RELEASE_REWRITTEN: "A release file says something else than when it was committed.",
    RELEASE_COMMIT: "A release does not agree with the records of the commit that added it.",
    BASE_URL_LOCAL:
      "A hub or a receiver of webhooks elsewhere would be told of feeds at an address of this machine.",
    SITE_STALE: "`public/` lacks feeds, or was written for another base address, hub or release.",
    HUB_REFUSED: "The hub refused to be told of a feed.",
    HUB_FAILED: "The hub failed or gave no answer as often as it was told of a feed.",
    HUB_TIMEOUT: "The time limit was reached before the hub was told of a feed.",
    NETWORK_DOWN: "No host answered when the addresses of sources were visited.",
    LINK_CHECKS_INVALID: "`data/link-checks.ndjson` does not have its shape.",
    WEBHOOK_INVALID: "The secret or a stream of a receiver of webhooks cannot be used.",
    WEBHOOK_REFUSED: "The receiver of webhooks refused to be told of a change, or is gone.",
    WEBHOOK_FAILED: "The receiver of webhooks failed or gave no answer as often as it was told of a change.",
    WEBHOOK_TIMEOUT: "The time limit was reached before the receiver of webhooks was told of a change.",
  },
  warning: {
    PASSAGE_MOVED: "The words of a passage stand under another heading in the saved copy.",
    FOLLOW_UP_DIFFERENT:
      "A follow-up of a list is recorded with another title, date or address, or without the citation.",
    FOLLOW_UP_UNLISTED: "A follow-up that is recorded is not in the list that shows them.",
    SOURCE_GONE: "The host says, time after time, that a source is no longer at its address.",
    SOURCE_DRIFTED: "Passages of a source are no longer in the page at its address.",
    SOURCE_MOVED: "The address of a source sends to another one for good.",
    SOURCE_UNREACHABLE: "The address of a source gives no answer that says whether it is there.",
    SOURCE_UNRECOGNISED:
      "There is a page at the address of a source, and nothing in it shows that it is the source.",
    BRANCH_BEHIND: "The branch lacks commits that its upstream has.",
    BRANCH_MISSING: "HEAD is on no branch.",
    HISTORY_MISSING: "The git history that an audit needs is not there, or not whole.",
    HUB_MISSING: "No hub and no webhook is configured, so nobody can be told of changed feeds.",
  },
} as const;

export const cliIssue: MakeIssue<typeof CLI_CODES> = issueMaker(CLI_CODES);
