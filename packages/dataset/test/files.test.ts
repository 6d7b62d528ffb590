import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, inject, it } from "vitest";

const installed = inject("installed");
const readme = readFileSync(fileURLToPath(new URL("../FILES.md", import.meta.url)), "utf8");

it("the examples in SQL run in DuckDB, and find rows", async () => {
  const examples = [...readme.matchAll(/```sql\n(.*?)```/gs)].map(([, code = ""]) => code);
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  expect(examples.length).toBeGreaterThan(1);
  for (const code of examples) {
    const local = code
      .replaceAll("node_modules/@claimwire/dataset", installed.package)
      .replaceAll("'dahua'", "'example-systems'");
    const reader = await connection.runAndReadAll(local);
    expect(reader.getRowObjectsJson().length).toBeGreaterThan(0);
  }
  connection.closeSync();
  instance.closeSync();
});
