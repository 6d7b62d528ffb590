import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { ROOT } from "./copy-checkout.js";
import { filesBelow } from "./read-tree.js";

/** What is not source: tests, what supports them, and what the build writes. */
const NO_SOURCE =
  /\.test(-d)?\.tsx?$|\/test-support\/|^packages\/testing\/|\/(code-lists|record-places|record-types)\.ts$/;

/** The modules of every package and app, by their paths from the root. */
export function sourceModules(): string[] {
  const folders = ["packages", "apps"].flatMap((group) =>
    readdirSync(join(ROOT, group)).flatMap((name) => [`${group}/${name}/src`, `${group}/${name}/build`]),
  );
  return folders
    .filter((folder) => existsSync(join(ROOT, folder)))
    .flatMap((folder) => filesBelow(join(ROOT, folder)).map((file) => `${folder}/${file}`))
    .filter((file) => /\.tsx?$/.test(file) && !NO_SOURCE.test(file));
}

/** What is parsed already: several tests look at all modules. */
const parsed = new Map<string, ts.SourceFile>();

/** The syntax of a module. */
export function parseModule(file: string): ts.SourceFile {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const text = readFileSync(join(ROOT, file), "utf8");
  const module = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  parsed.set(file, module);
  return module;
}

/** The names that a module declares and exports; what it passes on from another module is not its own. */
export function exportedNames(file: string): string[] {
  const { statements } = parseModule(file);
  const imported = new Set(statements.flatMap(importedNames));
  return statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement))
      return listedNames(statement).filter((name) => !imported.has(name));
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
    const isExported = modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    return isExported ? declaredNames(statement) : [];
  });
}

function importedNames(statement: ts.Statement): string[] {
  if (!ts.isImportDeclaration(statement)) return [];
  const bindings = statement.importClause?.namedBindings;
  return bindings && ts.isNamedImports(bindings) ? bindings.elements.map(({ name }) => name.text) : [];
}

/** The names in `export { … }`; none of `export { … } from`. */
function listedNames({ exportClause, moduleSpecifier }: ts.ExportDeclaration): string[] {
  if (moduleSpecifier !== undefined || exportClause === undefined || !ts.isNamedExports(exportClause))
    return [];
  return exportClause.elements.map(({ name }) => name.text);
}

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name.text] : [],
    );
  }
  const { name } = statement as ts.Statement & { readonly name?: ts.Node };
  return name !== undefined && ts.isIdentifier(name) ? [name.text] : [];
}
