import { VOCABULARY_FILE } from "../dataset/checkout-files.js";
import { SHAPES, type Shape } from "../field-table/field-table.js";
import { makeWalk } from "../field-table/walk.js";
import { closestCodeHint, closestHint } from "../issues/closest.js";
import type { FieldPath, Finding } from "../issues/issue.js";
import { shapeFinding } from "../issues/shape-codes.js";
import { FREQUENT_CURRENCIES, isCurrency } from "../records/currency.js";
import { fieldName } from "../records/field-name.js";
import { byKind, kindOf, type RecordKey } from "../records/kind.js";
import { quote } from "../records/quote.js";
import type { Vocabulary, VocabularyList } from "../records/vocabulary.js";

/** A place whose value, or whose keys, are codes of the vocabulary. */
interface Listed {
  readonly list: VocabularyList;
  readonly holds: "value" | "keys";
}

function listedIn(shape: Shape): Listed | undefined {
  const coded = shape.holds === "map" ? shape.keys : shape;
  if ((coded.holds !== "code" && coded.holds !== "text") || coded.list === undefined) return undefined;
  return { list: coded.list, holds: shape.holds === "map" ? "keys" : "value" };
}

const walks = byKind((kind) => makeWalk(SHAPES[kind], listedIn));

/** Visits each code of the vocabulary that a record uses; currencies are none. */
export function visitTerms(
  key: RecordKey,
  value: unknown,
  visit: (list: VocabularyList, code: string, path: FieldPath) => void,
): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return;
  walks[kindOf(key)](value, ({ list, holds }, found, path) => {
    if (holds === "keys") {
      if (typeof found !== "object" || found === null) return;
      for (const code of Object.keys(found)) {
        // `findHiddenKeys` reports it.
        if (code !== "__proto__") visit(list, code, [...path, code]);
      }
    } else if (typeof found === "string" && !(list === "units" && isCurrency(found)))
      visit(list, found, path);
  });
}

/** Finds the codes of a record that the vocabulary of its dataset has not, whatever else is wrong with its shape. */
export function findUnlisted(key: RecordKey, value: unknown, vocabulary: Vocabulary): Finding[] {
  const found: Finding[] = [];
  visitTerms(key, value, (list, code, path) => {
    if (!Object.hasOwn(vocabulary[list], code)) found.push(unlisted(key, [...path], list, code, vocabulary));
  });
  return found;
}

/** Each code of a list with the other names that people give it; of currencies those in frequent use. */
function namesOf(list: VocabularyList, vocabulary: Vocabulary): Readonly<Record<string, string[]>> {
  const terms: Readonly<Record<string, { readonly label: string; readonly plural?: string | undefined }>> =
    vocabulary[list];
  const named = Object.entries(terms).map(([code, { label, plural }]) => [
    code,
    plural === undefined ? [label] : [label, plural],
  ]);
  const currencies = list === "units" ? FREQUENT_CURRENCIES.map((code) => [code, []]) : [];
  return Object.fromEntries([...named, ...currencies]);
}

function unlisted(
  key: RecordKey,
  path: FieldPath,
  list: VocabularyList,
  code: string,
  vocabulary: Vocabulary,
): Finding {
  const known = Object.keys(vocabulary[list]);
  const currency = code.toUpperCase();
  const isSpelling = list === "units" && isCurrency(currency);
  const also = list === "units" ? [...known, "a currency of ISO 4217"] : known;
  const allowed = also.length === 0 ? "The vocabulary has none yet." : `Allowed: ${also.join(", ")}.`;
  const said =
    list === "schemes" ? `${quote(code)} is no key here.` : `${fieldName(path)} is ${quote(code)}.`;
  const message = `${said}${isSpelling ? closestHint(currency, [currency]) : closestCodeHint(code, namesOf(list, vocabulary))} ${allowed}`;
  const how = list === "units" ? "A currency is its code: USD, EUR, CNY. Correct it" : "Correct it";
  const fix = `${how}, or add it to ${VOCABULARY_FILE} under ${list}.`;
  return shapeFinding(list === "schemes" ? "UNKNOWN_KEY" : "UNKNOWN_CODE", key, path, message, fix);
}
