import type { CommandDef } from "citty";

/** Commands by their verbs, each with how to load it. */
export type CommandTable = ReadonlyMap<string, () => Promise<CommandDef>>;

/** Every verb, in the order of the help, each loaded only when it is called. A new verb is a folder and a line here. */
export const COMMANDS: CommandTable = new Map([
  ["check", async () => (await import("./commands/check/check.js")).check],
  ["status", async () => (await import("./commands/status/status.js")).status],
  ["add claim", async () => (await import("./commands/add/add.js")).addClaim],
  ["add source", async () => (await import("./commands/add/add.js")).addSource],
  ["add entity", async () => (await import("./commands/add/add.js")).addEntity],
  ["add topic", async () => (await import("./commands/add/add.js")).addTopic],
  ["change", async () => (await import("./commands/change/change.js")).change],
  ["release", async () => (await import("./commands/release/release.js")).release],
  ["audit", async () => (await import("./commands/audit/audit.js")).audit],
  ["diff", async () => (await import("./commands/diff/diff.js")).diff],
  ["log", async () => (await import("./commands/log/log.js")).log],
  [
    "import follow-ups",
    async () => (await import("./commands/import-follow-ups/import-follow-ups.js")).importFollowUps,
  ],
  [
    "passages fingerprint",
    async () => (await import("./commands/passages/passages-fingerprint.js")).passagesFingerprint,
  ],
  ["passages verify", async () => (await import("./commands/passages/passages-verify.js")).passagesVerify],
  ["publish", async () => (await import("./commands/publish/publish.js")).publish],
  ["notify", async () => (await import("./commands/notify/notify.js")).notify],
  ["serve", async () => (await import("./commands/serve/serve.js")).serve],
]);
