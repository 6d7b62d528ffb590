import type { Signal } from "@claimwire/release";
import { SIGNAL_WORDS } from "./signal-words.js";

/** All signals, most important first. */
export const SIGNAL_ORDER: readonly Signal[] = Object.keys(SIGNAL_WORDS) as Signal[];
