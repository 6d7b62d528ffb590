import { closestHint, isKind, KINDS, type Kind, parseKey, type RecordKey } from "@claimwire/schema";
import { badArgument } from "../shell/user-error.js";

/** Reads the key of a record as somebody types it: `claims/a`, `claim a` is no key. Stops the verb when it is none. */
export function readKey(typed: string): RecordKey {
  const key = parseKey(typed);
  if (key !== undefined) return key;
  const kind = typed.slice(0, Math.max(0, typed.indexOf("/")));
  const hint = kind === "" || isKind(kind) ? "" : closestHint(kind, KINDS);
  throw badArgument(
    `"${typed}" is the key of no record.${hint}`,
    "Write its kind and its id:  claims/some-id, sources/some-id, entities/some-id, topics/some-id",
  );
}

/** Reads another id of the same kind, with or without the kind before it. */
export function readIdOf(kind: Kind, typed: string): RecordKey {
  return readKey(typed.includes("/") ? typed : `${kind}/${typed}`);
}
