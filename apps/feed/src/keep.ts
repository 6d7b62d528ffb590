import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { keepEntries } from "./kept/keep-entries.js";

/** This file is `apps/feed/dist/keep.js` of a checkout. */
const ROOT = join(fileURLToPath(new URL(".", import.meta.url)), "../../..");

const { done, lines } = keepEntries(ROOT);
for (const line of lines) console.log(line);
process.exitCode = done ? 0 : 1;
