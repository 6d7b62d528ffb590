import { fileURLToPath } from "node:url";

/** The program of the built command, for tests that run it in a process of its own. */
export const BUILT_COMMAND: string = fileURLToPath(new URL("../../bin/claimwire.js", import.meta.url));

/** The module that such a process imports first, so that it dies at a moment which the test chooses. */
export const KILL_MODULE: string = new URL("./kill-at.mjs", import.meta.url).href;
