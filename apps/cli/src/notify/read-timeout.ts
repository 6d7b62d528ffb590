import { type Issue, issue } from "@claimwire/schema";

const DEFAULT = 60;
const MOST = 3600;

/** Reads `--timeout`: whole seconds from 1 to 3600; 60 when it is not given. */
export function readTimeout(
  given: string | undefined,
): { readonly seconds: number; readonly issue?: never } | { readonly issue: Issue } {
  if (given === undefined) return { seconds: DEFAULT };
  const seconds = /^\d{1,4}$/.test(given) ? Number(given) : 0;
  if (seconds >= 1 && seconds <= MOST) return { seconds };
  const message = `--timeout is "${given}"; allowed are whole seconds from 1 to ${MOST}.`;
  const fix = "Leave it out for a minute:  npx claimwire notify";
  return { issue: issue("ARGUMENT_BAD", { file: "command line", path: [] }, message, fix) };
}
