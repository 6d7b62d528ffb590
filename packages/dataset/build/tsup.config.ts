import { defineConfig } from "tsup";
import { program } from "../../../tsup.config.js";

/** Compiles what `npm run build` runs around the compiling of the package's own code, and what the bench runs. */
export default defineConfig({
  ...program,
  entry: {
    main: "build/main.ts",
    "publish-folder": "build/publish-folder.ts",
    "open-dataset": "src/open-dataset.ts",
  },
  outDir: ".build",
  noExternal: [],
  external: ["typescript"],
  clean: true,
});
