import { type Issue, keyOf, type RecordKey } from "@claimwire/schema";
import { readRecords, storeIssue } from "@claimwire/store";
import { Command } from "@commander-js/extra-typings";
import { requireSource } from "../../checkout/require-source.js";
import { cliIssue } from "../../issues.js";
import { readSavedPage } from "../../saved-page/read-saved-page.js";
import type { SavedLine } from "../../saved-page/saved-line.js";
import { collectUserErrors } from "../../shell/collect-user-errors.js";
import { stopOnErrors, UserError } from "../../shell/user-error.js";
import { defineVerb, type Verb } from "../../shell/verb.js";
import { listPassages } from "./list-passages.js";
import { countWords, MAX_WORDS, type MatchedPassage, matchPassages } from "./match-passages.js";

const NOT_FOUND =
  "Look for the words in the copy yourself. If they are there, mend the copy, never the fingerprint: in the text of a PDF, join words that a hyphen parts at the end of a line, and take out page breaks, page numbers and running heads; in HTML, save the page again or as text. If they are not, find out whether the source changed or the copy is incomplete.";

function passageIssues(
  { key, path, passage, state, under }: MatchedPassage,
  files: ReadonlyMap<RecordKey, string>,
): Issue[] {
  if (state === "found") return [];
  const at = { file: files.get(key) ?? key, path };
  const which = `The passage of ${passage.words} words under "${passage.section}"`;
  if (state === "orphaned") {
    return [cliIssue("PASSAGE_ORPHANED", at, `${which} is not in the copy, as we read it.`, NOT_FOUND)];
  }
  const message = `${which} is under ${under.map((section) => `"${section}"`).join(", ")}.`;
  return [cliIssue("PASSAGE_MOVED", at, message, "Correct `section` if the source has it there.")];
}

function summarisePassages(verified: readonly MatchedPassage[], title: string): string {
  const count = (state: MatchedPassage["state"]): number =>
    verified.filter((passage) => passage.state === state).length;
  const isOther = verified.length > 1 && count("orphaned") === verified.length;
  const doubt = isOther ? `None of them is in the copy. Is it a copy of "${title}"?\n` : "";
  return `${verified.length} passages: ${count("found")} found, ${count("moved")} moved, ${count("orphaned")} orphaned.\n${doubt}`;
}

async function readCopy(file: string): Promise<SavedLine[]> {
  const saved = await readSavedPage(file);
  const words = countWords(saved);
  if (words <= MAX_WORDS) return saved;
  const message = `The copy has ${words} words; at most ${MAX_WORDS} are compared.`;
  const fix = "Give a copy of this source alone, or split it.";
  throw new UserError(storeIssue("FILE_TOO_LARGE", file, message, fix));
}

export const passagesVerify: Verb = defineVerb(
  new Command()
    .argument("<file>", "The saved copy: text, HTML, or the text of a PDF.")
    .requiredOption("--of <source>", "The id of the source."),
  async ({ root }, { of }, file) => {
    const { records = new Map(), files, issues } = readRecords(root);
    stopOnErrors(issues);
    const [source, saved] = await collectUserErrors([
      () => requireSource(records, of, "of"),
      () => readCopy(file),
    ]);
    const located = listPassages(records, of);
    const verified = matchPassages(located, saved, source.title);
    const passages = verified.map(({ key, passage, state, under }) => ({
      claim: key,
      ...passage,
      state,
      under,
    }));
    return {
      issues: verified.flatMap((passage) => passageIssues(passage, files)),
      result: { source: keyOf("sources", of), passages },
      text: summarisePassages(verified, source.title),
    };
  },
);
