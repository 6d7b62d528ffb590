import { defineConfig, type Options } from "tsup";

/**
 * How a program of the workspace is compiled: what it imports, of ours from source, is in its few files, so that it
 * starts quickly and no other package must be built before it. Each app names its entries in its package.json.
 */
export const program: Options = {
  format: "esm",
  target: "node20",
  splitting: true,
  noExternal: [/./],
  // Some libraries tell their classes apart by name.
  keepNames: true,
  clean: ["!public/**", "!public.json"],
  // For the CommonJS packages among them.
  banner: {
    js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
  },
  silent: true,
};

export default defineConfig(program);
