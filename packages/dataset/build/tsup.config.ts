import { defineConfig } from "tsup";
import { program } from "../../../tsup.config.js";

/**
 * Compiles what `npm run build` runs around the compiling of the package's own code, and what the bench runs. The first
 * run compiles what writes the modules that all else imports.
 */
export default defineConfig(({ entry }) => ({
  ...program,
  entry: entry ?? {
    main: "build/main.ts",
    "publish-folder": "build/publish-folder.ts",
    "open-dataset": "src/open-dataset.ts",
  },
  outDir: ".build",
  noExternal: [],
  external: ["typescript"],
  clean: false,
}));
