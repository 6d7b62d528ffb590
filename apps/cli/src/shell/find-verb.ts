import { closestHint } from "@claimwire/schema";
import { type UserError, userError } from "./user-error.js";
import type { CommandTable, Verb } from "./verb.js";

/** A verb as it was typed, and what was typed after it. */
export interface FoundVerb {
  readonly name: string;
  readonly verb: Verb;
  readonly rawArgs: readonly string[];
}

/** The verb that was most likely meant: by both words that were typed where it has two, else by the first. */
function hintOf(first: string, second: string | undefined, names: readonly string[]): string {
  const ofTwo = names.filter((name) => name.includes(" "));
  const isWord = second !== undefined && !second.startsWith("-");
  return (isWord && closestHint(`${first} ${second}`, ofTwo)) || closestHint(first, names);
}

function unknownVerb([first = "", second]: readonly string[], commands: CommandTable): UserError {
  const names = [...commands.keys()];
  const below = names.filter((name) => name.startsWith(`${first} `));
  const problem =
    below.length > 0
      ? `"${first}" wants a second word: ${below.map((name) => `"${name}"`).join(", ")}.`
      : `claimwire knows no verb "${first}".`;
  const hint = hintOf(first, second, below.length > 0 ? below : names);
  return userError("VERB_UNKNOWN", "command line", `${problem}${hint}`, "See:  claimwire --help");
}

/** Finds the verb that a command line begins with; verbs have one word (`check`) or two (`feeds build`). */
export async function findVerb(argv: readonly string[], commands: CommandTable): Promise<FoundVerb> {
  for (const words of [2, 1]) {
    const name = argv.slice(0, words).join(" ");
    const entry = commands.get(name);
    if (entry === undefined) continue;
    const [description, load] = entry;
    const verb = await load();
    verb.command.name(`claimwire ${name}`).description(description);
    return { name, verb, rawArgs: argv.slice(words) };
  }
  throw unknownVerb(argv, commands);
}
