import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { filesOf, ROOT } from "./copy-checkout.js";

/** What is not the source of a package or an app: tests and what supports them. */
const TESTS = /\.test(-d)?\.tsx?$|\/(testing|test-support|test)\/|^packages\/testing\//;

/** The modules of every package and app, by their paths from the root; tests and generated files are not among them. */
export function sourceModules(): string[] {
  return filesOf(ROOT).filter(
    (file) => /^(packages|apps)\/[^/]+\/(src|build)\/.+\.tsx?$/.test(file) && !TESTS.test(file),
  );
}

/** The syntax of a module. */
export function parseModule(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(join(ROOT, file), "utf8"), ts.ScriptTarget.Latest, true);
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
