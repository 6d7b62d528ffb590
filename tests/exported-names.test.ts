import { expect, it } from "vitest";
import { exportedNames, sourceModules } from "./source-modules.js";

const PUBLISHED = "The data package publishes it, and reads the same thing of its own records.";
const ALONE = "The ledger knows nothing of claims and imports nothing of ours, and has its own.";

/** Names that several modules export, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  data: "Each generated module of the data package exports its part of the data.",
  RecordTimes: PUBLISHED,
  isEdtfDate: PUBLISHED,
  minDate: PUBLISHED,
  maxDate: PUBLISHED,
  isVersion: PUBLISHED,
  datasetAt: PUBLISHED,
  changesBetween: PUBLISHED,
  historyOf: PUBLISHED,
  openHistory: "One function; `load-history.ts` loads it when it is first called.",
  kindOf: ALONE,
  sha256Hex: ALONE,
  Shape: ALONE,
  ListKeyTable: ALONE,
  text: ALONE,
  object: ALONE,
};

const modulesByName = new Map<string, string[]>();
for (const file of sourceModules()) {
  if (file.endsWith("/index.ts")) continue;
  for (const name of new Set(exportedNames(file))) {
    modulesByName.set(name, [...(modulesByName.get(name) ?? []), file]);
  }
}
const shared = new Map([...modulesByName].filter(([, files]) => files.length > 1));

it("each exported name belongs to one module of the workspace", () => {
  const clashes = [...shared].filter(([name]) => !Object.hasOwn(EXCEPTIONS, name));
  expect(clashes.map(([name, files]) => `${name} is exported by ${files.join(" and ")}`)).toEqual([]);
});

it("each exception to unique exported names is needed", () => {
  expect(Object.keys(EXCEPTIONS).filter((name) => !shared.has(name))).toEqual([]);
});
