import {
  codesOf,
  KIND_SINGULAR,
  type Kind,
  type ObjectShape,
  SHAPES,
  type Shape,
  type Vocabulary,
} from "@claimwire/schema";
import { isAlwaysThere } from "../always-there.js";
import { describeField } from "../text-formats.js";

export interface Column {
  readonly name: string;
  readonly doc: string;
  readonly type: "string" | "integer";
  readonly codes?: readonly string[];
  /** The kind of record whose id it is. */
  readonly refersTo?: Kind;
  readonly required: boolean;
}

type Cell = string | number | undefined;
type Row = Readonly<Record<string, Cell>>;

/** A table of a kind's records, or a link table of one of their lists. */
export interface Table {
  readonly name: string;
  readonly doc: string;
  readonly columns: readonly Column[];
  readonly key: readonly string[];
  /** Columns that lead to the table of the kind; none in that table itself. */
  readonly parent?: { readonly table: string; readonly column: string };
  readonly rowsOf: (record: object) => readonly Row[];
}

/** One value below a record, with the cells that lead to it. */
interface Found {
  readonly cells: Row;
  readonly value: unknown;
}

/** What a table holds rows of: the way to its values, and the columns that lead there. */
interface Level {
  readonly name: string;
  readonly doc: string;
  readonly lead: readonly Column[];
  readonly parent?: Table["parent"];
  readonly find: (record: object) => readonly Found[];
}

interface Scalar {
  readonly column: Column;
  readonly path: readonly string[];
}

function text(name: string, doc: string): Column {
  return { name, doc, type: "string", required: true };
}

function columnOf(
  { name, doc, required }: Pick<Column, "name" | "doc" | "required">,
  shape: Shape,
  vocabulary: Vocabulary,
): Column {
  const codes = shape.holds === "code" ? { codes: Object.keys(codesOf(shape, vocabulary)) } : {};
  const refersTo = shape.holds === "reference" ? { refersTo: shape.to } : {};
  return {
    name,
    doc,
    type: shape.holds === "integer" ? "integer" : "string",
    required,
    ...codes,
    ...refersTo,
  };
}

/** The single values of an object; those of an object inside stand under both names: `availability_state`. */
function scalarsOf(
  { fields }: ObjectShape,
  vocabulary: Vocabulary,
  prefix: readonly string[] = [],
  whole = true,
): readonly Scalar[] {
  return fields.flatMap((field): readonly Scalar[] => {
    const { name, shape } = field;
    const doc = describeField(field, vocabulary);
    const required = isAlwaysThere(field);
    const path = [...prefix, name];
    if (shape.holds === "object") return scalarsOf(shape, vocabulary, path, whole && required);
    if (shape.holds === "list" || shape.holds === "map") return [];
    const about = { name: path.join("_"), doc, required: whole && required };
    return [{ path, column: columnOf(about, shape, vocabulary) }];
  });
}

/** A list or mapping, and the way to it from the object that has it. */
interface Collection {
  readonly path: readonly string[];
  readonly name: string;
  readonly doc: string;
  readonly shape: Shape;
}

function collectionsOf({ fields }: ObjectShape, prefix: readonly string[] = []): readonly Collection[] {
  return fields.flatMap(({ name, doc, shape }): readonly Collection[] => {
    const path = [...prefix, name];
    if (shape.holds === "object") return collectionsOf(shape, path);
    return shape.holds === "list" || shape.holds === "map" ? [{ path, name, doc, shape }] : [];
  });
}

function dig(value: unknown, path: readonly string[]): unknown {
  return path.reduce((inner, step) => (inner as Record<string, unknown> | undefined)?.[step], value);
}

/** The column of a list of plain values: what it refers to, or the list's name without its plural. */
function memberName(shape: Shape, listName: string): string {
  if (shape.holds === "reference") return KIND_SINGULAR[shape.to];
  return listName.replace(/s$/, "");
}

function keyName(shape: Shape & { readonly holds: "map" }): string {
  return shape.keys.holds === "code" ? shape.keys.name.toLowerCase() : "language";
}

const POSITION: Column = {
  name: "position",
  doc: "Place in the order, from 1 on.",
  type: "integer",
  required: true,
};

/** The column that tells the members of a list or mapping apart, if their place in it does. */
function placeColumn({ shape, doc }: Collection, vocabulary: Vocabulary): Column | undefined {
  if (shape.holds === "map") {
    return columnOf({ name: keyName(shape), doc, required: true }, shape.keys, vocabulary);
  }
  return shape.holds === "list" && shape.keys === undefined ? POSITION : undefined;
}

/** A field's name in the name of a table, which is a file's too and has no capitals: `printsReply` → `prints_reply`. */
function tableWord(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The level of a list or mapping: a row a member, led to by the rows above. */
function levelBelow(above: Level, collection: Collection, vocabulary: Vocabulary): Level {
  const { path, shape, doc } = collection;
  const column = placeColumn(collection, vocabulary);
  const cellOf = (key: string): Cell => (shape.holds === "list" ? Number(key) + 1 : key);
  return {
    name: [above.name, ...path.map(tableWord)].join("_"),
    doc,
    lead: column ? [...above.lead, column] : above.lead,
    parent: above.parent ?? { table: above.name, column: above.lead[0]?.name ?? "" },
    find: (record) =>
      above.find(record).flatMap(({ cells, value }) =>
        Object.entries((dig(value, path) as object | undefined) ?? {}).map(([key, member]) => ({
          cells: column ? { ...cells, [column.name]: cellOf(key) } : cells,
          value: member,
        })),
      ),
  };
}

/** The columns that lead to what is below a member of a list: its key, under the list's name. */
function levelOfMember(
  level: Level,
  listName: string,
  keys: readonly string[],
  { fields }: ObjectShape,
): Level {
  const nameOf = (key: string): string => `${listName}_${key}`;
  const lead = keys.map((key): Column => {
    const shape = fields.find((field) => field.name === key)?.shape;
    const column = text(nameOf(key), `The ${key} of the row in ${level.name} that this belongs to.`);
    return shape?.holds === "reference" ? { ...column, refersTo: shape.to } : column;
  });
  return {
    ...level,
    lead: [...level.lead, ...lead],
    find: (record) =>
      level.find(record).map(({ cells, value }) => {
        const led = keys.map((key) => [nameOf(key), (value as Record<string, Cell>)[key]]);
        return { value, cells: { ...cells, ...Object.fromEntries(led) } };
      }),
  };
}

function tablesBelow(above: Level, collection: Collection, vocabulary: Vocabulary): readonly Table[] {
  const { name, doc, shape } = collection;
  if (shape.holds !== "list" && shape.holds !== "map") return [];
  const level = levelBelow(above, collection, vocabulary);
  const { of } = shape;
  if (of.holds === "list") return tablesBelow(level, { path: [], name, doc, shape: of }, vocabulary);
  if (of.holds === "object") {
    const keys = (shape.holds === "list" && shape.keys) || [];
    const below = collectionsOf(of).flatMap((inner) =>
      tablesBelow(levelOfMember(level, name, keys, of), inner, vocabulary),
    );
    return [tableOf(level, scalarsOf(of, vocabulary), keys), ...below];
  }
  const column = columnOf({ name: memberName(of, name), doc, required: true }, of, vocabulary);
  return [tableOf(level, [{ column, path: [] }], [column.name])];
}

function tableOf(level: Level, scalars: readonly Scalar[], keys: readonly string[]): Table {
  const { name, doc, lead, parent, find } = level;
  const rowsOf = (record: object): Row[] =>
    find(record).map(({ cells, value }) => ({
      ...cells,
      ...Object.fromEntries(scalars.map(({ column, path }) => [column.name, dig(value, path) as Cell])),
    }));
  const columns = [...lead, ...scalars.map(({ column }) => column)];
  const ordered = lead.some((column) => column.name === "position");
  const key = [...lead.map((column) => column.name), ...(ordered ? [] : keys)];
  return { name, doc, columns, key, rowsOf, ...(parent ? { parent } : {}) };
}

/** The table of a kind, one row a record, and the link tables of the lists in its records. */
export function tablesOf(kind: Kind, doc: string, vocabulary: Vocabulary): readonly Table[] {
  const shape = SHAPES[kind];
  const idName = `${KIND_SINGULAR[kind]}_id`;
  const times = ["entered", "changed"].map((name) => ({
    path: [name],
    column: text(name, `The release: ${name}.`),
  }));
  const id = { path: ["id"], column: text("id", "The record's id.") };
  const root = { name: kind, doc, lead: [], find: (record: object) => [{ cells: {}, value: record }] };
  const main = tableOf(root, [id, ...scalarsOf(shape, vocabulary), ...times], ["id"]);
  const level: Level = {
    ...root,
    lead: [text(idName, `The id of the ${KIND_SINGULAR[kind]}.`)],
    find: (record) => [{ cells: { [idName]: (record as { readonly id: string }).id }, value: record }],
  };
  return [main, ...collectionsOf(shape).flatMap((collection) => tablesBelow(level, collection, vocabulary))];
}
