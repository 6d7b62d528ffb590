#!/usr/bin/env node
import { existsSync } from "node:fs";
import module from "node:module";
import { setFlagsFromString } from "node:v8";

// Most commands end before code that V8 optimises for them has paid for the optimising; a long one gets it soon enough.
setFlagsFromString("--interrupt-budget=1000000");
// Node 22 and later keep compiled code from one command to the next.
module.enableCompileCache?.();

const main = new URL("../dist/index.js", import.meta.url);
if (!existsSync(main)) {
  console.error("claimwire is not built yet. Run:  npm run build");
  process.exit(1);
}
await import(main.href);
