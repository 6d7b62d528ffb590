import { jsonText, type OutputFile, type SitePath } from "@claimwire/feeds";
import type { JsonObject } from "@claimwire/ledger";
import type { TrackChange } from "../changes/track-signal.js";
import type { MadeStep } from "../history/tracker.js";
import { recordApiPath } from "./api-paths.js";

/** A change of a record, as the API tells it. */
type HistoryItem = Pick<TrackChange, "id" | "op" | "signals" | "causes" | "fields" | "successors"> & {
  readonly version: string;
  readonly released: string;
};

/** What the API has of one record. */
interface RecordDocument {
  readonly key: string;
  /** Null when it is gone, or moved. */
  readonly record: JsonObject | null;
  readonly movedTo?: string | undefined;
  readonly history: readonly HistoryItem[];
}

/** The documents of records that change, each with the history that the last run wrote. */
export class RecordHistories {
  readonly #read: (path: SitePath) => string | undefined;
  readonly #documents = new Map<string, RecordDocument>();

  constructor(read: (path: SitePath) => string | undefined) {
    this.#read = read;
  }

  take({ release, after }: MadeStep): void {
    const { version, released, changes } = release;
    for (const { id, record: key, op, signals, causes, fields, successors } of changes) {
      const item = {
        id,
        version,
        released,
        op,
        signals,
        causes,
        ...(fields && { fields }),
        ...(successors && { successors }),
      };
      const history = [...this.#documentOf(key).history, item];
      const [movedTo] = Object.keys(successors ?? {});
      this.#documents.set(key, {
        key,
        record: after.get(key) ?? null,
        ...(movedTo === undefined ? {} : { movedTo }),
        history,
      });
      if (movedTo === undefined) continue;
      this.#documents.set(movedTo, { key: movedTo, record: after.get(movedTo) ?? null, history });
    }
  }

  /** The documents as files; each is forgotten once it is told. */
  *files(): Generator<OutputFile, void, undefined> {
    for (const [key, document] of this.#documents) {
      this.#documents.delete(key);
      yield { path: recordApiPath(key), text: jsonText(document) };
    }
  }

  #documentOf(key: string): RecordDocument {
    const known = this.#documents.get(key);
    if (known !== undefined) return known;
    const text = this.#read(recordApiPath(key));
    return text === undefined ? { key, record: null, history: [] } : (JSON.parse(text) as RecordDocument);
  }
}
