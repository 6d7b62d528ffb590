import { closestHint } from "@claimwire/schema";
import { userError } from "./user-error.js";
import type { CommandTable, Verb } from "./verb.js";

/** A verb as it was typed, and what was typed after it. */
export interface FoundVerb {
  readonly name: string;
  readonly verb: Verb;
  readonly rawArgs: readonly string[];
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
  const typed = argv[0] ?? "";
  const below = [...commands.keys()].filter((name) => name.startsWith(`${typed} `));
  const message =
    below.length > 0
      ? `"${typed}" wants a second word: ${below.map((name) => `"${name}"`).join(", ")}.`
      : `claimwire knows no verb "${typed}".${closestHint(typed, commands.keys())}`;
  throw userError("VERB_UNKNOWN", "command line", message, "See:  claimwire --help");
}
