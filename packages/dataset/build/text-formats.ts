import {
  type Field,
  ID_MAX_LENGTH,
  ID_PATTERN,
  RESERVED_NAMES,
  type TextFormat,
  type Vocabulary,
} from "@claimwire/schema";

interface PublishedFormat {
  /** Type of the field in the published types; a plain string when left out. */
  readonly type?: string;
  /** What JSON Schema (draft 2020-12) can say of it. */
  readonly jsonSchema: Readonly<Record<string, unknown>>;
}

const TEXT: PublishedFormat = { jsonSchema: { minLength: 1 } };

/** What the published types and JSON Schemas say of what a text holds. */
export const TEXT_FORMATS: Readonly<Record<TextFormat, PublishedFormat>> = {
  text: TEXT,
  title: TEXT,
  id: {
    jsonSchema: { pattern: ID_PATTERN.source, maxLength: ID_MAX_LENGTH, not: { enum: RESERVED_NAMES } },
  },
  date: { type: "EdtfDate", jsonSchema: { pattern: "^[0-9X?~%./-]+$" } },
  day: { type: "Day", jsonSchema: { format: "date" } },
  decimal: { type: "Decimal", jsonSchema: { pattern: "^-?(0|[1-9]\\d*)(\\.\\d+)?$" } },
  unit: { type: "Unit", jsonSchema: { pattern: "^([A-Z]{3}|[a-z]+)$" } },
  address: { jsonSchema: { format: "uri", pattern: "^[Hh][Tt][Tt][Pp][Ss]?://", maxLength: 2_000 } },
  language: { jsonSchema: { pattern: "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$" } },
  sha256: { jsonSchema: { pattern: "^[0-9a-f]{64}$" } },
};

/** What a field holds, with the units that the dataset has in place of their name. */
export function describeField({ doc, shape }: Field, { units }: Vocabulary): string {
  if (shape.holds !== "text" || shape.list !== "units") return doc;
  return doc.replace("a unit of the vocabulary", Object.keys(units).join(", "));
}
