import { idOf } from "../../records/kind.js";
import type { Rule } from "../rule.js";
import { findAlikeStatements } from "./alike-statements.js";

export const statementNear: Rule<"claims"> = {
  codes: ["STATEMENT_DUPLICATE", "STATEMENT_NEAR"],
  why: "A statement travels alone into titles and tables, where readers could not tell two equal ones apart.",
  looksAt: ["claims"],
  check(key, _claim, dataset, report) {
    const alike = findAlikeStatements(dataset).get(idOf(key));
    if (alike === undefined) return;
    if (alike.difference === "none") {
      const message = `The statement is that of claims/${alike.id} already.`;
      const fix = "Keep one claim and put the evidence of both there, or say what sets them apart.";
      report("STATEMENT_DUPLICATE", ["statement"], message, fix);
      return;
    }
    const message = `The statement is nearly that of claims/${alike.id}: ${alike.difference}.`;
    const fix = "If both say the same, keep one claim; otherwise say more clearly what sets them apart.";
    report("STATEMENT_NEAR", ["statement"], message, fix);
  },
};
