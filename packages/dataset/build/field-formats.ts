import type { z } from "zod";

/** What a text field holds, told from what its schema takes: the checks themselves are functions and say no name. */
export interface FieldFormat {
  readonly name: string;
  /** Type of the field in the published types; undefined for a plain string. */
  readonly type?: string;
  /** What JSON Schema (draft 2020-12) can say of it. */
  readonly jsonSchema: Readonly<Record<string, unknown>>;
  readonly takes: readonly string[];
  readonly refuses: readonly string[];
}

/** The first that fits is the field's format; the narrower stand before the wider. */
const FORMATS: readonly FieldFormat[] = [
  {
    name: "sha256",
    jsonSchema: { pattern: "^[0-9a-f]{64}$" },
    takes: ["0123456789abcdef".repeat(4)],
    refuses: ["0".repeat(63), "F".repeat(64)],
  },
  {
    name: "day",
    type: "Day",
    jsonSchema: { format: "date" },
    takes: ["2018-10-22"],
    refuses: ["2018-10", "2021-02-29", "a"],
  },
  {
    name: "date",
    type: "EdtfDate",
    jsonSchema: { pattern: "^[0-9X?~%./-]+$" },
    takes: ["2018-10-22", "2018-10", "../2018-10", "201X", "2018~"],
    refuses: ["2021-02-29", "a"],
  },
  {
    name: "decimal",
    type: "Decimal",
    jsonSchema: { pattern: "^-?(0|[1-9]\\d*)(\\.\\d+)?$" },
    takes: ["61000000", "-1.25"],
    refuses: ["1,000", "01", "1e3", "a"],
  },
  {
    name: "unit",
    type: "Unit",
    jsonSchema: { pattern: "^([A-Z]{3}|[a-z]+)$" },
    takes: ["USD", "CNY", "count"],
    refuses: ["usd", "a b"],
  },
  {
    name: "address",
    jsonSchema: { format: "uri", pattern: "^[Hh][Tt][Tt][Pp][Ss]?://", maxLength: 2_000 },
    takes: ["https://example.org/a"],
    refuses: ["example.org", "ftp://example.org/"],
  },
  {
    name: "language",
    jsonSchema: { pattern: "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$" },
    takes: ["en", "zh-Hans"],
    refuses: ["zh-hans", "a_b"],
  },
  {
    name: "id",
    jsonSchema: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", maxLength: 80 },
    takes: ["a", "some-id-1"],
    refuses: ["A", "a--b", "a b"],
  },
  { name: "text", jsonSchema: { minLength: 1 }, takes: ["Some words."], refuses: ["", " a"] },
];

function accepts(schema: z.core.$ZodType, value: unknown): boolean {
  return (schema as z.ZodType).safeParse(value).success;
}

/** The greatest length that a text may have; a text's limit lies well below the bound of the search. */
function maxLengthOf(schema: z.core.$ZodType): number {
  let [allowed, refused] = [1, 10_000];
  while (refused - allowed > 1) {
    const middle = Math.floor((allowed + refused) / 2);
    if (accepts(schema, "a".repeat(middle))) allowed = middle;
    else refused = middle;
  }
  return allowed;
}

/** Tells a text field's format; undefined when the table has none that fits. */
export function formatOf(schema: z.core.$ZodType): FieldFormat | undefined {
  const format = FORMATS.find(
    ({ takes, refuses }) =>
      takes.every((value) => accepts(schema, value)) && refuses.every((value) => !accepts(schema, value)),
  );
  if (format?.name !== "text") return format;
  return { ...format, jsonSchema: { ...format.jsonSchema, maxLength: maxLengthOf(schema) } };
}
