import { defineConfig } from "tsup";
import { program } from "../../tsup.config.js";
import { BUNDLE_OPTIONS } from "./bundle-options.js";

export default defineConfig([
  { ...program, entry: ["src/index.ts"], clean: ["!public/**", "!public.json", "!scripts/**"] },
  // What pages load: each script in one file, with all that it imports.
  {
    entry: ["src/scripts/*.{js,ts}"],
    outDir: "dist/scripts",
    format: "esm",
    platform: "browser",
    noExternal: [/./],
    splitting: false,
    clean: true,
    silent: true,
    esbuildOptions: (options) => {
      Object.assign(options, BUNDLE_OPTIONS);
    },
  },
]);
