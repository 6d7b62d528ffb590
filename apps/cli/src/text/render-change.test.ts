import { describe, expect, it } from "vitest";
import { renderChange } from "./render-change.js";

describe("renderChange", () => {
  it("shows each changed field with both values, and the cause", () => {
    const change = {
      record: "claims/a",
      op: "edited" as const,
      fields: [
        { path: "/quantities/value/value", before: "100", after: "120" },
        { path: "/when", before: "2018" },
        { path: "/note", after: "x".repeat(400) },
      ],
      signals: ["corrected" as const, "disputed" as const],
      causes: [{ code: "our-error" as const, summary: "We misread it.", note: "brave-owls-sing" }],
    };
    expect(renderChange(change)).toBe(
      [
        "claims/a  edited  corrected, disputed",
        '  /quantities/value/value  "100" → "120"',
        '  /when  "2018" → (none)',
        "  /note",
        "    - (none)",
        `    + "${"x".repeat(400)}"`,
        "  our-error: We misread it. (brave-owls-sing)",
        "",
      ].join("\n"),
    );
  });

  it("names a new record by its title, and a moved one with its new id", () => {
    expect(renderChange({ record: "sources/a", op: "added", after: { type: "report", title: "On A" } })).toBe(
      'sources/a  added\n  "On A"\n',
    );
    const successors = { "claims/b": "0".repeat(64) };
    expect(renderChange({ record: "claims/a", op: "moved", fields: [], successors })).toBe(
      "claims/a  moved\n  to claims/b\n",
    );
  });

  it("names the new records of a split by their titles", () => {
    const after = { "claims/b": { statement: "B says so." }, "claims/c": { statement: "C says so." } };
    const successors = { "claims/b": "0".repeat(64), "claims/c": "0".repeat(64) };
    expect(renderChange({ record: "claims/a", op: "split", after, successors })).toBe(
      'claims/a  split\n  to claims/b, claims/c\n  claims/b  "B says so."\n  claims/c  "C says so."\n',
    );
  });

  it("says that content is withheld", () => {
    expect(renderChange({ record: "claims/a", op: "added", content: "0".repeat(64) })).toBe(
      "claims/a  added\n  withheld\n",
    );
  });
});
