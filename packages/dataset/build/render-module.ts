export type ModuleFormat = "esm" | "cjs";

/** A value as the text of a JavaScript string in single quotes, of ASCII only. */
function quoteJson(value: unknown): string {
  const json = JSON.stringify(value).replace(/[\\']/g, "\\$&");
  // A string of one-byte characters takes half the memory and is read faster than one with a single wider character.
  return `'${json.replace(/[^\x20-\x7e]/g, (char) => `\\\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`)}'`;
}

/**
 * A module that exports `data`, embedded as JSON text and parsed once when it is imported: a JavaScript engine reads
 * that several times faster than the same data as an object literal.
 */
export function renderDataModule(data: unknown, format: ModuleFormat): string {
  const parse = `JSON.parse(${quoteJson(data)})`;
  if (format === "esm") return `export const data = /* @__PURE__ */ ${parse};\n`;
  return `"use strict";\nexports.data = ${parse};\n`;
}

/** A module whose default export, or whose whole export under CommonJS, is one record. */
export function renderRecordModule(record: object, format: ModuleFormat): string {
  const literal = JSON.stringify(record);
  return format === "esm" ? `export default ${literal};\n` : `module.exports = ${literal};\n`;
}

/** A module that stands under the old id of a record and gives the record under its new one. */
export function renderAliasModule(id: string, format: ModuleFormat): string {
  const path = JSON.stringify(`./${id}.js`);
  return format === "esm" ? `export { default } from ${path};\n` : `module.exports = require(${path});\n`;
}

/** Types of the modules of single records, one file for all of a kind. */
export function renderRecordModuleTypes(typeName: string, entry: string, format: ModuleFormat): string {
  const lines = [
    `import type { ${typeName} } from "../${entry}.js";`,
    `/** One record; a moved or split id gives what stands in its place. */`,
    `declare const record: ${typeName};`,
    format === "esm" ? "export default record;" : "export = record;",
  ];
  return `${lines.join("\n")}\n`;
}

/**
 * An entry as Node imports it: the CommonJS one. So `import` and `require` share one set of records, and Node lets go
 * of the text that they were parsed from, which it keeps for as long as an ES module is loaded.
 */
export function renderNodeEntry(name: string): string {
  return `export * from "../cjs/${name}.js";\n`;
}
