import { defineConfig } from "tsup";
import { program } from "../../tsup.config.js";

export default defineConfig([
  { ...program, entry: ["src/index.ts"], clean: ["!public/**", "!public.json", "!scripts/**"] },
  // What pages load: each script in one file, with all that it imports.
  {
    entry: ["src/scripts/*.js"],
    outDir: "dist/scripts",
    format: "esm",
    platform: "browser",
    target: "es2022",
    noExternal: [/./],
    splitting: false,
    minify: true,
    clean: true,
    silent: true,
  },
]);
