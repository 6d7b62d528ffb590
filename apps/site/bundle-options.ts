import type { BuildOptions } from "esbuild";

/** The fields and methods that MiniSearch keeps to itself, whose names are a kB of its code. */
const INSIDE_MINISEARCH = new RegExp(
  `^(?:${[
    "_(?:avgFieldLength|currentVacuum|dirtCount|documentCount|documentIds|enqueuedVacuum|enqueuedVacuumConditions|fieldIds)",
    "_(?:fieldLength|idToShortId|index|nextId|options|path|prefix|set|size|storedFields|tree|type)",
    "addDocumentId|addFieldLength|addFields|addTerm|combineResults|conditionalVacuum|executeQuery|executeQuerySpec",
    "executeWildcardQuery|instantiateMiniSearch|maybeAutoVacuum|performVacuuming|removeFieldLength|removeTerm",
    "saveStoredFields|termResults|vacuumConditionsMet|warnDocumentChanged",
  ].join("|")})$`,
);

/** How a script is made small for browsers. */
export const BUNDLE_OPTIONS = {
  minify: true,
  mangleProps: INSIDE_MINISEARCH,
  // Libraries that no script uses import these, and all imports are looked up before what is unused is left out.
  external: ["fs", "path", "stream"],
  legalComments: "inline",
  target: "es2022",
} satisfies BuildOptions;
