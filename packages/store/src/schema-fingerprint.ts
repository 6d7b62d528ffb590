import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The `package.json` of a package as the module at a path gets it; some do not export theirs. */
function manifestOf(name: string, from: string): string {
  const entry = createRequire(from).resolve(name);
  const folder = join("node_modules", name);
  return join(entry.slice(0, entry.lastIndexOf(folder) + folder.length), "package.json");
}

/** The files that decide, beside a record's bytes, what is read from it and what is said of it. */
function listCode(): string[] {
  const own = fileURLToPath(import.meta.url);
  const schema = createRequire(own).resolve("@claimwire/schema");
  const edtf = createRequire(schema).resolve("edtf");
  const folder = dirname(own);
  const code = readdirSync(folder).filter((name) => /\.[jt]s$/.test(name));
  return [
    schema,
    ...code.sort().map((name) => join(folder, name)),
    ...["js-yaml", "yaml"].map((name) => manifestOf(name, own)),
    ...["zod", "edtf", "fastest-levenshtein"].map((name) => manifestOf(name, schema)),
    manifestOf("nearley", edtf),
  ];
}

/** A digest of the code that reads and checks records; undefined when any of it was written after a time (ms since 1970). */
export function digestCode(since: number): string | undefined {
  try {
    const { version, versions } = process;
    const hash = createHash("sha256").update(`${version} ${versions.unicode} ${versions.icu}`);
    for (const path of listCode()) {
      if (statSync(path).ctimeMs > since) return undefined;
      hash.update(createHash("sha256").update(readFileSync(path)).digest());
    }
    return hash.digest("hex");
  } catch {
    return undefined;
  }
}

let digested: { readonly fingerprint: string | undefined } | undefined;

/**
 * Stands for the code that reads and checks records: a new schema, rule or parser makes another. Undefined when the code
 * cannot be found (bundled some other way), or may not be what runs, as it was written since this process began; then
 * nothing can be kept from one run to the next. Taken once: the code that runs stays what it is.
 */
export function schemaFingerprint(): string | undefined {
  digested ??= { fingerprint: digestCode(performance.timeOrigin) };
  return digested.fingerprint;
}
