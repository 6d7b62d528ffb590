import {
  closestHint,
  findRecord,
  type Issue,
  idOf,
  issueAt,
  KIND_SINGULAR,
  type Kind,
  keyOf,
  kindOf,
  MISSING_CODES,
  type RecordKey,
  type Records,
  recordsOf,
  type Source,
} from "@claimwire/schema";
import { UserError } from "../shell/user-error.js";
import { withArticle } from "../text/with-article.js";

const nounOf = (key: RecordKey): string => withArticle(KIND_SINGULAR[kindOf(key)]);

/** The issue that a flag, or else the argument of a verb, names a record that is not there. It names the closest. */
export function missingRecord(
  flag: string | undefined,
  kind: Kind,
  id: string,
  known: Iterable<RecordKey>,
): Issue {
  const keys = [...known];
  const ids = keys.filter((key) => kindOf(key) === kind).map(idOf);
  const noun = KIND_SINGULAR[kind];
  const others = keys.filter((key) => idOf(key) === id).map((key) => ` ${key} is ${nounOf(key)}.`);
  const start = flag === undefined ? "There" : `--${flag}: there`;
  const message = `${start} is no ${noun} "${id}".${others.join("") || closestHint(id, ids)}`;
  const fix = id.includes("/")
    ? `Write the bare id, without its kind:  ${id.slice(id.lastIndexOf("/") + 1)}`
    : `Fix the id, or add ${withArticle(noun)} first:  npx claimwire add ${noun} ${id}`;
  return issueAt("command line", { code: MISSING_CODES[kind], severity: "error", message, fix });
}

/** Returns the source of an id that was typed. Stops the verb when there is none, or when the id is that of a stub. */
export function requireSource(records: Records, id: string, flag: string): Source {
  const source = findRecord(records, "sources", id);
  if (source !== undefined && source === records.get(`sources/${id}`)) return source;
  const known = recordsOf(records, "sources").map(([other]) => keyOf("sources", other));
  throw new UserError(missingRecord(flag, "sources", id, known));
}
