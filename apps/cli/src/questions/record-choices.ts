import { isStub, type OrdinaryRecord, type RecordKey, type Records } from "@claimwire/schema";
import type { Choice } from "./ask-reference.js";

/** A record as it is offered under an id or a key, with the names by which it is found. */
export function toChoice(id: string, record: OrdinaryRecord): Choice {
  if ("statement" in record) return { id, name: record.statement };
  if ("title" in record)
    return { id, name: record.title, aliases: [record.publisher, record.published ?? ""] };
  if ("label" in record) return { id, name: record.label };
  const { name, names = {}, description = "", publicRole } = record;
  return { id, name, aliases: [...Object.values(names).flat(), description, publicRole?.title ?? ""] };
}

/** The ordinary records that pass a test, by the id that is given to each, sorted by name. */
export function recordChoices(
  records: Records,
  isOffered: (key: RecordKey, record: OrdinaryRecord) => boolean,
  idFor: (key: RecordKey) => string,
): Choice[] {
  const choices = [...records].flatMap(([key, record]) =>
    !isStub(record) && isOffered(key, record) ? [toChoice(idFor(key), record)] : [],
  );
  const nameOf = ({ name }: Choice): string => name.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, "");
  return choices.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}
