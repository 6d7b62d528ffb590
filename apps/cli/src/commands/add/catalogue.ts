import {
  type Entity,
  idOf,
  isStub,
  type Kind,
  keyOfFile,
  kindOf,
  NO_VOCABULARY,
  type RecordKey,
  type Records,
  referencesOf,
  type Vocabulary,
} from "@claimwire/schema";
import { readRecords, readVocabulary } from "@claimwire/store";
import type { Choice } from "../../questions/ask-reference.js";
import { recordChoices } from "../../questions/record-choices.js";
import type { EntityType } from "./record-field.js";

/** The existing records, for references and free ids. */
export interface Catalogue {
  /** The codes that the dataset has of its own. */
  readonly vocabulary: Vocabulary;
  /** Every id in use, including those of files with errors: the missing record may be the error. */
  readonly known: ReadonlySet<RecordKey>;
  /** The records that can be referred to, sorted by name; then those that are named but not there yet. */
  choices(kind: Kind, types?: readonly EntityType[]): Choice[];
  /** The records that others name and that are not there yet, sorted. */
  promised(): readonly RecordKey[];
  /** Remembers that a record will be added, if it is not there. */
  promise(key: RecordKey): void;
}

/** The records that readable ones name and that are in no file. */
function findPromised(records: Records, known: ReadonlySet<RecordKey>): Set<RecordKey> {
  const targets = [...records].flatMap(([key, record]) =>
    isStub(record) ? [] : referencesOf(key, record).map(({ target }) => target),
  );
  return new Set(targets.filter((target) => !known.has(target)));
}

/** Reads the existing records. Of a record with errors only the id is known. */
export function readCatalogue(root: string): Catalogue {
  const { readable, issues } = readRecords(root);
  const known = new Set([...readable.keys(), ...issues.flatMap(({ at }) => keyOfFile(at.file) ?? [])]);
  const promised = findPromised(readable, known);
  const listPromised = (): RecordKey[] => [...promised].sort();
  return {
    vocabulary: readVocabulary(root).vocabulary ?? NO_VOCABULARY,
    known,
    promised: listPromised,
    promise(key) {
      if (!known.has(key)) promised.add(key);
    },
    choices: (kind, types) => [
      ...recordChoices(
        readable,
        (key, record) =>
          kindOf(key) === kind && (types === undefined || types.includes((record as Entity).type)),
        idOf,
      ),
      ...listPromised().flatMap((key) =>
        kindOf(key) === kind ? [{ id: idOf(key), name: "To be added" }] : [],
      ),
    ],
  };
}
