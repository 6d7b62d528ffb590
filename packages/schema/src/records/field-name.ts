import type { FieldPath } from "../issues/issue.js";

/** A path as messages name it: `evidence[0].source`. */
export function fieldName(path: FieldPath): string {
  return path
    .map((step, i) => (typeof step === "number" ? `[${step}]` : i === 0 ? step : `.${step}`))
    .join("");
}
