import {
  type Entity,
  idOf,
  isStub,
  type Kind,
  keyOfFile,
  kindOf,
  type OrdinaryRecord,
  type RecordKey,
  type Records,
} from "@claimwire/schema";
import { readRecords } from "@claimwire/store";
import type { Choice } from "../../questions/ask-reference.js";
import type { EntityType } from "./record-field.js";

/** The existing records, for references and free ids. */
export interface Catalogue {
  /** Every id in use, including those of files with errors: the missing record may be the error. */
  readonly known: ReadonlySet<RecordKey>;
  /** The records that can be referred to, sorted by name. */
  choices(kind: Kind, types?: readonly EntityType[]): Choice[];
}

function toChoice(id: string, record: OrdinaryRecord): Choice {
  if ("statement" in record) return { id, name: record.statement };
  if ("title" in record)
    return { id, name: record.title, aliases: [record.publisher, record.published ?? ""] };
  if ("label" in record) return { id, name: record.label };
  const { name, names = {}, description = "", publicRole } = record;
  return { id, name, aliases: [...Object.values(names).flat(), description, publicRole?.title ?? ""] };
}

function listChoices(records: Records, kind: Kind, types: readonly EntityType[] | undefined): Choice[] {
  const choices = [...records].flatMap(([key, record]) => {
    if (kindOf(key) !== kind || isStub(record)) return [];
    if (types !== undefined && !types.includes((record as Entity).type)) return [];
    return [toChoice(idOf(key), record)];
  });
  const nameOf = ({ name }: Choice): string => name.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, "");
  return choices.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** Reads the existing records. Of a record with errors only the id is known. */
export function readCatalogue(root: string): Catalogue {
  const { readable, issues } = readRecords(root);
  return {
    known: new Set([...readable.keys(), ...issues.flatMap(({ at }) => keyOfFile(at.file) ?? [])]),
    choices: (kind, types) => listChoices(readable, kind, types),
  };
}
