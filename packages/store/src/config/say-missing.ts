import type * as z from "zod";

/** How zod is asked to read a file of settings or codes: of a field that is not there, it says so. */
export const SAY_MISSING: z.core.ParseContext<z.core.$ZodIssue> = {
  error: ({ code, input }) => (code === "invalid_type" && input === undefined ? "It is missing." : undefined),
};
