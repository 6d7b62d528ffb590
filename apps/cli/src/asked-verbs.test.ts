/** @module-tag process */
import type { DatasetRecord } from "@claimwire/schema";
import { aClaim, aDataset, anEntity, aSource } from "@claimwire/testing";
import { describe, expect, inject, it } from "vitest";
import { claimwireAtTerminal, HAS_TERMINALS } from "./test-support/at-terminal.js";
import { claimwireJson, type Ran } from "./test-support/claimwire.js";
import { releasedCheckout, type TempCheckout } from "./test-support/temp-checkout.js";
import { CTRL_C, claimwireAsked, DOWN, ENTER } from "./test-support/type-keys.js";

const OTHER = aClaim({ statement: "The Example Wire quotes the county: nobody won anything there." });
const CLAIM = "data/claims/example-claim.yaml";
const ANSWER = "data/claims/other.yaml";

const typed = (...texts: string[]): string[] => texts.flatMap((text) => [text, ENTER]);
const down = (count: number): string[] => [...Array<string>(count).fill(DOWN), ENTER];

interface Case {
  /** What is in the release beside the usual records. */
  readonly released?: Readonly<Record<string, DatasetRecord>>;
  /** What was added since. */
  readonly added?: Readonly<Record<string, DatasetRecord>>;
  readonly keys: readonly string[];
  /** What a file says then. */
  readonly writes: readonly [file: string, text: string];
  readonly note: object;
}

const DISPUTED = aClaim({ status: { state: "disputed", reason: "denied", by: ["other"] } });
const DENYING = { ...OTHER, relations: [{ type: "contradicts", claim: "example-claim" }] } as DatasetRecord;
const place = (name: string): DatasetRecord => anEntity({ type: "place", name });

/** What is asked of whom types a verb alone, and what comes of the answers. */
const CASES: Readonly<Record<string, Case>> = {
  correct: {
    keys: [...typed("won a project"), ...down(7), ...typed("2016", "It was won in 2016."), ENTER],
    writes: [CLAIM, 'when: "2016"\n'],
    note: { cause: "our-error", summary: "It was won in 2016.", records: ["claims/example-claim"] },
  },
  dispute: {
    keys: [
      ...typed("example-claim"),
      ENTER,
      ...typed("nobody"),
      ENTER,
      ENTER,
      ENTER,
      ...typed("They deny it."),
      ENTER,
    ],
    writes: [CLAIM, "status:\n  state: disputed\n  reason: denied\n  by:\n    - other\n"],
    note: { cause: "reply", records: ["claims/example-claim", "claims/other"] },
  },
  supersede: {
    keys: [
      ...typed("example-claim"),
      ENTER,
      ...typed("other"),
      ENTER,
      ...typed("2018-10"),
      ENTER,
      ...typed("It is newer."),
      ENTER,
    ],
    writes: [CLAIM, 'status:\n  state: superseded\n  since: "2018-10"\n  reason: newer-figure\n'],
    note: { cause: "new-reporting" },
  },
  reinstate: {
    released: { "claims/example-claim": DISPUTED, "claims/other": DENYING },
    keys: [...typed("example-claim"), ...down(4), ...typed("They took it back."), ENTER],
    writes: [CLAIM, "statement: The Example Wire says"],
    note: { cause: "reply", summary: "They took it back." },
  },
  retract: {
    keys: [
      ...typed("example-claim"),
      ...down(1),
      ENTER,
      ...typed("It names another county.", "We had misread it."),
      ENTER,
    ],
    writes: [CLAIM, "status:\n  state: retracted\n  reason: misread\n  note: It names another county.\n"],
    note: { cause: "our-error", summary: "We had misread it." },
  },
  reply: {
    keys: [
      ...typed("example-claim"),
      ENTER,
      ...typed("other"),
      ENTER,
      ...down(4),
      ...typed("They answered."),
      ENTER,
    ],
    writes: [ANSWER, "- { type: responds-to, claim: example-claim, reply: denies }\n"],
    note: { cause: "reply", records: ["claims/other"] },
  },
  move: {
    keys: [...typed("entities/example-wire", "the-wire"), ENTER, ENTER],
    writes: ["data/entities/example-wire.yaml", "kind: moved\nto: the-wire\n"],
    note: { cause: "identity" },
  },
  split: {
    added: { "entities/north-county": place("North County"), "entities/south-county": place("South County") },
    keys: [
      ...typed("entities/example-county", "north", "south"),
      ENTER,
      ...down(1),
      ...down(1),
      ENTER,
      ENTER,
    ],
    writes: [CLAIM, "south-county"],
    note: {
      cause: "identity",
      summary: "Divide entities/example-county into north-county and south-county.",
    },
  },
  withhold: {
    released: { "sources/spare": aSource({ title: "Spare" }) },
    keys: [...typed("spare"), ENTER, ENTER, ENTER],
    writes: ["data/releases/1.0.0.json", '"content": "'],
    note: { cause: "legal", records: ["sources/spare"] },
  },
};

function aCheckout({ released = {}, added = {} }: Case): TempCheckout {
  const records = aDataset({ "claims/other": OTHER, ...released });
  const checkout = releasedCheckout({ git: false, records });
  for (const [key, record] of Object.entries(added)) checkout.writeRecord(key as `claims/${string}`, record);
  return checkout;
}

async function expectAnswered(
  verb: string,
  one: Case,
  ask: (folder: string, argv: readonly string[], keys: readonly string[]) => Promise<Ran>,
): Promise<void> {
  const checkout = aCheckout(one);
  const { exitCode, stdout, stderr } = await ask(checkout.root, [verb], one.keys);
  expect([exitCode, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("To take it back:");
  const [file, text] = one.writes;
  expect(checkout.read(file)).toContain(text);
  const { notes } = await claimwireJson(checkout.root, ["status"]);
  expect(notes).toMatchObject([one.note]);
}

const ALL = Object.entries(CASES);
const isLong = inject("isLong");

describe("a verb that is typed alone", () => {
  it.each(ALL)("%s asks for all that it needs, and writes the edit with its why-note", async (verb, one) => {
    await expectAnswered(verb, one, claimwireAsked);
  });

  it("reply asks when a reply was looked for, if there is none", async () => {
    const checkout = aCheckout({} as Case);
    const keys = [
      ...typed("example-claim"),
      ...down(2),
      ...typed("soon"),
      "\u0015",
      ...typed("2026-11-30"),
      ENTER,
      ENTER,
    ];
    const { exitCode, stdout } = await claimwireAsked(checkout.root, ["reply"], keys);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining("A day is wanted, such as 2026-11-30.")]);
    expect(checkout.read(CLAIM)).toMatch(/^replySought: "?2026-11-30"?$/m);
  });

  it.each(ALL)("%s writes nothing after Ctrl-C at the last question", async (verb, one) => {
    const checkout = aCheckout(one);
    const keys = [...one.keys.slice(0, -1), CTRL_C];
    const { exitCode, stderr } = await claimwireAsked(checkout.root, [verb], keys);
    expect([exitCode, stderr]).toEqual([130, "Cancelled. Nothing was written.\n"]);
    expect((await claimwireJson(checkout.root, ["status"])).notes).toEqual([]);
  });
});

describe.skipIf(!HAS_TERMINALS)("a verb that is typed alone at a terminal of the system", () => {
  // Each starts a process; the questions are the same.
  it.each(isLong ? ALL : ALL.filter(([verb]) => verb === "retract"))(
    "%s asks for all that it needs, and writes the edit with its why-note",
    async (verb, one) => {
      await expectAnswered(verb, one, claimwireAtTerminal);
    },
  );
});
