import type { JsonObject, PlainRecords } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import type { Claim } from "@claimwire/schema";
import { type DatasetRecord, isStub, targetsOf } from "@claimwire/schema";

const NONE: readonly string[] = [];

/** As JSON: who refers to each target. */
type PlainLinks = readonly (readonly [target: string, sources: readonly string[]])[];

class Links {
  readonly #sources: Map<string, Set<string>>;

  constructor(plain: PlainLinks = []) {
    this.#sources = new Map(plain.map(([target, sources]) => [target, new Set(sources)]));
  }

  toPlain(): PlainLinks {
    return [...this.#sources].map(([target, sources]) => [target, [...sources]]);
  }

  add(target: string, source: string): void {
    const known = this.#sources.get(target);
    if (known) known.add(source);
    else this.#sources.set(target, new Set([source]));
  }

  delete(target: string, source: string): void {
    this.#sources.get(target)?.delete(source);
  }

  get(target: string): readonly string[] {
    const sources = this.#sources.get(target);
    return sources === undefined || sources.size === 0 ? NONE : [...sources].sort();
  }
}

/** A link index as JSON. */
export type PlainLinkIndex = Readonly<Record<"claimsOn" | "relatedTo" | "movedTo", PlainLinks>>;

/**
 * References of a dataset turned round: who refers to a record. It is carried from release to release, and each step
 * costs what changed, not what there is.
 */
export class LinkIndex {
  readonly #claimsOn: Links;
  readonly #relatedTo: Links;
  readonly #movedTo: Links;

  constructor(plain?: PlainLinkIndex) {
    this.#claimsOn = new Links(plain?.claimsOn);
    this.#relatedTo = new Links(plain?.relatedTo);
    this.#movedTo = new Links(plain?.movedTo);
  }

  toPlain(): PlainLinkIndex {
    return {
      claimsOn: this.#claimsOn.toPlain(),
      relatedTo: this.#relatedTo.toPlain(),
      movedTo: this.#movedTo.toPlain(),
    };
  }

  /** Takes in one step of the ledger. */
  follow(release: ClaimsRelease, before: PlainRecords, after: PlainRecords): void {
    for (const { record, successors } of release.changes) {
      for (const key of new Set([record, ...Object.keys(successors ?? {})])) {
        this.#apply("delete", key, before.get(key));
        this.#apply("add", key, after.get(key));
      }
    }
  }

  #apply(step: "add" | "delete", key: string, record: JsonObject | undefined): void {
    if (record === undefined) return;
    const [kind] = key.split("/");
    if ("kind" in record) {
      for (const id of stubTargets(record)) this.#movedTo[step](`${kind}/${id}`, key);
    } else if (kind === "claims") {
      const { evidence = [], relations = [] } = record as Claim;
      for (const { source, via = [] } of evidence) {
        for (const id of [source, ...via]) this.#claimsOn[step](`sources/${id}`, key);
      }
      for (const { claim } of relations) this.#relatedTo[step](`claims/${claim}`, key);
    }
  }

  /** Keys of the claims whose evidence names a source, under its present id or an earlier one. */
  claimsOn(source: string): readonly string[] {
    return this.#underAnyId(source, this.#claimsOn);
  }

  /** Keys of the claims with a relation to a claim, under its present id or an earlier one. */
  relatedTo(claim: string): readonly string[] {
    return this.#underAnyId(claim, this.#relatedTo);
  }

  /** Keys of the stubs that lead to a record. */
  formerKeys(key: string): readonly string[] {
    return this.#movedTo.get(key);
  }

  #underAnyId(key: string, links: Links): readonly string[] {
    const former = this.formerKeys(key);
    if (former.length === 0) return links.get(key);
    return [...new Set([key, ...former].flatMap((id) => links.get(id)))];
  }
}

function stubTargets(record: JsonObject): readonly string[] {
  const stub = record as DatasetRecord;
  return isStub(stub) ? targetsOf(stub) : [];
}
