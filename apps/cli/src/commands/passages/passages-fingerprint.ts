import { text as textOf } from "node:stream/consumers";
import { fingerprint } from "@claimwire/schema";
import { Command } from "@commander-js/extra-typings";
import { readSavedText } from "../../saved-page/read-saved-page.js";
import { badArgument } from "../../shell/user-error.js";
import { defineVerb, type Verb } from "../../shell/verb.js";
import { renderYaml } from "../../text/render-yaml.js";

async function readWords(file: string | undefined, text: string | undefined): Promise<string> {
  if (text !== undefined && file !== undefined) {
    throw badArgument("Both a file and --text are given.", "Give one of them.");
  }
  if (text !== undefined) return text;
  if (file !== undefined && file !== "-") return readSavedText(file);
  if (process.stdin.isTTY)
    throw badArgument("There are no words.", "Give a file, or --text, or pipe them in.");
  return textOf(process.stdin);
}

export const passagesFingerprint: Verb = defineVerb(
  new Command()
    .argument("[file]", "A text file that holds the words; left out, or -, stdin.")
    .option("--text <words>", "The words themselves, instead of a file.")
    .option("--section <heading>", "The heading under which they stand, as the source prints it."),
  async (_context, { text, section }, file) => {
    const made = fingerprint(await readWords(file, text));
    if (made.words === 0) throw badArgument("There are no words in it.", "Give the words of the passage.");
    const passage = { ...(section === undefined ? {} : { section }), ...made };
    return { result: { passage }, text: renderYaml([passage]) };
  },
);
