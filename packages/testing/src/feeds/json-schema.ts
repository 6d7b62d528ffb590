import { Ajv2020, type AnySchema } from "ajv/dist/2020.js";
import formats from "ajv-formats";

/** Answers with what is wrong with a value by a JSON Schema (2020-12): nothing when it fits. */
export function schemaChecker(schema: AnySchema): (value: unknown) => readonly string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  const check = ajv.compile(schema);
  return (value) => {
    check(value);
    return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}
