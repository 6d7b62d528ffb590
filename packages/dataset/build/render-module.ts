import type { Kind } from "@claimwire/schema";
import { deflateSync, strToU8 } from "fflate";
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

/**
 * The same, compressed: a text that is seldom read, and is ten times as long as what is in it. Compressed by a library, so
 * that every machine makes the same bytes.
 */
export function renderPackedModule(data: unknown): string {
  const bytes = deflateSync(strToU8(JSON.stringify(data)), { level: 9 });
  const text = Buffer.from(bytes).toString("base64");
  return `import { unpack } from "../unpack.js";\nexport const data = /* @__PURE__ */ unpack("${text}");\n`;
}

/** The data of the CommonJS code: out of the files that the package has for everybody, by an expression. */
export function renderRequiredData(file: string, expression: string): string {
  return `const all = require("../../${file}");\nexports.data = ${expression};\n`;
}

/** A name as a literal has it: in quotes only where it must. */
function propertyName(name: string): string {
  return /^[a-z]\w*$/i.test(name) ? name : JSON.stringify(name);
}

/** A value as a literal in which each object and each list is frozen, so that no program can change it for another. */
function frozenLiteral(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `f([${value.map(frozenLiteral).join(",")}])`;
  const fields = Object.entries(value).map(
    ([name, inner]) => `${propertyName(name)}:${frozenLiteral(inner)}`,
  );
  return `f({${fields.join(",")}})`;
}

/** A module of one record, its default export. It imports nothing: a module more would take as long as the record. */
export function renderRecordModule(record: object): string {
  return `const f = Object.freeze;\nexport default ${frozenLiteral(record)};\n`;
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
    ([id, target]) =>
      `declare module "${packageName}/${kind}/${id}" { const record: import("${packageName}/${kind}").${name}As<${JSON.stringify(target)}>; export = record }\n`,
  );
  return modules.join("");
}
