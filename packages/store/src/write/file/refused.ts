import { relative } from "node:path";
import type { Issue } from "@claimwire/schema";
import { storeIssue } from "../../issues.js";
import { WORK_FOLDER } from "./work-folder.js";

export const NOTHING_CHANGED = "Nothing was changed.";

const NO_ROOM = "Make room on the disk, then run it again.";
const NOT_ALLOWED = "Allow writing there, then run it again.";
const FIXES: Readonly<Record<string, string>> = {
  ENOSPC: NO_ROOM,
  EDQUOT: NO_ROOM,
  EFBIG: "Allow larger files (ulimit -f), then run it again.",
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  EROFS: "Run it where the checkout can be written.",
};

// Node's own codes begin with ERR_; those are bugs of ours.
const SYSTEM_CODE = /^E[A-Z0-9]+$/;

/**
 * Turns an error of the system into an issue; rethrows any other error. `state` says what became of the files. The
 * issue names the file of the error, else `otherwise`.
 */
export function refused(root: string, error: unknown, state: string, otherwise: string = WORK_FOLDER): Issue {
  const { code, message, path, dest } = error as NodeJS.ErrnoException & { readonly dest?: string };
  if (code === undefined || !SYSTEM_CODE.test(code)) throw error;
  const named = dest ?? path;
  const file = named === undefined ? otherwise : relative(root, named) || ".";
  const reason = message.slice(message.indexOf(":") + 2).split(",")[0];
  const fix = FIXES[code] ?? "Take away what stands in the way, then run it again.";
  return storeIssue(
    "SYSTEM_REFUSED",
    { file, path: [] },
    `It could not be written: ${reason} (${code}). ${state}`,
    fix,
  );
}
