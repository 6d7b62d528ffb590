import {
  closest,
  closestHint,
  idOf,
  idProblem,
  isKind,
  KIND_SINGULAR,
  KINDS,
  type Kind,
  keyOf,
  kindOf,
  parseKey,
  RECORD_EXTENSION,
  type RecordKey,
} from "@claimwire/schema";
import { badArgument, type UserError } from "../shell/user-error.js";
import { withArticle } from "../text/with-article.js";

/** Of the path of a record's file, from whatever folder, the key or the id that it says; anything else as it is. */
function nameInPath(typed: string): string {
  if (!typed.endsWith(RECORD_EXTENSION)) return typed;
  const steps = typed.slice(0, -RECORD_EXTENSION.length).split(/[/\\]/);
  const [id = "", folders] = [steps.at(-1), steps.slice(0, -1).filter((step) => step !== ".")];
  const kind = folders.findLast(isKind);
  if (kind !== undefined) return keyOf(kind, id);
  return folders.length === 0 ? id : typed;
}

/** The records that are meant: by a key, by the path of a record's file, or by an id, which several kinds may have. */
export function findKeys(typed: string, known: ReadonlySet<string>): RecordKey[] {
  const wanted = nameInPath(typed);
  const key = parseKey(wanted);
  if (key !== undefined) return [key];
  return KINDS.map((kind) => keyOf(kind, wanted)).filter((one) => known.has(one));
}

/** ` Closest: "claims/a".`, or nothing: the end of a message about a key, or an id without its kind, that is not known. */
export function closestKeyHint(typed: string, known: ReadonlySet<string>): string {
  if (typed.includes("/")) return closestHint(typed, known);
  const byId = new Map(Array.from(known, (key) => [idOf(key as RecordKey), key]));
  const best = closest(typed, byId.keys());
  return best === undefined ? "" : ` Closest: "${byId.get(best)}".`;
}

/** Says of an id which records have it. */
export function severalHave(id: string, keys: readonly RecordKey[]): string {
  return `"${id}" is the id of several records: ${keys.join(", ")}. Give one of them whole.`;
}

function unknownKey(typed: string, known: ReadonlySet<string>): UserError {
  const slash = typed.indexOf("/");
  const [kind, id] = [typed.slice(0, Math.max(0, slash)), typed.slice(slash + 1)];
  if (isKind(kind)) return badArgument(`${typed}: ${idProblem(id)}`);
  const hint = slash < 0 ? closestKeyHint(typed, known) : closestHint(kind, KINDS);
  return badArgument(
    `"${typed}" is the key of no record.${hint}`,
    "Write its kind and its id:  claims/some-id, sources/some-id, entities/some-id, topics/some-id",
  );
}

/**
 * Reads the key of a record as somebody types it: `claims/a`, the path of its file, or the id alone where one kind alone
 * of the known records has it. Stops the verb when it is none.
 */
export function readKey(typed: string, known: ReadonlySet<string> = new Set()): RecordKey {
  const found = findKeys(typed, known);
  const [key] = found;
  if (key === undefined) throw unknownKey(typed, known);
  if (found.length > 1) throw badArgument(severalHave(typed, found));
  return key;
}

/**
 * Reads the key of one of the records that are meant as a rule, else of another known one, of which the verb can say then
 * that it is not meant.
 */
export function readKeyAmong(meant: ReadonlySet<string>, others: Iterable<string>, typed: string): RecordKey {
  return readKey(typed, findKeys(typed, meant).length > 0 ? meant : new Set([...meant, ...others]));
}

/** Reads the id of a record of a kind, with or without the kind before it. Stops the verb at another kind. */
export function readIdOf(kind: Kind, typed: string): RecordKey {
  const name = nameInPath(typed);
  const key = readKey(name.includes("/") ? name : keyOf(kind, name));
  if (kindOf(key) === kind) return key;
  const noun = KIND_SINGULAR[kind];
  throw badArgument(`"${typed}" is no ${noun}.`, `Name ${withArticle(noun)}:  ${kind}/some-id`);
}
