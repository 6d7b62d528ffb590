import type { BuildOptions } from "esbuild";

/** The fields that MiniSearch keeps to itself, whose names are half a kB of its code. */
const FIELDS_OF_MINISEARCH =
  /^_(?:avgFieldLength|currentVacuum|dirtCount|documentCount|documentIds|enqueuedVacuum|enqueuedVacuumConditions|fieldIds|fieldLength|idToShortId|index|nextId|options|path|prefix|set|size|storedFields|tree|type)$/;

/** How a script is made small for browsers. */
export const BUNDLE_OPTIONS = {
  minify: true,
  mangleProps: FIELDS_OF_MINISEARCH,
  // Libraries that no script uses import these, and all imports are looked up before what is unused is left out.
  external: ["fs", "path", "stream"],
  legalComments: "inline",
  target: "es2022",
} satisfies BuildOptions;
