import type { Finding } from "../issues/issue.js";
import { shapeFinding } from "../issues/shape-codes.js";
import { KIND_SINGULAR, KINDS, kindOf, type RecordKey } from "../records/kind.js";
import { recordSchemas } from "../records/record.js";

/** Finds a sound record of another kind than its folder says: one finding in place of one for each field. */
export function findWrongFolder(key: RecordKey, value: unknown): Finding[] {
  const kind = kindOf(key);
  const right = KINDS.find((other) => other !== kind && recordSchemas[other].safeParse(value).success);
  if (right === undefined) return [];
  const noun = KIND_SINGULAR[right];
  const article = /^[aeiou]/.test(noun) ? "an" : "a";
  const message = `The file holds ${article} ${noun}, and stands among the ${kind}.`;
  const fix = `Move the file from data/${kind}/ to data/${right}/.`;
  return [shapeFinding("RECORD_MISPLACED", key, [], message, fix)];
}
