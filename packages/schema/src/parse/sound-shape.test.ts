import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { recordSchemas } from "../records/record.js";
import { soundShapeOf } from "./sound-shape.js";

const CLAIM = {
  statement: "The Example Wire says that Example Systems won a project.",
  assertedBy: "example-wire",
  basis: "document",
  mode: "plan",
  certainty: "likely",
  about: [{ entity: "example-systems", role: "actor" }],
  topics: ["contracts", "cameras"],
  when: "../2018-10",
  quantities: [{ measure: "value", value: "61000000", unit: "USD", qualifier: "exact" }],
  evidence: [
    {
      source: "example-report",
      via: ["other-report"],
      passages: [{ section: "Projects", words: 12, sha256: "a1".repeat(32) }],
      stance: "states",
    },
  ],
  relations: [{ type: "based-on", claim: "other" }],
  status: { state: "disputed", since: "2018", reason: "denied", note: "n", by: ["third"] },
  note: "The report lists it.",
};
const SOURCE = {
  type: "report",
  title: "Projects",
  publisher: "example-wire",
  published: "2018-11-28",
  availability: { state: "unlocated" },
};
const TOPIC = { label: "Contracts", definition: "Contracts won." };
const RECORDS = { claims: CLAIM, sources: SOURCE, topics: TOPIC } as const;

type Step = string | number;

/** Every place in a value: `[]` is the value itself. */
function pathsOf(value: unknown): Step[][] {
  if (typeof value !== "object" || value === null) return [[]];
  const below = Object.entries(value).flatMap(([name, field]) =>
    pathsOf(field).map((path) => [Array.isArray(value) ? Number(name) : name, ...path]),
  );
  return [[], ...below];
}

/** A copy of a value with something else at one place; without it, where nothing is given. */
function put(value: unknown, [step, ...rest]: readonly Step[], other: { readonly is?: unknown }): unknown {
  if (step === undefined) return other.is;
  const copy = structuredClone(value) as Record<Step, unknown>;
  if (rest.length > 0) copy[step] = put(copy[step], rest, other);
  else if ("is" in other) {
    // As parsers do: assigned, `__proto__` would be no field.
    Object.defineProperty(copy, step, {
      value: other.is,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else if (Array.isArray(copy)) copy.splice(Number(step), 1);
  else delete copy[step];
  return copy;
}

const something = fc.oneof(
  fc.constantFrom<unknown>(
    "",
    " a",
    "a\u0000",
    "é",
    "e\u0301",
    "2018-13",
    "2018",
    "-0",
    "1.5",
    "no-such-code",
  ),
  fc.constantFrom<unknown>(0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, null, undefined, true),
  fc.constantFrom<unknown>([], {}, [null], { source: "a", stance: "states" }, new Date(0), new Map()),
  fc.jsonValue(),
);

describe.each(Object.entries(RECORDS))("the shape of %s", (kind, record) => {
  const schema = recordSchemas[kind as keyof typeof RECORDS];
  const isSound = soundShapeOf(schema);

  it("is seen in a record with every field", () => {
    expect(schema.safeParse(record).success).toBe(true);
    expect(isSound(record)).toBe(true);
  });

  it("is seen in nothing that zod refuses, and in all that zod takes, whatever is changed", () => {
    const place = fc.constantFrom(...pathsOf(record));
    const name = fc.constantFrom("extra", "__proto__", "constructor", "toString", "statement", "kind");
    const change = fc.oneof(
      fc.tuple(place, fc.record({ is: something })),
      fc.tuple(place, fc.constant({})),
      fc.tuple(
        fc.tuple(place, name).map(([path, last]) => [...path, last]),
        fc.record({ is: something }),
      ),
    );
    fc.assert(
      fc.property(change, ([path, other]) => {
        let changed: unknown;
        try {
          changed = put(record, path, other);
        } catch {
          return; // A text has no fields.
        }
        const taken = schema.safeParse(changed).success;
        // Of a field that stands there without a value it is unsure; no file has one.
        if ("is" in other && other.is === undefined) expect(isSound(changed) && !taken).toBe(false);
        else expect(isSound(changed)).toBe(taken);
      }),
      { numRuns: 5_000 },
    );
  });
});

it("minds no prototype that somebody changed", () => {
  const list = Object.setPrototypeOf(["a"], {});
  expect(soundShapeOf(z.array(z.string()))(list)).toBe(true);
});

it.each<[what: string, schema: z.ZodType, value: unknown]>([
  ["another type", z.boolean(), true],
  ["a mapping that takes more", z.object({ a: z.string() }), { a: "b" }],
  ["a mapping with free keys", z.record(z.string(), z.string()), { a: "b" }],
  ["a choice of shapes", z.union([z.string(), z.number()]), "a"],
])("is unsure of %s", (_what, schema, value) => {
  expect(schema.safeParse(value).success).toBe(true);
  expect(soundShapeOf(schema)(value)).toBe(false);
});

it.each<[what: string, schema: z.ZodType, value: unknown]>([
  ["a check of its own", z.string().min(2), "a"],
  ["a second check", z.string().max(3).min(2), "a"],
  ["a number that is none", z.number(), Number.NaN],
  ["a number without end", z.number(), Number.NEGATIVE_INFINITY],
  ["a list with a hole", z.array(z.string()), Array(1)],
])("heeds %s", (_what, schema, value) => {
  expect(schema.safeParse(value).success).toBe(false);
  expect(soundShapeOf(schema)(value)).toBe(false);
});
