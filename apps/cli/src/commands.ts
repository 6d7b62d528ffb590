import type { CommandDef } from "citty";

/** A verb as the list of verbs has it. */
export interface VerbEntry {
  /** One line for the list. */
  readonly description: string;
  load(): Promise<CommandDef>;
}

/** Verbs by their names: `check`, `add claim`. */
export type CommandTable = ReadonlyMap<string, VerbEntry>;

/** Every verb, in the order of the help, each loaded only when it is called. A new verb is a file and an entry here. */
export const COMMANDS: CommandTable = new Map<string, VerbEntry>([
  [
    "check",
    {
      description: "Check records, references, ledger, why-notes and assertions.",
      load: async () => (await import("./commands/check.js")).check,
    },
  ],
  [
    "status",
    {
      description:
        "Show what is pending: changes, their signals, the notes that cover them, the next version.",
      load: async () => (await import("./commands/status.js")).status,
    },
  ],
  [
    "add claim",
    {
      description: "Begin the record of a new claim.",
      load: async () => (await import("./commands/add.js")).addClaim,
    },
  ],
  [
    "add source",
    {
      description: "Begin the record of a new source.",
      load: async () => (await import("./commands/add.js")).addSource,
    },
  ],
  [
    "add entity",
    {
      description: "Begin the record of a new entity.",
      load: async () => (await import("./commands/add.js")).addEntity,
    },
  ],
  [
    "add topic",
    {
      description: "Begin the record of a new topic.",
      load: async () => (await import("./commands/add.js")).addTopic,
    },
  ],
  [
    "change",
    {
      description: "Write a why-note for what is pending.",
      load: async () => (await import("./commands/change.js")).change,
    },
  ],
  [
    "release",
    {
      description: "Turn the why-notes into a release of the data.",
      load: async () => (await import("./commands/release.js")).release,
    },
  ],
  [
    "audit",
    {
      description: "Prove the ledger: chain, rendering, present records, git history.",
      load: async () => (await import("./commands/audit.js")).audit,
    },
  ],
  [
    "diff",
    {
      description: "Show how two releases differ, or a release and the records as they are now.",
      load: async () => (await import("./commands/diff.js")).diff,
    },
  ],
  [
    "log",
    {
      description: "Show every change of a record since it was first released.",
      load: async () => (await import("./commands/log.js")).log,
    },
  ],
  [
    "import follow-ups",
    {
      description: "Enter the later reports that a saved page lists at its end.",
      load: async () => (await import("./commands/import-follow-ups.js")).importFollowUps,
    },
  ],
  [
    "passages fingerprint",
    {
      description: "Make the fingerprint of a passage from its words.",
      load: async () => (await import("./commands/passages-fingerprint.js")).passagesFingerprint,
    },
  ],
  [
    "passages verify",
    {
      description: "Compare all passages of a source with a saved copy of it.",
      load: async () => (await import("./commands/passages-verify.js")).passagesVerify,
    },
  ],
  [
    "publish",
    {
      description: "Bring public/ to what the apps rendered.",
      load: async () => (await import("./commands/publish.js")).publish,
    },
  ],
  [
    "notify",
    {
      description: "Tell the WebSub hub which feeds changed, once they are deployed.",
      load: async () => (await import("./commands/notify.js")).notify,
    },
  ],
  [
    "serve",
    {
      description: "Serve public/ on this machine alone; PORT says where (4100).",
      load: async () => (await import("./commands/serve.js")).serve,
    },
  ],
]);
