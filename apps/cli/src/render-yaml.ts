import { Document, isScalar, Scalar, visit } from "yaml";

/** Texts that look like figures or dates: quoted, they stay texts for every reader of YAML. */
const LIKE_A_FIGURE = /^[-+.]?\d/;

/** Writes a value as YAML, as the records of `data/` are written: no line is folded, fields keep their order. */
export function renderYaml(value: object): string {
  const document = new Document(value);
  visit(document, {
    Scalar: (key, node) => {
      const isText = key !== "key" && isScalar(node) && typeof node.value === "string";
      if (isText && LIKE_A_FIGURE.test(node.value as string)) node.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ lineWidth: 0 });
}
