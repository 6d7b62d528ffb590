import { Document, isScalar, type Node, Scalar, visit } from "yaml";

/** Texts that look like figures or dates: quoted, they stay texts for every reader of YAML. */
const LIKE_A_FIGURE = /^[-+.]?\d/;
/**
 * What a reader refuses, drops or cannot show: it is written as an escape, for which the text must be quoted. The two
 * joiners (U+200C, U+200D) stay: words in Arabic script need them.
 */
const UNSEEN = /[\u2028\u2029\ufffe\uffff]|(?![\n\u200c\u200d])[\p{Cc}\p{Cf}]/gu;

/** Writes a value as YAML, as the records of `data/` are written: no line is folded, fields keep their order. */
export function renderYaml(value: object): string {
  const document = new Document(value);
  quoteTexts(document);
  return renderDocument(document);
}

/** Puts the texts below a node in quotes where another reader could take them for something else. */
export function quoteTexts(node: Document | Node): void {
  visit(node, {
    Scalar: (_, scalar) => {
      if (isScalar(scalar) && typeof scalar.value === "string" && needsQuotes(scalar.value)) {
        scalar.type = Scalar.QUOTE_DOUBLE;
      }
    },
  });
}

/** Writes a document as the records of `data/` are written. */
export function renderDocument(document: Document | Document.Parsed): string {
  return document.toString({ lineWidth: 0 }).replace(UNSEEN, escapeUnseen);
}

function needsQuotes(text: string): boolean {
  return LIKE_A_FIGURE.test(text) || text.search(UNSEEN) >= 0;
}

function escapeUnseen(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff
    ? `\\U${code.toString(16).padStart(8, "0")}`
    : `\\u${code.toString(16).padStart(4, "0")}`;
}
