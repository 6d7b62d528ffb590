import { CORE_SCHEMA, type Schema, Type } from "js-yaml";

// The forms of YAML 1.2.2, section 10.3.2. js-yaml's own types differ: they read 0b11 as a number, and keep 1e400 and
// -.5 as texts. A program that follows the standard would then read another value than we checked.
const INTEGER = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const INFINITE = /^[-+]?\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;

const integer = new Type("tag:yaml.org,2002:int", {
  kind: "scalar",
  resolve: (text: string | null) => text !== null && INTEGER.test(text),
  construct: Number,
});

const float = new Type("tag:yaml.org,2002:float", {
  kind: "scalar",
  resolve: (text: string | null) =>
    text !== null && (FLOAT.test(text) || INFINITE.test(text) || NOT_A_NUMBER.test(text)),
  construct(text: string) {
    if (NOT_A_NUMBER.test(text)) return Number.NaN;
    if (!INFINITE.test(text)) return Number(text);
    return text.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  },
});

/** The exact core schema of YAML 1.2.2, so that js-yaml and `yaml` read the same values. */
export const CORE: Schema = CORE_SCHEMA.extend({ implicit: [integer, float] });
