import { stripVTControlCharacters } from "node:util";
import { type CommandDef, type CommandMeta, renderUsage } from "citty";
import type { CommandTable } from "../commands.js";

async function descriptionOf(command: CommandDef): Promise<string> {
  const meta = (await (typeof command.meta === "function" ? command.meta() : command.meta)) as
    | CommandMeta
    | undefined;
  return meta?.description ?? "";
}

/** The help of `claimwire` itself: every verb in one line. */
export async function renderHelp(commands: CommandTable): Promise<string> {
  const width = Math.max(...[...commands.keys()].map((name) => name.length));
  const lines: string[] = [];
  for (const [name, load] of commands) {
    lines.push(`  ${name.padEnd(width)}  ${await descriptionOf(await load())}`);
  }
  return [
    "claimwire <verb> [options]",
    "",
    ...lines,
    "",
    "Every verb has --help and --json. Exit codes: 0 fine, 1 the input is wrong, 70 a bug in claimwire.",
    "",
  ].join("\n");
}

/** The help of one verb. citty colours it by the environment alone, so colours are taken out where none are wanted. */
export async function renderVerbHelp(command: CommandDef, coloured: boolean): Promise<string> {
  const usage = `${await renderUsage(command, { meta: { name: "claimwire" } })}\n`;
  return coloured ? usage : stripVTControlCharacters(usage);
}
