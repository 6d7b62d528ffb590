import {
  closestHint,
  findRecord,
  issueAt,
  MISSING_CODES,
  type Records,
  recordsOf,
  type Source,
} from "@claimwire/schema";
import { UserError } from "../shell/user-error.js";

/** Returns the source of an id that was typed. Stops the verb when there is none, or when the id is that of a stub. */
export function requireSource(records: Records, id: string, flag: string): Source {
  const source = findRecord(records, "sources", id);
  const record = records.get(`sources/${id}`);
  if (source !== undefined && source === record) return source;
  const ids = recordsOf(records, "sources").map(([known]) => known);
  const message = `${flag}: there is no source "${id}".${closestHint(id, ids)}`;
  const fix = `Fix the id, or add it first:  npx claimwire add source ${id}`;
  const said = { code: MISSING_CODES.sources, severity: "error", message, fix } as const;
  throw new UserError(issueAt("command line", said));
}
