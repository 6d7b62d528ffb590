import type { CommandTable, VerbEntry } from "./shell/verb.js";

const ENTRIES: Readonly<Record<string, VerbEntry>> = {
  check: [
    "Check records, references, ledger, why-notes and assertions.",
    async () => (await import("./commands/check/check.js")).check,
  ],
  status: [
    "Show what is pending: changes, their signals, the notes that cover them, the next version.",
    async () => (await import("./commands/status/status.js")).status,
  ],
  "add claim": [
    "Begin the record of a new claim.",
    async () => (await import("./commands/add/add.js")).addClaim,
  ],
  "add source": [
    "Begin the record of a new source.",
    async () => (await import("./commands/add/add.js")).addSource,
  ],
  "add entity": [
    "Begin the record of a new entity.",
    async () => (await import("./commands/add/add.js")).addEntity,
  ],
  "add topic": [
    "Begin the record of a new topic.",
    async () => (await import("./commands/add/add.js")).addTopic,
  ],
  correct: [
    "Correct fields of a record.",
    async () => (await import("./commands/correct/correct.js")).correct,
  ],
  dispute: [
    "Say that a claim is disputed, and by which claims.",
    async () => (await import("./commands/standing/standing-verbs.js")).dispute,
  ],
  supersede: [
    "Say that newer claims take the place of a claim.",
    async () => (await import("./commands/standing/standing-verbs.js")).supersede,
  ],
  retract: [
    "Withdraw a claim; it is kept with its reason.",
    async () => (await import("./commands/standing/standing-verbs.js")).retract,
  ],
  reinstate: [
    "Let a claim stand again.",
    async () => (await import("./commands/standing/standing-verbs.js")).reinstate,
  ],
  reply: [
    "Enter the answer of those concerned to a claim, or that one was looked for.",
    async () => (await import("./commands/reply/reply.js")).reply,
  ],
  move: [
    "Give a record another id, or put it together with another record.",
    async () => (await import("./commands/move/move.js")).move,
  ],
  split: ["Divide a record into others.", async () => (await import("./commands/split/split.js")).split],
  withhold: [
    "Take content out of records and ledger, for legal necessity or to protect a person.",
    async () => (await import("./commands/withhold/withhold-verb.js")).withholdVerb,
  ],
  change: [
    "Write a why-note for what is pending.",
    async () => (await import("./commands/change/change.js")).change,
  ],
  release: [
    "Turn the why-notes into a release of the data.",
    async () => (await import("./commands/release/release.js")).release,
  ],
  audit: [
    "Prove the ledger: chain, rendering, present records, git history.",
    async () => (await import("./commands/audit/audit.js")).audit,
  ],
  diff: [
    "Show how two releases differ, or a release and the records as they are now.",
    async () => (await import("./commands/diff/diff.js")).diff,
  ],
  log: [
    "Show every change of a record since it was first released.",
    async () => (await import("./commands/log/log.js")).log,
  ],
  export: [
    "Print the newest release for other tools: FollowTheMoney, JSON-LD.",
    async () => (await import("./commands/export/export.js")).exportRecords,
  ],
  "import follow-ups": [
    "Enter the later reports that a saved page lists at its end.",
    async () => (await import("./commands/import-follow-ups/import-follow-ups.js")).importFollowUps,
  ],
  "sources check": [
    "Visit the addresses of sources: which are there, gone, moved or changed; find archived copies.",
    async () => (await import("./commands/sources-check/sources-check.js")).sourcesCheck,
  ],
  "passages fingerprint": [
    "Make the fingerprint of a passage from its words.",
    async () => (await import("./commands/passages/passages-fingerprint.js")).passagesFingerprint,
  ],
  "passages verify": [
    "Compare all passages of a source with a saved copy of it.",
    async () => (await import("./commands/passages/passages-verify.js")).passagesVerify,
  ],
  "track init": [
    "Propose claimwire.track.yaml for a git repository, from its history.",
    async () => (await import("./commands/track/track-init.js")).trackInit,
  ],
  "track export": [
    "Write releases of a tracked ledger as snapshots that other engines compare.",
    async () => (await import("./commands/track/track-export.js")).trackExport,
  ],
  track: [
    "Extend the ledger of any git repository of records by what is new, and write its feeds.",
    async () => (await import("./commands/track/track.js")).track,
  ],
  init: [
    "Begin another dataset of claims in a new folder.",
    async () => (await import("./commands/init/init.js")).init,
  ],
  package: [
    "Build the npm package of the newest release; npm pack does it by itself.",
    async () => (await import("./commands/package/package.js")).packageVerb,
  ],
  publish: [
    "Bring public/ to what the apps rendered.",
    async () => (await import("./commands/publish/publish.js")).publish,
  ],
  land: [
    "Bring the newest release out: tag, packages, site, hub and webhooks.",
    async () => (await import("./commands/land/land.js")).land,
  ],
  notify: [
    "Tell the WebSub hub and the receivers of webhooks what changed, once it is deployed.",
    async () => (await import("./commands/notify/notify.js")).notify,
  ],
  serve: [
    "Serve public/ on this machine alone; PORT says where (4100).",
    async () => (await import("./commands/serve/serve.js")).serve,
  ],
  completion: [
    "Print what lets a shell complete verbs, flags, codes and ids.",
    async () => (await import("./commands/completion/completion.js")).completion,
  ],
};

/** Every verb, in the order of the help, each loaded only when it is called. A new verb is a folder, an entry above, and its examples in `examples.ts`. */
export const COMMANDS: CommandTable = new Map(Object.entries(ENTRIES));
