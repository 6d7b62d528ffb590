import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

const OPTIONS: ts.TranspileOptions = {
  compilerOptions: { isolatedDeclarations: true, strict: true, target: ts.ScriptTarget.ES2023 },
  reportDiagnostics: true,
};

interface Options {
  /** Lets a type that must be inferred, as of a shape of zod, be written as `any`; without it, it is an error. */
  readonly mayInfer?: boolean;
}

function renderDeclaration(fileName: string, mayInfer: boolean): string {
  const text = readFileSync(fileName, "utf8");
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(text, { ...OPTIONS, fileName });
  if (diagnostics.length === 0 || mayInfer) return outputText;
  throw new Error(`${fileName}: an exported value does not state its type.`);
}

/**
 * Writes the types of the modules in a folder below `to`. Each module is read alone, as exported values state their
 * types, so it takes a fraction of the time of compiling the whole program.
 */
export function writeDeclarations(source: string, to: string, { mayInfer = false }: Options = {}): void {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" });
  for (const file of files.filter((name) => /(?<!\.d|\.test)\.ts$/.test(name))) {
    const target = join(to, file.replace(/\.ts$/, ".d.ts"));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, renderDeclaration(join(source, file), mayInfer));
  }
}
