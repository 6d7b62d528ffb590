import { releaseIssue } from "@claimwire/release";
import { aClaim, aSource } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { findUncovered } from "../../notes/draft-note.js";
import { Cancelled } from "../../shell/cancelled.js";
import { aPending } from "../../test-support/a-pending.js";
import { CTRL_C, DOWN, ENTER, typeKeys } from "../../test-support/type-keys.js";
import { askBump, askNote, type CheckCause, type NoteFlags } from "./ask-note.js";

const NO_FLAGS: NoteFlags = {
  records: undefined,
  cause: undefined,
  summary: undefined,
  bump: undefined,
  fallReason: undefined,
};

const ACCEPT_CAUSE = () => [];

const UNCOVERED = findUncovered(
  aPending({
    "claims/example-claim": aClaim({ when: "2018" }),
    "sources/later-report": aSource({ title: "Later" }),
  }),
);

const CHOICES = { uncovered: UNCOVERED, falls: [], checkCause: ACCEPT_CAUSE };

describe("askNote", () => {
  it("asks why the dataset holds less of something, where it does", async () => {
    const flags: NoteFlags = { ...NO_FLAGS, records: ["*"], cause: "identity", summary: "Merge." };
    const keys = ["One report had two records.", ENTER];
    const input = await typeKeys(keys, (terminal) =>
      askNote(flags, { ...CHOICES, falls: ["sources"] }, terminal),
    );
    expect(input.fallReason).toBe("One report had two records.");
  });

  it("asks for records, cause and summary, and proposes all changes without a note", async () => {
    const keys = [ENTER, DOWN, ENTER, "We read it again.", ENTER];
    expect(await typeKeys(keys, (terminal) => askNote(NO_FLAGS, CHOICES, terminal))).toEqual({
      records: ["claims/example-claim", "sources/later-report"],
      cause: "new-reporting",
      summary: "We read it again.",
    });
  });

  it("shows the changes before it asks for the cause, and asks again when the cause does not fit", async () => {
    const seen: string[] = [];
    const checkCause: CheckCause = (cause, records) =>
      cause === "coverage"
        ? [
            releaseIssue(
              "CAUSE_REFUSED",
              { file: "n", path: [] },
              `${cause} does not fit ${records[0]}.`,
              "Say why.",
            ),
          ]
        : [];
    const keys = [ENTER, ENTER, DOWN, ENTER, "We read it again.", ENTER];
    const input = await typeKeys(keys, (terminal) => {
      terminal.output.on("data", (text) => seen.push(String(text)));
      return askNote(NO_FLAGS, { ...CHOICES, checkCause }, terminal);
    });
    expect(input.cause).toBe("new-reporting");
    const [shown, why, refused] = [
      '/when  (none) → "2018"',
      "Why were they made?",
      "coverage does not fit",
    ].map((text) => seen.findIndex((one) => one.includes(text))) as [number, number, number];
    expect([shown >= 0, shown < why, why < refused]).toEqual([true, true, true]);
  });

  it("asks only for what no flag gave", async () => {
    const flags: NoteFlags = { ...NO_FLAGS, records: ["*"], cause: "coverage" };
    const input = await typeKeys(["More.", ENTER], (terminal) => askNote(flags, CHOICES, terminal));
    expect(input).toEqual({ records: ["*"], cause: "coverage", summary: "More." });
  });

  it.each([[[CTRL_C]], [[ENTER, CTRL_C]], [[ENTER, ENTER, "Half a sen", CTRL_C]]])(
    "throws Cancelled at Ctrl-C (keys %j)",
    async (keys) => {
      const asked = typeKeys(keys, (terminal) => askNote(NO_FLAGS, CHOICES, terminal));
      await expect(asked).rejects.toThrow(Cancelled);
    },
  );
});

describe("askBump", () => {
  it("proposes the bump that the changes demand", async () => {
    expect(await typeKeys([ENTER], (terminal) => askBump("minor", terminal))).toBe("minor");
    expect(await typeKeys([DOWN, ENTER], (terminal) => askBump("minor", terminal))).toBe("patch");
  });
});
