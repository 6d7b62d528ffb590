import {
  type DatasetRecord,
  type Kind,
  keyOf,
  LIST_KEYS,
  recordSchemas,
  referencesOf,
} from "@claimwire/schema";
import { z } from "zod";
import { type FieldFormat, formatOf } from "./field-formats.js";

/** What a place in a record holds. `place` is the kind and the field names joined by `/`, `*` for any member. */
export type Shape = { readonly place: string } & (
  | { readonly holds: "text"; readonly format: FieldFormat; readonly refersTo: Kind | undefined }
  | { readonly holds: "code"; readonly codes: readonly string[] }
  | { readonly holds: "integer" }
  | { readonly holds: "list"; readonly of: Shape; readonly ordered: boolean }
  | { readonly holds: "map"; readonly keys: Shape; readonly of: Shape }
  | ObjectShape
);

export interface ObjectShape {
  readonly place: string;
  readonly holds: "object";
  readonly fields: readonly Field[];
}

export interface Field {
  readonly name: string;
  readonly doc: string;
  readonly required: boolean;
  readonly shape: Shape;
}

/** The parts of a JSON Schema that zod writes for our records. */
export interface JsonSchema {
  readonly type: "string" | "number" | "array" | "object";
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema | false;
  readonly [FORMAT]?: FieldFormat;
}

const FORMAT = "x-format";

/** A record with every field filled, sound enough for the schema to tell which of them are references. */
function sampleOf(schema: JsonSchema): unknown {
  if (schema.type === "array" && schema.items) return [sampleOf(schema.items)];
  if (schema.type !== "object") return "sample";
  const fields = Object.entries(schema.properties ?? {}).map(([name, child]) => [name, sampleOf(child)]);
  return Object.fromEntries(
    schema.additionalProperties ? [["*", sampleOf(schema.additionalProperties)]] : fields,
  );
}

function referencePlaces(kind: Kind, schema: JsonSchema): ReadonlyMap<string, Kind> {
  const found = referencesOf(keyOf(kind, "sample"), sampleOf(schema) as DatasetRecord);
  const place = (path: readonly (string | number)[]): string =>
    path.map((step) => (typeof step === "number" ? "*" : step)).join("/");
  return new Map(found.map((one) => [`${kind}/${place(one.path)}`, one.kind]));
}

function shapeOf(schema: JsonSchema, place: string, refersTo: ReadonlyMap<string, Kind>): Shape {
  if (schema.enum) return { place, holds: "code", codes: schema.enum };
  if (schema.type === "number") return { place, holds: "integer" };
  if (schema.type === "array" && schema.items) {
    const of = shapeOf(schema.items, `${place}/*`, refersTo);
    return { place, holds: "list", of, ordered: LIST_KEYS[place] === undefined };
  }
  if (schema.type === "object" && schema.additionalProperties && schema.propertyNames) {
    const keys = shapeOf(schema.propertyNames, place, refersTo);
    return { place, holds: "map", keys, of: shapeOf(schema.additionalProperties, `${place}/*`, refersTo) };
  }
  if (schema.type === "object") return objectShape(schema, place, refersTo);
  const format = schema[FORMAT];
  if (format === undefined) throw new Error(`build/field-formats.ts knows no format like that of ${place}.`);
  return { place, holds: "text", format, refersTo: refersTo.get(place) };
}

function objectShape(schema: JsonSchema, place: string, refersTo: ReadonlyMap<string, Kind>): ObjectShape {
  const fields = Object.entries(schema.properties ?? {}).map(([name, child]) => ({
    name,
    doc: child.description ?? "",
    required: schema.required?.includes(name) ?? false,
    shape: shapeOf(child, `${place}/${name}`, refersTo),
  }));
  return { place, holds: "object", fields };
}

/** The JSON Schema (draft 2020-12) of the records of a kind as zod writes it, with the format of each text field. */
export function readJsonSchema(kind: Kind): JsonSchema {
  return z.toJSONSchema(recordSchemas[kind], {
    override: ({ zodSchema, jsonSchema }) => {
      // Called for each step of a schema's making too, the bare string without its checks among them.
      const format = jsonSchema.type === "string" && !jsonSchema.enum ? formatOf(zodSchema) : undefined;
      if (format) Object.assign(jsonSchema, format.jsonSchema, { [FORMAT]: format });
    },
  }) as JsonSchema;
}

/** The shape of the records of a kind, read from the schema. */
export function readShape(kind: Kind): ObjectShape {
  const schema = readJsonSchema(kind);
  return objectShape(schema, kind, referencePlaces(kind, schema));
}
