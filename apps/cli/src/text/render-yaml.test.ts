import { canonicalJson } from "@claimwire/ledger";
import { parseYaml } from "@claimwire/store";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderYaml } from "./render-yaml.js";

/** Texts that YAML gives a meaning of its own, or that careless code breaks. */
const HOSTILE = [
  ...["", " ", "  a", "a  ", "~", "null", "NULL", "true", "False", "yes", "no", "on", "off", "y", "=", "<<"],
  ...[
    "0b1",
    "0o17",
    "0x1F",
    "017",
    "1e3",
    "1_000",
    "+1",
    "-0",
    ".5",
    "-.5",
    ".inf",
    "-.INF",
    ".nan",
    "1e400",
  ],
  ...["2018", "2018-11-28", "2018-11-28T10:05:00Z", "10:05", "4.20", "12345678901234567890"],
  ...["- a", "-", "--- a", "---", "...", "? a", "?", ": a", ":", "a: b", "a:", "a :b", "# a", "a # b", "a #"],
  ...[
    "[a]",
    "[",
    "{a: b}",
    "}",
    ",",
    "&a b",
    "*a",
    "!a",
    "!!str a",
    "%YAML 1.2",
    "@a",
    "`a`",
    "|",
    ">-",
    "'",
    '"',
  ],
  ...[
    "a\nb",
    "a\n",
    "\na",
    "a\n\n b\n",
    "a\r\nb",
    "a\tb",
    "\t",
    "\u0000",
    "\u0007",
    "\u007f",
    "\u0085",
    "\u00a0",
  ],
  ...[
    "\u2028",
    "\ufeff",
    "a\ufeff",
    "\u200b",
    "\ue000",
    "\ufffe",
    "😀",
    "维吾尔",
    "a\\b",
    "\\",
    "\\n",
    "__proto__",
  ],
  ...["constructor", "x".repeat(1_100), `${"long words ".repeat(200)}end`, "x: ".repeat(400)],
];

const anyCharacter = fc.nat(0x10_ffff).map((point) => String.fromCodePoint(point));
const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.tuple(fc.constantFrom(...HOSTILE), fc.constantFrom(...HOSTILE)).map(([a, b]) => a + b),
  fc.string({ unit: anyCharacter, maxLength: 8 }).filter((one) => !/\p{Surrogate}/u.test(one)),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);
const scalar = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(0, -0, 1e21, 5e-324, -1.5, 2 ** 53),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const { value } = fc.letrec<{ value: unknown; table: object }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    tie("table"),
  ),
  table: fc
    .uniqueArray(fc.tuple(text, tie("value")), { selector: ([key]) => key, maxLength: 3 })
    .map((entries) => Object.fromEntries(entries)),
}));
const record = fc
  .uniqueArray(fc.tuple(text, value), { selector: ([key]) => key, minLength: 1, maxLength: 4 })
  .map((entries) => Object.fromEntries(entries) as object);

describe("renderYaml", () => {
  it("writes YAML that reads back as the same record, for any names and texts", () => {
    fc.assert(
      fc.property(record, (one) => {
        const { value: read, issues } = parseYaml(renderYaml(one), "data/claims/a.yaml");
        expect(issues).toEqual([]);
        expect(canonicalJson(read)).toBe(canonicalJson(one));
      }),
    );
  });

  it.each(HOSTILE)("writes %j as a name and as a text", (hostile) => {
    const one = Object.fromEntries([[hostile, hostile]]);
    const { value: read, issues } = parseYaml(renderYaml(one), "data/claims/a.yaml");
    expect([read, issues]).toEqual([one, []]);
  });

  it("quotes words that look like numbers, and no other plain words", () => {
    const one = { label: "Cameras", when: "2018", names: { en: ["A", "4.20"] } };
    expect(renderYaml(one)).toBe('label: Cameras\nwhen: "2018"\nnames:\n  en:\n    - A\n    - "4.20"\n');
  });
});
