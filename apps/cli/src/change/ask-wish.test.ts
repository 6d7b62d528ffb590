import { issue } from "@claimwire/schema";
import { aClaim, aSource } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { Cancelled } from "../cancelled.js";
import { aPending } from "../test-support/a-pending.js";
import { CTRL_C, DOWN, ENTER, typeKeys } from "../test-support/type-keys.js";
import { askBump, askWish, type Given, type Refuse } from "./ask-wish.js";
import { findUncovered } from "./draft-note.js";

const NOTHING: Given = { records: undefined, cause: undefined, summary: undefined, bump: undefined };

const NOT_REFUSED = () => [];

const UNCOVERED = findUncovered(
  aPending({
    "claims/example-claim": aClaim({ when: "2018" }),
    "sources/later-report": aSource({ title: "Later" }),
  }),
);

describe("askWish", () => {
  it("asks for records, cause and summary; all that is not covered is proposed", async () => {
    const keys = [ENTER, DOWN, ENTER, "We read it again.", ENTER];
    expect(await typeKeys(keys, (terminal) => askWish(NOTHING, UNCOVERED, NOT_REFUSED, terminal))).toEqual({
      records: ["claims/example-claim", "sources/later-report"],
      cause: "new-reporting",
      summary: "We read it again.",
      bump: undefined,
    });
  });

  it("shows what changed before it asks why, and asks again when the cause is refused", async () => {
    const seen: string[] = [];
    const refuse: Refuse = (cause, records) =>
      cause === "coverage"
        ? [
            issue(
              "CAUSE_REFUSED",
              { file: "n", path: [] },
              `${cause} does not fit ${records[0]}.`,
              "Say why.",
            ),
          ]
        : [];
    const keys = [ENTER, ENTER, DOWN, ENTER, "We read it again.", ENTER];
    const wish = await typeKeys(keys, (terminal) => {
      terminal.output.on("data", (text) => seen.push(String(text)));
      return askWish(NOTHING, UNCOVERED, refuse, terminal);
    });
    expect(wish.cause).toBe("new-reporting");
    const [shown, why, refused] = [
      '/when  (none) → "2018"',
      "Why were they made?",
      "coverage does not fit",
    ].map((text) => seen.findIndex((one) => one.includes(text))) as [number, number, number];
    expect([shown >= 0, shown < why, why < refused]).toEqual([true, true, true]);
  });

  it("asks only for what no flag said", async () => {
    const given: Given = { ...NOTHING, records: ["*"], cause: "coverage" };
    const wish = await typeKeys(["More.", ENTER], (terminal) =>
      askWish(given, UNCOVERED, NOT_REFUSED, terminal),
    );
    expect(wish).toEqual({ records: ["*"], cause: "coverage", summary: "More.", bump: undefined });
  });

  it.each([[[CTRL_C]], [[ENTER, CTRL_C]], [[ENTER, ENTER, "Half a sen", CTRL_C]]])(
    "ends at Ctrl-C, which is no answer (%j)",
    async (keys) => {
      const asked = typeKeys(keys, (terminal) => askWish(NOTHING, UNCOVERED, NOT_REFUSED, terminal));
      await expect(asked).rejects.toThrow(Cancelled);
    },
  );
});

describe("askBump", () => {
  it("proposes what the changes demand", async () => {
    expect(await typeKeys([ENTER], (terminal) => askBump("minor", terminal))).toBe("minor");
    expect(await typeKeys([DOWN, ENTER], (terminal) => askBump("minor", terminal))).toBe("patch");
  });
});
