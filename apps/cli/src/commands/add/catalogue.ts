import { type Entity, idOf, type Kind, keyOfFile, kindOf, type RecordKey } from "@claimwire/schema";
import { readRecords } from "@claimwire/store";
import type { Choice } from "../../questions/ask-reference.js";
import { recordChoices } from "../../questions/record-choices.js";
import type { EntityType } from "./record-field.js";

/** The existing records, for references and free ids. */
export interface Catalogue {
  /** Every id in use, including those of files with errors: the missing record may be the error. */
  readonly known: ReadonlySet<RecordKey>;
  /** The records that can be referred to, sorted by name. */
  choices(kind: Kind, types?: readonly EntityType[]): Choice[];
}

/** Reads the existing records. Of a record with errors only the id is known. */
export function readCatalogue(root: string): Catalogue {
  const { readable, issues } = readRecords(root);
  return {
    known: new Set([...readable.keys(), ...issues.flatMap(({ at }) => keyOfFile(at.file) ?? [])]),
    choices: (kind, types) =>
      recordChoices(
        readable,
        (key, record) =>
          kindOf(key) === kind && (types === undefined || types.includes((record as Entity).type)),
        idOf,
      ),
  };
}
