import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/save.ts"],
  splitting: false,
  format: ["esm"],
  target: "node20",
  clean: ["!public/**", "!public.json"],
  // One file with everything in it starts in half the time, and its digest tells whether anything that renders changed.
  noExternal: [/./],
  // What CommonJS packages in it call.
  banner: {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
});
