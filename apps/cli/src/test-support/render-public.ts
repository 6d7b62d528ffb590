import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readConfig, readLedger } from "@claimwire/store";
import { renderWire } from "@claimwire/wire";

// A program: writes feeds and API of the checkout that it is started in, as the build does.
const { config } = readConfig(".", {});
const { releases } = readLedger(".");
if (config === undefined) throw new Error("The config is unsound.");
for (const { path, text } of renderWire(releases, config)) {
  const file = join("public", path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
