import { idOf } from "../../records/kind.js";
import type { Rule } from "../rule.js";
import { findSimilarStatements } from "./find-similar-statements.js";

export const statementNear: Rule<"claims"> = {
  code: "STATEMENT_NEAR",
  severity: "warning",
  meaning: "Two claims have the same statement but for order, plurals, little words and one other word.",
  why: "Statements that say nearly the same are mostly one assertion entered twice, which counts as two for a reader.",
  looksAt: ["claims"],
  check(key, _claim, dataset, report) {
    const alike = findSimilarStatements(dataset).get(idOf(key));
    if (alike === undefined || alike.difference === "none") return;
    const message = `The statement is nearly that of claims/${alike.id}: ${alike.difference}.`;
    const fix = "If both say the same, keep one claim; otherwise say more clearly what sets them apart.";
    report(["statement"], message, fix);
  },
};
