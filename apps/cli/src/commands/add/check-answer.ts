import {
  type FieldPath,
  type Finding,
  type Kind,
  keyOf,
  NO_VOCABULARY,
  parseRecord,
} from "@claimwire/schema";
import type { Question } from "./record-field.js";

/** What is wrong with an answer. */
export interface AnswerFault {
  readonly code: string;
  readonly message: string;
  readonly fix?: string;
}

/** Makes a record that has only one value, at a path. */
function recordWith(path: FieldPath, value: string): unknown {
  return path.reduceRight<unknown>((inner, step) => {
    return typeof step === "number" ? [inner] : { [step]: inner };
  }, value);
}

function isAt(path: FieldPath, { path: found }: Finding): boolean {
  return path.every((step, index) => found[index] === step);
}

/** Checks one answer by the schema of its field. The other fields of the record are not checked. */
export function checkAnswer(
  kind: Kind,
  { path, refuse, vocabulary }: Question,
  value: string,
  before: readonly string[] = [],
): AnswerFault | undefined {
  const refused = refuse?.(value, before, vocabulary ?? NO_VOCABULARY);
  if (refused !== undefined) return { code: "ARGUMENT_BAD", message: refused };
  if (path === undefined) return undefined;
  const { findings } = parseRecord(keyOf(kind, "answer"), recordWith(path, value), vocabulary);
  const found = findings.find((finding) => isAt(path, finding));
  if (found === undefined) return undefined;
  const { code, message, fix } = found;
  // The question already names the field.
  const about = message.replace(/^[\w.[\]]+: /, "");
  return { code, message: about, ...(fix === undefined ? {} : { fix }) };
}
