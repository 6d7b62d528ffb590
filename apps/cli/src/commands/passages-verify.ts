import { closestHint, type Issue, issue, keyOf, lookUp, type RecordKey, recordsOf } from "@claimwire/schema";
import { readRecords } from "@claimwire/store";
import type { CommandDef } from "citty";
import { passagesIn } from "../passages/passages-in.js";
import { type VerifiedPassage, verifyPassages } from "../passages/verify-passages.js";
import { readSavedPage } from "../saved-page/read-saved-page.js";
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

function describe(verified: readonly VerifiedPassage[]): string {
  const count = (state: VerifiedPassage["state"]): number =>
    verified.filter((passage) => passage.state === state).length;
  return `${verified.length} passages: ${count("found")} found, ${count("moved")} moved, ${count("orphaned")} orphaned.\n`;
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
    const { records = new Map(), files, issues } = await readRecords(root);
    stopOnErrors(issues);
    const source = lookUp(records, "sources", of);
    if (source === undefined) {
      const ids = recordsOf(records, "sources").map(([id]) => id);
      const message = `There is no source "${of}".${closestHint(of, ids)}`;
      throw new UserError(issue("SOURCE_MISSING", { file: "command line", path: [] }, message));
    }
    const saved = await readSavedPage(file);
    const verified = verifyPassages(passagesIn(records, of), saved, source.title);
    const passages = verified.map(({ key, passage, state, under }) => ({
      claim: key,
      ...passage,
      state,
      under,
    }));
    return {
      issues: verified.flatMap((passage) => toIssue(passage, files)),
      result: { source: keyOf("sources", of), passages },
      text: describe(verified),
    };
  },
});
