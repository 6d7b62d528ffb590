import type { Issue } from "@claimwire/schema";
import { storeIssue } from "@claimwire/store";

// What the machine may refuse without claimwire having done anything wrong.
const REFUSALS: Readonly<Record<string, string>> = {
  EACCES: "permission is missing",
  EPERM: "it is not permitted",
  EROFS: "the file system is read-only",
  ENOSPC: "no space is left on the device",
  EDQUOT: "the disk quota is used up",
  EMFILE: "too many files are open",
  EISDIR: "it is a folder",
  ENOTDIR: "part of the path is no folder",
};

/** What the file system refused, as an issue; undefined when the error is of another kind. */
export function describeSystemError(error: unknown): Issue | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined || !Object.hasOwn(REFUSALS, code)) return undefined;
  const message = `${syscall} failed: ${REFUSALS[code]} (${code}).`;
  return storeIssue("SYSTEM_REFUSED", path ?? "file system", message);
}
