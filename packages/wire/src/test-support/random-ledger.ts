import type { JsonObject } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";
import type { DatasetRecord } from "@claimwire/schema";
import { anEntity, aSource } from "@claimwire/testing";
import fc from "fast-check";
import { aClaimsLedger, GROUND, type TestStep, VALUE_CLAIM } from "./test-ledger.js";

const DAY = 24 * 60 * 60 * 1000;
const START = Date.parse("2026-01-01T10:00:00Z");

type Put = Record<string, DatasetRecord | JsonObject | null>;
/** What is done, to which record, and with which value. */
type Act = readonly [name: keyof typeof ACTS, record: number, value: number];

/** Moved ids stay stubs and are not changed again. */
class Records {
  readonly #stubs = new Set<string>();
  readonly #claims = new Set<string>();
  #many = 0;

  claim(i: number, value: number, put: Put): void {
    const id = `c${i}`;
    if (this.#stubs.has(id)) return;
    const relations = this.#claims.has("c0") && i > 0 ? [{ type: "updates", claim: "c0" }] : [];
    const quantities = [{ measure: "value", value: String(value), unit: "USD", qualifier: "exact" }];
    const statement = `IPVM says ${i}, ${value % 3}.`;
    put[`claims/${id}`] = { ...VALUE_CLAIM, statement, quantities, relations };
    this.#claims.add(id);
  }

  retract(i: number, put: Put): void {
    const id = `c${i}`;
    if (!this.#claims.has(id) || this.#stubs.has(id)) return;
    put[`claims/${id}`] = { ...VALUE_CLAIM, status: { state: "retracted", reason: "misread" } };
  }

  move(i: number, put: Put): void {
    const id = `c${i}`;
    if (!this.#claims.has(id) || this.#stubs.has(id) || `claims/${id}` in put) return;
    put[`claims/${id}`] = { kind: "moved", to: `${id}-new` };
    put[`claims/${id}-new`] = { ...VALUE_CLAIM, statement: `IPVM says ${i} again.` };
    this.#stubs.add(id);
  }

  /** Corrects one of the many, which a bundle may have announced. */
  correct(i: number, value: number, put: Put): void {
    const key = `claims/m${1 + i * 9}`;
    if (this.#many > i * 9) put[key] = { ...VALUE_CLAIM, statement: "IPVM says one.", when: `201${value}` };
  }

  /** Enough to fill an archive, or to make a bundle. */
  many(count: number, put: Put): void {
    for (let i = 0; i < count; i += 1) {
      this.#many += 1;
      put[`claims/m${this.#many}`] = { ...VALUE_CLAIM, statement: `IPVM says one of many, ${this.#many}.` };
    }
  }
}

const ACTS = {
  claim: (records: Records, i: number, value: number, put: Put): void => records.claim(i, value, put),
  retract: (records: Records, i: number, _: number, put: Put): void => records.retract(i, put),
  move: (records: Records, i: number, _: number, put: Put): void => records.move(i, put),
  correct: (records: Records, i: number, value: number, put: Put): void => records.correct(i, value, put),
  many: (records: Records, _: number, value: number, put: Put): void => records.many(10 + value * 6, put),
  rename: (_records: Records, _: number, value: number, put: Put): void => {
    put["entities/dahua"] = anEntity({ type: "company", name: `Dahua ${value}` });
  },
  link: (_records: Records, _: number, value: number, put: Put): void => {
    const state = value % 2 === 0 ? "gone" : "live";
    const availability = { state, checked: "2026-01-01" };
    put["sources/report"] = aSource({
      title: "Dahua in Xinjiang",
      publisher: "ipvm",
      availability,
    } as object);
  },
  follow: (_records: Records, i: number, _: number, put: Put): void => {
    put[`sources/later-${i}`] = aSource({
      title: `Later ${i}`,
      publisher: "ipvm",
      cites: [{ source: "report" }],
    });
  },
};

const act: fc.Arbitrary<Act> = fc.tuple(
  fc.constantFrom(...(Object.keys(ACTS) as (keyof typeof ACTS)[])),
  fc.integer({ min: 0, max: 4 }),
  fc.integer({ min: 0, max: 9 }),
);

/** Ledgers of every sort of change, with archives, bundles and releases without a change. */
export const randomLedger: fc.Arbitrary<readonly ClaimsRelease[]> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.array(act, { maxLength: 4 })), {
    minLength: 1,
    maxLength: 7,
  })
  .map((history) => {
    const records = new Records();
    let time = START;
    const steps = history.map(([days, acts]): TestStep => {
      const put: Put = {};
      time += days * DAY;
      for (const [name, i, value] of acts) ACTS[name](records, i, value, put);
      return { put, cause: "our-error", bump: "minor", now: new Date(time).toISOString() };
    });
    return aClaimsLedger([{ put: GROUND, now: new Date(START).toISOString() }, ...steps]);
  });
