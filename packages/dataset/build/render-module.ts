import type { Kind } from "@claimwire/schema";
import { RECORDS } from "./record-names.js";

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

/** A module of one record, its default export. */
export function renderRecordModule(record: object): string {
  return `import { freeze } from "../freeze.js";
export default /* @__PURE__ */ freeze(${JSON.stringify(record)});
`;
}

/** A module that stands under the old id of a record and gives the record under its new one. */
export function renderAliasModule(id: string): string {
  return `export { default } from ${JSON.stringify(`./${id}.js`)};\n`;
}

/** The same record, or that of a moved id, as a program that requires it gets it: from the records of its kind. */
export function renderRequiredModule(kind: Kind, id: string): string {
  const { name } = RECORDS[kind];
  return `module.exports = require("../cjs/${kind}.js").get${name}(${JSON.stringify(id)});\n`;
}

/**
 * The types of all single records of a kind, as ambient modules. A path with a misspelt id leads to this file, which is
 * no module, and so does not compile. `targets` has the present id for each id.
 */
export function renderSingleTypes(
  packageName: string,
  kind: Kind,
  targets: readonly (readonly [id: string, target: string])[],
): string {
  const { name } = RECORDS[kind];
  const modules = targets.map(
    ([id, target]) => `declare module "${packageName}/${kind}/${id}" {
  const record: import("${packageName}/${kind}").${name} & { readonly id: ${JSON.stringify(target)} };
  export = record;
}
`,
  );
  return modules.join("");
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
