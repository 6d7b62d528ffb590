import { defineConfig, type Options } from "tsup";

const DATA = /^(?:\.\.?\/)+data\/[a-z]+\.js$/;

const shared: Options = {
  entry: [
    "src/index.ts",
    "src/claims.ts",
    "src/sources.ts",
    "src/entities.ts",
    "src/topics.ts",
    "src/history.ts",
  ],
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
  // By a configuration of its own, whose paths bundle what the types need of other packages.
  { ...shared, format: "esm", outDir: "dist/esm", dts: { only: true }, tsconfig: "tsconfig.types.json" },
]);
