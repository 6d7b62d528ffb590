import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What decides, beside a file's bytes, which record is read from it. */
function partsOf(): (string | Buffer)[] {
  const require = createRequire(import.meta.url);
  const schema = require.resolve("@claimwire/schema");
  const requireFromSchema = createRequire(schema);
  const read = (path: string): Buffer => readFileSync(path);
  const own = dirname(fileURLToPath(import.meta.url));
  const code = readdirSync(own).filter((name) => /\.[jt]s$/.test(name));
  return [
    process.version,
    process.versions.unicode ?? "",
    process.versions.icu ?? "",
    read(schema),
    ...code.sort().map((name) => read(join(own, name))),
    read(require.resolve("js-yaml/package.json")),
    read(requireFromSchema.resolve("zod/package.json")),
    read(requireFromSchema.resolve("edtf")),
  ];
}

function digestParts(): string | undefined {
  try {
    const hash = createHash("sha256");
    for (const part of partsOf()) hash.update(createHash("sha256").update(part).digest());
    return hash.digest("hex");
  } catch {
    return undefined;
  }
}

let digested: { readonly fingerprint: string | undefined } | undefined;

/**
 * A digest of the code that reads and checks records: a new schema, rule or parser makes a new one. Undefined when
 * the code cannot be found (bundled some other way); then nothing can be kept from one run to the next. Taken once: the
 * code that runs stays what it was, whatever is built meanwhile.
 */
export function schemaFingerprint(): string | undefined {
  digested ??= { fingerprint: digestParts() };
  return digested.fingerprint;
}
