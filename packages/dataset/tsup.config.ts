import { defineConfig, type Options } from "tsup";

const DATA = /^(?:\.\.?\/)+data\/[a-z]+\.js$/;

const ENTRIES = ["index", "claims", "sources", "entities", "topics", "history"];

const shared: Options = {
  entry: ENTRIES.map((name) => `src/${name}.ts`),
  // The modules that hold data or ids: the generator writes them beside the code, for each dataset anew.
  external: [DATA, /^(\.\.?\/)+ids\.js$/],
  outExtension: () => ({ js: ".js" }),
};

/** CommonJS loads the data as JSON. */
const dataAsJson: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "data-as-json",
  setup: ({ onResolve }) =>
    onResolve({ filter: DATA }, ({ path }) => ({ path: path.replace(/js$/, "json"), external: true })),
};

const code: Options = { ...shared, target: "es2022", platform: "neutral", splitting: false };

export default defineConfig([
  { ...code, format: "esm", outDir: "dist/esm" },
  // What the modules of single records import.
  { ...code, entry: ["src/freeze.ts"], format: "esm", outDir: "dist" },
  // The same file names as for ESM: `dist/cjs/package.json` says that they are CommonJS.
  {
    ...code,
    format: "cjs",
    outDir: "dist/cjs",
    // So that esbuild names the exports where Node looks for them when an ES module imports CommonJS.
    platform: "node",
    external: [/^(\.\.?\/)+ids\.js$/],
    esbuildPlugins: [dataAsJson],
    esbuildOptions: (options) => {
      options.supported = { "dynamic-import": false };
    },
  },
  // From the declarations that build/write-declarations.ts wrote of each module, those of other packages included. They
  // stand beside the CommonJS code; those of the ES modules lead to them, so that both have the same types.
  {
    ...shared,
    format: "esm",
    outDir: "dist/cjs",
    dts: {
      only: true,
      entry: Object.fromEntries(ENTRIES.map((name) => [name, `.build/types/dataset/${name}.d.ts`])),
      compilerOptions: {
        ignoreDeprecations: "6.0",
        baseUrl: ".build/types",
        paths: { "@claimwire/*": ["./*/index.d.ts"] },
      },
    },
  },
]);
