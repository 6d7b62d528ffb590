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

/**
 * The modules of a single record for ES modules and for CommonJS, by ending: it comes out of the records of its kind, which
 * so stand in the package once for each, and is the same object as there. An old id leads to the record that has it now.
 */
export function renderRecordModules(
  kind: Kind,
  id: string,
): readonly (readonly [ending: string, text: string])[] {
  const find = `get${RECORDS[kind].name}`;
  const record = `${find}(${JSON.stringify(id)})`;
  return [
    ["js", `import { ${find} } from "../esm/${kind}.js";\nexport default /* @__PURE__ */ ${record};\n`],
    ["cjs", `module.exports = require("../cjs/${kind}.js").${record};\n`],
  ];
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
const record: import("${packageName}/${kind}").${name}As<${JSON.stringify(target)}>;
export = record;
}
`,
  );
  return modules.join("");
}
