import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vitest/config";
import { findManifests, ROOT } from "../copy-checkout.js";

/**
 * Compiles modules anew when what decides where their imports lead has changed. Vitest itself looks at the module, at the
 * config and at the lock file.
 */
export function keyByResolution(): Plugin {
  return {
    name: "key-by-resolution",
    configureVitest({ experimental_defineCacheKeyGenerator: defineKey }) {
      const hash = createHash("sha256");
      for (const file of ["tsconfig.json", ...findManifests()]) hash.update(readFileSync(join(ROOT, file)));
      const key = hash.digest("hex");
      defineKey(() => key);
    },
  };
}
