import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { saveEntries } from "./published-entries/save-entries.js";

/** This file is `apps/feed/dist/save.js` of a checkout. */
const ROOT = join(fileURLToPath(new URL(".", import.meta.url)), "../../..");

const { done, lines } = saveEntries(ROOT);
for (const line of lines) console.log(line);
process.exitCode = done ? 0 : 1;
