import { type FieldPath, type Kind, SHAPES, type Shape, shapeBelow } from "@claimwire/schema";
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { quoteTexts, renderDocument } from "../text/render-yaml.js";

/** One change of a record's file. A path leads by field names, and by the index in a list. */
export type Edit =
  | { readonly set: FieldPath; readonly to: unknown }
  | { readonly append: FieldPath; readonly member: unknown }
  | { readonly remove: FieldPath };

/** The names of the fields of an object, in their order in files; empty for a mapping with free keys. */
function orderAt(kind: Kind, path: FieldPath): readonly string[] {
  const shape = path.reduce<Shape | undefined>(shapeBelow, SHAPES[kind]);
  return shape?.holds === "object" ? shape.fields.map(({ name }) => name) : [];
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function isPlainMap(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((member) => typeof member !== "object");
}

/** Makes a node; a mapping of single values in a list stands on one line, as its siblings do. */
function makeNode(document: Document, value: unknown, siblings: readonly unknown[] | undefined): Node {
  const node = document.createNode(value) as Node;
  quoteTexts(node);
  const [sibling] = siblings ?? [];
  const isFlow = isCollection(sibling) ? sibling.flow === true : isPlainMap(value);
  if (siblings !== undefined && isMap(node)) node.flow = isFlow;
  if (isSeq(node))
    for (const item of node.items) if (isMap(item) && isPlainMap(item.toJSON())) item.flow = true;
  return node;
}

/** Puts a value in the place of another one; what was remarked beside the old one stays. */
function replaceNode(old: unknown, made: Node): Node {
  if (!isNode(old)) return made;
  made.comment = old.comment ?? null;
  made.commentBefore = old.commentBefore ?? null;
  if (isScalar(old) && isScalar(made)) {
    if (typeof made.value !== "string") return made;
    if (old.type === Scalar.QUOTE_DOUBLE || old.type === Scalar.QUOTE_SINGLE) made.type = old.type;
  }
  return made;
}

function setInMap(
  document: Document,
  map: YAMLMap,
  name: string,
  value: unknown,
  order: readonly string[],
): void {
  const made = makeNode(document, value, undefined);
  const pair = map.items.find((one) => nameOf(one) === name);
  if (pair !== undefined) {
    pair.value = replaceNode(pair.value, made);
    return;
  }
  const place = order.indexOf(name);
  const next = map.items.findIndex((one) => order.indexOf(nameOf(one)) > place);
  map.items.splice(place < 0 || next < 0 ? map.items.length : next, 0, document.createPair(name, made));
}

function setInList(document: Document, list: YAMLSeq, index: number, value: unknown): void {
  const made = makeNode(document, value, list.items);
  list.items[index] = replaceNode(list.items[index], made);
}

/** The collection at a path. Throws when there is none: the caller read the record and knows its paths. */
function collectionAt(document: Document, path: FieldPath): unknown {
  return path.length === 0 ? document.contents : document.getIn(path, true);
}

function setAt(document: Document, kind: Kind, path: FieldPath, value: unknown): void {
  const above = path.slice(0, -1);
  const step = path.at(-1) ?? "";
  const found = collectionAt(document, above);
  if (isMap(found)) setInMap(document, found, String(step), value, orderAt(kind, above));
  else if (isSeq(found)) setInList(document, found, Number(step), value);
  else setAt(document, kind, above, typeof step === "number" ? [value] : { [step]: value });
}

function appendAt(document: Document, kind: Kind, path: FieldPath, member: unknown): void {
  const list = collectionAt(document, path);
  if (isSeq(list)) list.items.push(makeNode(document, member, list.items));
  else setAt(document, kind, path, [member]);
}

function removeAt(document: Document, path: FieldPath): void {
  document.deleteIn(path);
  const above = path.slice(0, -1);
  const rest = collectionAt(document, above);
  // An empty list or mapping says nothing; the field goes with its last member.
  if (above.length > 0 && isCollection(rest) && rest.items.length === 0) removeAt(document, above);
}

/**
 * Edits the text of a record's file: order, comments and all that is not named stay. A new field comes where its kind's
 * order of fields has it. Throws when the text is no mapping.
 */
export function editYaml(text: string, kind: Kind, edits: readonly Edit[]): string {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents)) throw new Error("The file is no mapping.");
  for (const edit of edits) {
    if ("set" in edit) setAt(document, kind, edit.set, edit.to);
    else if ("append" in edit) appendAt(document, kind, edit.append, edit.member);
    else removeAt(document, edit.remove);
  }
  const rendered = renderDocument(document);
  return text.includes("\r\n") ? rendered.replaceAll("\n", "\r\n") : rendered;
}
