import { defineConfig } from "tsup";

/** Compiles what `npm run build` runs around the compiling of the package's own code, and what the bench runs. */
export default defineConfig({
  entry: {
    main: "build/main.ts",
    "publish-folder": "build/publish-folder.ts",
    "open-dataset": "src/open-dataset.ts",
  },
  format: "esm",
  outDir: ".build",
  target: "node20",
  splitting: false,
  skipNodeModulesBundle: true,
  clean: true,
});
