import { KINDS, type Kind, VOCABULARY_LISTS, type Vocabulary, type VocabularyList } from "@claimwire/schema";
import type { DatasetData } from "../src/collections/parts.js";
import { RECORDS } from "./record-names.js";
import { TERM_TYPES } from "./render-code-lists.js";

/** Above that many ids of a kind a union costs the compiler more than a misspelt id costs a person. */
const LITERALS_AT_MOST = 2_000;

function union(name: string, doc: string, literals: readonly string[]): string {
  const members = literals.map((literal) => `\n  | ${JSON.stringify(literal)}`).join("");
  const type = literals.length === 0 ? " never" : literals.length > LITERALS_AT_MOST ? " string" : members;
  return `/** ${doc} */\nexport type ${name} =${type};\n`;
}

function idsOf(kind: Kind, data: DatasetData): readonly string[] {
  const { records, stubs, withheld } = data[kind];
  return [...[...records, ...stubs].map(({ id }) => id), ...withheld].sort();
}

function majorOf(version: string): string {
  return version.slice(0, version.indexOf("."));
}

/** The type of the codes of a list of the vocabulary, with what each means as hover text. */
function termType(list: VocabularyList, vocabulary: Vocabulary): string {
  const codes = Object.entries(vocabulary[list]);
  const docs = codes.map(([code, { definition }]) => ` * - \`${code}\`: ${definition}\n`).join("");
  const literals = codes.map(([code]) => JSON.stringify(code)).join(" | ");
  return `/**\n${docs} */\nexport type ${TERM_TYPES[list]} = ${literals === "" ? "never" : literals};\n`;
}

/**
 * The types of ids, versions and codes of the vocabulary. Ids of retracted, moved, split and withheld records are among
 * them, so that a program that names one still compiles after an update.
 */
export function renderIds(data: DatasetData, versions: readonly string[], vocabulary: Vocabulary): string {
  const major = majorOf(versions[versions.length - 1] ?? "0.0.0");
  const earlier = versions.filter((version) => majorOf(version) !== major);
  const ids = KINDS.map((kind) =>
    union(`${RECORDS[kind].name}Id`, `The ids of all ${kind}.`, idsOf(kind, data)),
  );
  return [
    ...ids,
    union("Version", "The released versions.", versions),
    union(
      "EarlierMajor",
      "The released versions of earlier majors, whose records may have another shape.",
      earlier,
    ),
    ...VOCABULARY_LISTS.map((list) => termType(list, vocabulary)),
  ].join("\n");
}
