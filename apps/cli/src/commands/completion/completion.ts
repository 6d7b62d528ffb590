import { findRoot } from "@claimwire/store";
import { Argument, Command } from "@commander-js/extra-typings";
import { takeFolder } from "../../shell/take-folder.js";
import { badArgument } from "../../shell/user-error.js";
import { type Context, defineVerb, type Verb } from "../../shell/verb.js";
import { findCandidates } from "./find-candidates.js";
import { listValues } from "./list-values.js";
import { renderCandidates, SHELL_SCRIPTS, SHELLS, type Shell } from "./shell-scripts.js";

async function complete(
  shell: Shell,
  words: readonly string[],
  { root: here, commands }: Context,
): Promise<string> {
  const { argv, folder } = takeFolder(words, here);
  const root = findRoot(folder);
  return renderCandidates(
    await findCandidates(argv, commands, (name) => (root === undefined ? [] : listValues(root, name))),
    shell,
  );
}

/**
 * Prints the script of a shell; or, when the script calls it with the words of a command line after `--`, what the last
 * of them may become. It needs no checkout, and writes nothing.
 */
export const completion: Verb = defineVerb(
  new Command()
    .addArgument(new Argument("[shell]", "The shell.").choices(SHELLS))
    .argument("[words...]", "What the script asks for: the words of a command line, after --."),
  async (context, _flags, shell, words) => {
    if (shell === undefined) {
      throw badArgument(`The shell is missing: ${SHELLS.join(", ")}.`, "See:  claimwire completion --help");
    }
    return { text: words.length === 0 ? SHELL_SCRIPTS[shell] : await complete(shell, words, context) };
  },
  (folder) => folder,
);
