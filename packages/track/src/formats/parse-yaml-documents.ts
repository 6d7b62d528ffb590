import { CORE_SCHEMA, loadAll, type Schema, Type, YAMLException } from "js-yaml";
import { FormatProblem } from "./format-problem.js";

const NUMBER = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/** A number that would not print as it was written (`1.10`, `007`, twenty digits) stays a text: no digit is lost. */
const numbers = (["int", "float"] as const).map(
  (name) =>
    new Type(`tag:yaml.org,2002:${name}`, {
      kind: "scalar",
      resolve: (text: string | null) => text !== null && NUMBER.test(text),
      construct: (text: string) => (String(Number(text)) === text ? Number(text) : text),
    }),
);

/** `<<` brings the fields of another mapping; the library knows it by this tag. */
const merge = new Type("tag:yaml.org,2002:merge", {
  kind: "scalar",
  resolve: (text: string | null) => text === "<<",
});

/** Tags that an application gives a meaning (`!Ref`): the value counts, not the tag. */
const unknownTags = (["scalar", "sequence", "mapping"] as const).map(
  (kind) => new Type("", { kind, multi: true, construct: (value: unknown) => value }),
);

/** The core schema of YAML 1.2.2 with merge keys, and with every tag: dates, times and `yes` stay texts. */
const LENIENT: Schema = CORE_SCHEMA.extend({ implicit: [...numbers, merge], explicit: unknownTags });

/** The documents of a YAML text. Of a key that stands twice the last one counts, as most programs have it. */
export function parseYamlDocuments(text: string): unknown[] {
  try {
    return loadAll(text, null, { schema: LENIENT, json: true }).filter(
      (document) => document !== undefined && document !== null,
    );
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new FormatProblem(`It is no YAML: ${error.reason}.`, error.mark && error.mark.line + 1);
  }
}
