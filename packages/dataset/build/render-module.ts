export type ModuleFormat = "esm" | "cjs";

/**
 * A value as JSON of ASCII only: a text of one-byte characters takes half the memory and is read faster than one with a
 * single wider character.
 */
function asciiJson(value: unknown): string {
  const quote = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value).replace(/[^\x20-\x7e]/g, quote);
}

/**
 * A module that exports `data`, embedded as JSON text and parsed once when it is imported: a JavaScript engine reads
 * that several times faster than the same data as an object literal.
 */
export function renderDataModule(data: unknown): string {
  const text = asciiJson(data).replace(/[\\']/g, "\\$&");
  return `export const data = /* @__PURE__ */ JSON.parse('${text}');\n`;
}

/** The same for CommonJS, which can load JSON itself: the text is read once, and never as code. */
export function renderDataJson(data: unknown): string {
  return `${asciiJson({ data })}\n`;
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
  return `export * from "./${name}.cjs";\n`;
}

/**
 * What stands between the two: Node reads all of a CommonJS module that is imported, in search of the names that it
 * exports, so it is given a short one. `code` is the compiled entry, in which esbuild lists them.
 */
export function renderNodeBridge(name: string, code: string): string {
  const [names] = /^0 && \(module\.exports = \{[^}]+\}\);$/m.exec(code) ?? [];
  if (names === undefined) throw new Error(`The compiled cjs/${name}.js does not list what it exports.`);
  // `module.exports = require(…)` would have Node read that module after all.
  return `"use strict";\nconst entry = require("../cjs/${name}.js");\nmodule.exports = entry;\n${names}\n`;
}
