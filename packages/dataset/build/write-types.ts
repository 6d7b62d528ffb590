import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { renderCodeLists } from "./render-code-lists.js";
import { renderRecordPlaces } from "./render-record-places.js";
import { renderRecordTypes } from "./render-record-types.js";
import { writeDeclarations } from "./write-declarations.js";

// Writes what depends on the schema alone, before the code is compiled that imports it.

// Compiled to `.build/`, beside which the package's own folders stand.
const PACKAGE = new URL("../", import.meta.url);
// This package, and those of which its published types are made.
const TYPED = ["dataset", "ledger", "release", "schema"];

const MODULES = {
  "code-lists": renderCodeLists,
  "record-places": renderRecordPlaces,
  "record-types": renderRecordTypes,
};

for (const folder of ["dist/", ".build/types/"])
  rmSync(new URL(folder, PACKAGE), { recursive: true, force: true });
for (const [name, render] of Object.entries(MODULES))
  writeFileSync(new URL(`src/${name}.ts`, PACKAGE), render());
for (const name of TYPED) {
  const source = fileURLToPath(new URL(`../${name}/src`, PACKAGE));
  const types = fileURLToPath(new URL(".build/types/", PACKAGE));
  writeDeclarations(source, join(types, name), { mayInfer: name === "schema" });
}
