import type { PlainRecords } from "@claimwire/ledger";
import { type ClaimsChange, type ClaimsRelease, mayRefer } from "@claimwire/release";
import {
  type DatasetRecord,
  followStub,
  idOf,
  isStub,
  keyOf,
  kindOf,
  type RecordKey,
  referencesOf,
} from "@claimwire/schema";

/** Whether a change can alter the references of its record: a change of fields without references cannot. */
export function mayAlterReferences({ op, fields, record }: ClaimsChange): boolean {
  if (op !== "edited" || fields === undefined) return true;
  return fields.some(({ path }) => mayRefer(kindOf(record as RecordKey), path));
}

const NONE: readonly string[] = [];

/** Which keys refer to each target. */
class Links {
  readonly #referrers = new Map<string, Set<string>>();

  add(target: string, referrer: string): void {
    const known = this.#referrers.get(target);
    if (known) known.add(referrer);
    else this.#referrers.set(target, new Set([referrer]));
  }

  delete(target: string, referrer: string): void {
    this.#referrers.get(target)?.delete(referrer);
  }

  get(target: string): readonly string[] {
    const referrers = this.#referrers.get(target);
    return referrers === undefined || referrers.size === 0 ? NONE : [...referrers].sort();
  }
}

/**
 * The references of a dataset by target: which claims refer to a source or to a claim, and which stubs lead to a record.
 * It is updated from release to release, and the cost of an update depends on the changes, not on the dataset.
 */
export class LinkIndex {
  readonly #claimsNaming = new Links();
  readonly #movedTo = new Links();

  /** Adds a release. */
  addRelease(release: ClaimsRelease, before: PlainRecords, after: PlainRecords): void {
    for (const change of release.changes) {
      if (!mayAlterReferences(change)) continue;
      const { record, successors } = change;
      for (const key of new Set([record, ...Object.keys(successors ?? {})])) {
        this.#apply("delete", key as RecordKey, before);
        this.#apply("add", key as RecordKey, after);
      }
    }
  }

  #apply(step: "add" | "delete", key: RecordKey, records: PlainRecords): void {
    const record = records.get(key) as DatasetRecord | undefined;
    if (record === undefined) return;
    const kind = kindOf(key);
    if (isStub(record)) {
      for (const id of followStub(records, kind, idOf(key))) this.#movedTo[step](keyOf(kind, id), key);
    } else if (kind === "claims") {
      for (const { kind: to, target } of referencesOf(key, record)) {
        if (to === "sources" || to === "claims") this.#claimsNaming[step](target, key);
      }
    }
  }

  /** Keys of the claims that refer to a source or to a claim, under its present id or an earlier one. */
  claimsNaming(key: string): readonly string[] {
    const former = this.formerKeys(key);
    if (former.length === 0) return this.#claimsNaming.get(key);
    return [...new Set([key, ...former].flatMap((id) => this.#claimsNaming.get(id)))];
  }

  /** Keys of the stubs that lead to a record. */
  formerKeys(key: string): readonly string[] {
    return this.#movedTo.get(key);
  }
}
