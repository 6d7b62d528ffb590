import type { DatasetRecord } from "@claimwire/schema";
import { aClaim, anEntity, aSource, aTopic } from "@claimwire/testing";
import fc from "fast-check";
import type { TestStep } from "./test-ledger.js";

/** What a maintainer does between two releases; numbers choose among the records that are there. */
type Act =
  | { readonly do: "flood"; readonly of: "claims" | "replies" | "sources"; readonly count: number }
  | { readonly do: "edit" | "retract" | "rename" | "lose" | "cite" | "remove"; readonly at: number }
  | {
      readonly do: "move" | "split";
      readonly kind: "claims" | "entities" | "topics" | "sources";
      readonly at: number;
    };

const at = fc.nat(500);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("flood" as const),
      of: fc.constantFrom("claims" as const, "claims" as const, "replies" as const, "sources" as const),
      count: fc.integer({ min: 1, max: 70 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom("edit", "retract", "rename", "lose", "cite", "remove"),
      at,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom("move", "split"),
      kind: fc.constantFrom("claims", "entities", "topics", "sources"),
      at,
    }),
  },
);

interface RandomRelease {
  readonly acts: readonly Act[];
  /** Since the one before. */
  readonly days: number;
  readonly cause: "our-error" | "coverage";
}

const release: fc.Arbitrary<RandomRelease> = fc.record({
  acts: fc.array(act, { maxLength: 4 }),
  days: fc.integer({ min: 0, max: 120 }),
  cause: fc.constantFrom("our-error" as const, "coverage" as const),
});

/** What is done in one release after the other. */
export type RandomHistory = readonly RandomRelease[];

/** Histories with many changes at once, corrections, renames, moves, splits and removals. */
export const histories: fc.Arbitrary<RandomHistory> = fc.array(release, {
  minLength: 2,
  maxLength: 7,
});

const GROUND: Readonly<Record<string, DatasetRecord>> = {
  "entities/ipvm": anEntity({ type: "organisation", name: "IPVM" }),
  "entities/dahua": anEntity({ type: "company", name: "Dahua" }),
  "topics/contracts": aTopic(),
  "sources/report": aSource({ title: "A report", publisher: "ipvm" }),
};

/** A dataset that grows by acts, and remembers which ids were ever used. */
class Dataset {
  readonly #records = new Map<string, DatasetRecord>(Object.entries(GROUND));
  #ids = 0;

  #nextId(): string {
    this.#ids += 1;
    return `r${this.#ids}`;
  }

  #choose(kind: string, at: number): string | undefined {
    const keys = [...this.#records].filter(
      ([key, record]) => key.startsWith(`${kind}/`) && !("kind" in record),
    );
    return keys[at % keys.length]?.[0];
  }

  #put(put: Record<string, DatasetRecord | null>, key: string, record: DatasetRecord | null): void {
    put[key] = record;
    if (record === null) this.#records.delete(key);
    else this.#records.set(key, record);
  }

  /** A claim; as a reply, it responds to another, and is never folded into a bundle. */
  #claim(isReply: boolean): DatasetRecord {
    const ref = (kind: string): string => this.#choose(kind, this.#ids)?.split("/")[1] ?? "none";
    return aClaim({
      statement: `Claim ${this.#ids}.`,
      assertedBy: ref("entities"),
      about: [{ entity: "dahua", role: "actor" }],
      topics: [ref("topics")],
      evidence: [{ source: ref("sources"), via: ["report"], stance: "states" }],
      ...(isReply ? { relations: [{ type: "responds-to", claim: ref("claims") }] } : {}),
    });
  }

  /**
   * Does one act, unless a record that it touches was touched in the same release, none is there, or the claim to retract
   * is retracted.
   */
  do(act: Act, put: Record<string, DatasetRecord | null>): void {
    if (act.do === "flood") {
      for (let i = 0; i < act.count; i += 1) {
        const id = this.#nextId();
        if (act.of === "sources") this.#put(put, `sources/${id}`, aSource({ title: id, publisher: "ipvm" }));
        else this.#put(put, `claims/${id}`, this.#claim(act.of === "replies"));
      }
      return;
    }
    const kind = {
      edit: "claims",
      retract: "claims",
      remove: "claims",
      rename: "entities",
      lose: "sources",
      cite: "sources",
    };
    const key = this.#choose("kind" in act ? act.kind : kind[act.do], act.at);
    const record = key === undefined ? undefined : this.#records.get(key);
    if (key === undefined || record === undefined || key in put) return;
    // Another note would replace the one that readers know, which is a fact.
    if (act.do === "retract" && "status" in record) return;
    this.#change(act.do, key, record, put);
  }

  #change(
    what: Exclude<Act["do"], "flood">,
    key: string,
    record: DatasetRecord,
    put: Record<string, DatasetRecord | null>,
  ): void {
    const [kind = ""] = key.split("/");
    const stamp = String(1000 + (this.#ids % 1000));
    const edits: Readonly<Record<string, object>> = {
      edit: { when: stamp },
      retract: { status: { state: "retracted", reason: "misread", note: stamp } },
      rename: { name: `Name ${this.#nextId()}` },
      lose: { availability: { state: "gone", checked: "2026-01-02" } },
      cite: { cites: [{ source: "report" }] },
    };
    if (what === "remove") this.#put(put, key, null);
    else if (what === "move" || what === "split") {
      const parts = Array.from({ length: what === "move" ? 1 : 2 }, () => this.#nextId());
      for (const id of parts) this.#put(put, `${kind}/${id}`, record);
      const stub = what === "move" ? { kind: "moved", to: parts[0] } : { kind: "split", to: parts };
      this.#put(put, key, stub as DatasetRecord);
    } else this.#put(put, key, { ...record, ...edits[what] } as DatasetRecord);
  }
}

const DAY = 24 * 60 * 60 * 1000;

/** The steps of a test ledger for a history. The first step puts in the records that the others use. */
export function stepsOf(history: RandomHistory): readonly TestStep[] {
  const dataset = new Dataset();
  let time = Date.parse("2026-01-01T10:00:00Z");
  return [
    { put: GROUND },
    ...history.map(({ acts, days, cause }): TestStep => {
      const put: Record<string, DatasetRecord | null> = {};
      for (const each of acts) dataset.do(each, put);
      time += days * DAY;
      const isReplacing = acts.some((one) => one.do === "edit" || one.do === "rename");
      const now = new Date(time).toISOString();
      return { put, cause: isReplacing ? "our-error" : cause, bump: "major", now };
    }),
  ];
}
