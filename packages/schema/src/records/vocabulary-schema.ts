import * as z from "zod";
import { closestHint } from "../issues/closest.js";
import { isCurrency } from "./currency.js";
import { id, text } from "./fields.js";
import { CHECKS, type CheckName } from "./identifier-checks.js";
import { quote } from "./quote.js";
import { identifierPattern, type Vocabulary } from "./vocabulary.js";

const label = text(60);
const definition = text(200);

/** A mapping of some fields and no others; what it says of another one names the closest. */
function mapping<T extends z.ZodRawShape>(shape: T): z.ZodObject<T, z.core.$strict> {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (problem) => {
      if (problem.code === "invalid_type") return `A mapping is wanted, with ${known.join(", ")}.`;
      if (problem.code !== "unrecognized_keys") return undefined;
      const told = problem.keys.map((key) => `${quote(key)} is no key here.${closestHint(key, known)}`);
      return `${told.join(" ")} Allowed: ${known.join(", ")}.`;
    },
  });
}

const measure = mapping({
  label,
  definition,
  phrase: text(80).exactOptional(),
  units: z.union(
    [z.literal("currency"), z.array(id()).min(1)],
    'Either "currency" or a list of units is wanted.',
  ),
  plain: z.literal(true).exactOptional(),
});

const unit = mapping({ label, definition, plural: text(60).exactOptional() });

const scheme = mapping({
  label,
  definition,
  pattern: text(200).refine(isPattern, "No regular expression of JavaScript."),
  like: text(120),
  check: z.enum(Object.keys(CHECKS) as [CheckName, ...CheckName[]]).exactOptional(),
});

function isPattern(pattern: string): boolean {
  try {
    identifierPattern(pattern);
    return true;
  } catch {
    return false;
  }
}

/** The shape of `data/vocabulary.yaml`: each list is absent or holds something. */
export const vocabularySchema: z.ZodType<Vocabulary> = mapping({
  measures: z.record(id(), measure).default({}),
  units: z.record(id(), unit).default({}),
  schemes: z.record(id(), scheme).default({}),
}).check(({ value, issues }) => {
  const report = (path: readonly string[], message: string): void => {
    issues.push({ code: "custom", path: [...path], message, input: value });
  };
  for (const [code, { units }] of Object.entries(value.measures)) {
    const unknown = units === "currency" ? undefined : units.find((one) => !Object.hasOwn(value.units, one));
    if (unknown === undefined) continue;
    const known = Object.keys(value.units).join(", ");
    report(
      ["measures", code, "units"],
      `"${unknown}" is none of the units here: ${known}, or currency alone.`,
    );
  }
  for (const code of Object.keys(value.units).filter(
    (one) => isCurrency(one.toUpperCase()) && one.length === 3,
  )) {
    report(
      ["units", code],
      `"${code}" looks like the currency ${code.toUpperCase()}; give the unit another code.`,
    );
  }
  for (const [code, { pattern, like }] of Object.entries(value.schemes)) {
    if (isPattern(pattern) && identifierPattern(pattern).test(like)) continue;
    report(["schemes", code, "like"], `"${like}" has not the form that the pattern wants.`);
  }
});
