import type { TextOptions } from "@clack/prompts";

/** The streams on which questions are asked; by default those of the process. */
export type Terminal = Pick<TextOptions, "input" | "output">;
