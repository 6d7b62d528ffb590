import { defineConfig, type Options } from "tsup";

const PARTS = ["claims", "sources", "entities", "topics"];
const ENTRIES = ["index", ...PARTS, "history", "passages"];

function sourcesOf(names: readonly string[]): string[] {
  return names.map((name) => `src/${name}.ts`);
}

const shared: Options = {
  // The modules that hold data or ids: the generator writes them beside the code, for each dataset anew.
  external: [/^(?:\.\.?\/)+data\/[a-z]+\.js$/, /^(\.\.?\/)+ids\.js$/],
  outExtension: () => ({ js: ".js" }),
};

/**
 * Under CommonJS the look-ups are a module of their own, as two entries have them. ES modules share no code: each one more
 * that an import loads takes as long as reading a hundred records.
 */
const sharedLookUps: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "shared-look-ups",
  setup: ({ onResolve }) =>
    onResolve({ filter: /\/open-dataset\.js$/ }, () => ({ path: "./open-dataset.js", external: true })),
};

const code: Options = {
  ...shared,
  target: "es2022",
  platform: "neutral",
  minifySyntax: true,
  splitting: false,
};

/** Without white space; names stay as they are, so that a stack can be read. It takes out which calls are pure, too. */
const small: Options = { ...code, minifyWhitespace: true };

export default defineConfig([
  // Of these a bundler leaves out what a program does not use, the data among it.
  { ...code, entry: sourcesOf(["index", ...PARTS]), format: "esm", outDir: "dist/esm" },
  // And what the module of the ledger imports.
  {
    ...small,
    entry: sourcesOf(["history", "passages", "unpack"]),
    format: "esm",
    outDir: "dist/esm",
  },
  // The same file names as for ESM: `dist/cjs/package.json` says that they are CommonJS. What stands in no entry here is
  // in `index`, and the generator writes the entry that takes it from there.
  {
    ...small,
    entry: sourcesOf(["index", "history", "passages", "open-dataset"]),
    format: "cjs",
    outDir: "dist/cjs",
    esbuildPlugins: [sharedLookUps],
    esbuildOptions: (options) => {
      options.supported = { "dynamic-import": false };
    },
  },
  // From the declarations that build/write-declarations.ts wrote of each module, those of other packages included. They
  // stand beside the CommonJS code; those of the ES modules lead to them, so that both have the same types.
  {
    ...shared,
    entry: sourcesOf(ENTRIES),
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
