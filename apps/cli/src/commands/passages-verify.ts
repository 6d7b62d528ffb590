import { type Issue, issue, keyOf, type RecordKey } from "@claimwire/schema";
import { readRecords } from "@claimwire/store";
import type { CommandDef } from "citty";
import { collectUserErrors } from "../collect-user-errors.js";
import { findSource } from "../find-source.js";
import { passagesIn } from "../passages/passages-in.js";
import {
  countWords,
  type VerifiedPassage,
  verifyPassages,
  WORDS_AT_MOST,
} from "../passages/verify-passages.js";
import { readSavedPage } from "../saved-page/read-saved-page.js";
import type { SavedLine } from "../saved-page/saved-line.js";
import { stopOnErrors, UserError } from "../user-error.js";
import { defineVerb } from "../verb.js";

function toIssue(
  { key, path, passage, state, under }: VerifiedPassage,
  files: ReadonlyMap<RecordKey, string>,
): Issue[] {
  if (state === "found") return [];
  const at = { file: files.get(key) ?? key, path };
  const which = `The passage of ${passage.words} words under "${passage.section}"`;
  if (state === "orphaned") {
    const fix =
      "Look whether the source changed, or the copy lacks a part; never mend a fingerprint by guess.";
    return [issue("PASSAGE_ORPHANED", at, `${which} is not in the copy.`, fix)];
  }
  const message = `${which} stands under ${under.map((section) => `"${section}"`).join(", ")}.`;
  return [issue("PASSAGE_MOVED", at, message, "Correct `section`, if the source prints it so.")];
}

function describe(verified: readonly VerifiedPassage[], title: string): string {
  const count = (state: VerifiedPassage["state"]): number =>
    verified.filter((passage) => passage.state === state).length;
  const isOther = verified.length > 1 && count("orphaned") === verified.length;
  const doubt = isOther ? `Not one of them is in it: is this a copy of "${title}"?\n` : "";
  return `${verified.length} passages: ${count("found")} found, ${count("moved")} moved, ${count("orphaned")} orphaned.\n${doubt}`;
}

async function readCopy(file: string): Promise<SavedLine[]> {
  const saved = await readSavedPage(file);
  const words = countWords(saved);
  if (words <= WORDS_AT_MOST) return saved;
  const message = `The copy has ${words} words; at most ${WORDS_AT_MOST} are compared.`;
  const fix = "Give a copy of this one source, or cut it into parts.";
  throw new UserError(issue("FILE_TOO_LARGE", { file, path: [] }, message, fix));
}

export const passagesVerify: CommandDef = defineVerb({
  name: "passages verify",
  description: "Hold all passages of a source against a saved copy of it.",
  args: {
    file: {
      type: "positional",
      description: "The saved copy: text, HTML, or the text of a PDF.",
      required: true,
    },
    of: { type: "string", description: "The id of the source.", required: true },
  },
  async run({ file, of }, { root }) {
    const { records = new Map(), files, issues } = readRecords(root);
    stopOnErrors(issues);
    const [source, saved] = await collectUserErrors([
      () => findSource(records, of, "--of"),
      () => readCopy(file),
    ]);
    const standing = passagesIn(records, of);
    const verified = verifyPassages(standing, saved, source.title);
    const passages = verified.map(({ key, passage, state, under }) => ({
      claim: key,
      ...passage,
      state,
      under,
    }));
    return {
      issues: verified.flatMap((passage) => toIssue(passage, files)),
      result: { source: keyOf("sources", of), passages },
      text: describe(verified, source.title),
    };
  },
});
