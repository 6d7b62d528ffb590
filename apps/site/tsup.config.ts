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
    esbuildOptions: (options) => {
      // Libraries that no script uses import these, and all imports are looked up before what is unused is left out.
      options.external = ["fs", "path", "stream"];
    },
    clean: true,
    silent: true,
  },
]);
