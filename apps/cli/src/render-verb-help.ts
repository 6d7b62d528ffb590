import { stripVTControlCharacters } from "node:util";
import { type CommandDef, renderUsage } from "citty";

/** The help of one verb. citty colours it by the environment alone, so colours are taken out where none are wanted. */
export async function renderVerbHelp(command: CommandDef, coloured: boolean): Promise<string> {
  const usage = `${await renderUsage(command, { meta: { name: "claimwire" } })}\n`;
  return coloured ? usage : stripVTControlCharacters(usage);
}
