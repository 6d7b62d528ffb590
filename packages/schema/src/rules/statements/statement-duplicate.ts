import { idOf } from "../../records/kind.js";
import type { Rule } from "../rule.js";
import { findSimilarStatements } from "./find-similar-statements.js";

export const statementDuplicate: Rule<"claims"> = {
  code: "STATEMENT_DUPLICATE",
  severity: "error",
  meaning: "Two claims have the same statement.",
  why: "A statement travels alone into titles and tables, where readers could not tell two equal ones apart.",
  looksAt: ["claims"],
  check(key, _claim, dataset, report) {
    const alike = findSimilarStatements(dataset).get(idOf(key));
    if (alike?.difference !== "none") return;
    const message = `The statement is that of claims/${alike.id} already.`;
    report(
      ["statement"],
      message,
      "Keep one claim and put the evidence of both there, or say what sets them apart.",
    );
  },
};
