import type { TextOptions } from "@clack/prompts";

/** Where questions are asked; the process's own terminal when its streams are left out. */
export type Terminal = Pick<TextOptions, "input" | "output">;
