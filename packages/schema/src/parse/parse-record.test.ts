import { describe, expect, it } from "vitest";
import type { Finding } from "../issues/issue.js";
import type { RecordKey } from "../records/kind.js";
import { VOCABULARY } from "../test-support/findings-of.js";
import { parseRecord } from "./parse-record.js";

const CLAIM = {
  statement: "The Example Wire says that Example Systems won a project.",
  assertedBy: "example-wire",
  basis: "document",
  evidence: [
    {
      source: "example-report",
      passages: [{ section: "Projects", words: 12, sha256: "a1".repeat(32) }],
      stance: "states",
    },
  ],
};
const [EVIDENCE] = CLAIM.evidence;
const PASSAGE = EVIDENCE?.passages[0];
const SOURCE = {
  type: "report",
  title: "T",
  publisher: "example-wire",
  availability: { state: "unlocated" },
};
const ENTITY = { type: "company", name: "Example Systems" };
const TOPIC = { label: "Contracts", definition: "Contracts won." };
const QUANTITY = { measure: "value", value: "61000000", unit: "USD", qualifier: "exact" };
const ROLE = { title: "founder", when: "2018" };

type Row = readonly [code: string, path: string];

function rowsOf(key: RecordKey, value: unknown): Row[] {
  const { record, findings } = parseRecord(key, value, VOCABULARY);
  expect(record === undefined).toBe(findings.length > 0);
  return findings.map(({ code, path }): Row => [code, path.join("/")]);
}

/** [what is wrong with it, the fields that differ from a sound record, the findings] */
type Bad = [reason: string, fields: object, ...rows: Row[]];

const long = (length: number): string => "é".repeat(length);

describe("a claim", () => {
  it.each([
    ["the least there can be", {}],
    [
      "every field",
      {
        mode: "plan",
        certainty: "likely",
        about: [
          { entity: "a", role: "actor" },
          { entity: "a", role: "place" },
        ],
        topics: ["a", "b"],
        when: "../2018-10",
        quantities: [QUANTITY, { ...QUANTITY, measure: "term", unit: "year", value: "-0.5" }],
        relations: [{ type: "based-on", claim: "b" }],
        status: { state: "disputed", since: "2018", reason: "denied", note: "n", by: ["c"] },
        note: "n",
      },
    ],
    ["a statement of 300 characters, however many code units", { statement: "😀".repeat(300) }],
    [
      "evidence that supports beside evidence that states",
      {
        evidence: [EVIDENCE, { source: "b", via: ["c", "d"], stance: "supports" }],
      },
    ],
  ])("is sound with %s", (_what, fields) => {
    const value = { ...CLAIM, ...fields };
    const { record, findings } = parseRecord("claims/a", value, VOCABULARY);
    expect(findings).toEqual([]);
    expect(record).toBe(value);
  });

  it.each<Bad>([
    ["an unknown key", { colour: "red" }, ["UNKNOWN_KEY", "colour"]],
    ["a key of every object", { constructor: "red" }, ["UNKNOWN_KEY", "constructor"]],
    ["no statement", { statement: undefined }, ["FIELD_MISSING", ""]],
    ["an empty statement", { statement: "" }, ["TEXT_EMPTY", "statement"]],
    ["a blank statement", { statement: " \u3000" }, ["TEXT_EMPTY", "statement"]],
    ["a statement with space around", { statement: "a " }, ["BAD_FORMAT", "statement"]],
    ["a statement too long", { statement: long(301) }, ["TEXT_TOO_LONG", "statement"]],
    ["a statement of several lines", { statement: "a\nb" }, ["TEXT_CHARACTER", "statement"]],
    ["a tab", { statement: "a\tb" }, ["TEXT_CHARACTER", "statement"]],
    ["a control character", { statement: "a\u0085b" }, ["TEXT_CHARACTER", "statement"]],
    ["a line separator", { statement: "a\u2028b" }, ["TEXT_CHARACTER", "statement"]],
    ["a byte order mark", { statement: "a\ufeffb" }, ["TEXT_CHARACTER", "statement"]],
    ["a non-character", { statement: "a\uffffb" }, ["TEXT_CHARACTER", "statement"]],
    ["a non-character of the middle", { statement: "a\ufdd0b" }, ["TEXT_CHARACTER", "statement"]],
    ["a non-character of a higher plane", { statement: "a\u{1fffe}b" }, ["TEXT_CHARACTER", "statement"]],
    ["the sign of a lost character", { statement: "a\ufffdb" }, ["TEXT_CHARACTER", "statement"]],
    ["an override of direction", { statement: "a\u202eb" }, ["TEXT_CHARACTER", "statement"]],
    ["an embedding, closed", { statement: "a\u202bb\u202cc" }, ["TEXT_CHARACTER", "statement"]],
    ["an isolate that stays open", { statement: "a \u2067b" }, ["TEXT_CHARACTER", "statement"]],
    ["an isolate that was never opened", { statement: "a\u2069 b" }, ["TEXT_CHARACTER", "statement"]],
    ["nothing that can be seen", { note: "\u200b" }, ["TEXT_CHARACTER", "note"]],
    ["a filler alone", { note: "\u3164" }, ["TEXT_CHARACTER", "note"]],
    ["a mark of direction alone", { note: "\u200f" }, ["TEXT_CHARACTER", "note"]],
    ["an invisible end", { note: "a note\u200b" }, ["TEXT_CHARACTER", "note"]],
    ["an invisible end before a space", { note: "a note\u2060 " }, ["TEXT_CHARACTER", "note"]],
    ["half a surrogate pair", { statement: "a\ud800b" }, ["TEXT_CHARACTER", "statement"]],
    ["a text that is not composed", { statement: "e\u0301" }, ["TEXT_NOT_NFC", "statement"]],
    ["a number for a text", { note: 4.2 }, ["QUOTE_NEEDED", "note"]],
    ["a truth value for a text", { note: true }, ["QUOTE_NEEDED", "note"]],
    ["nothing for a text", { note: null }, ["QUOTE_NEEDED", "note"]],
    ["a list for a text", { note: ["a"] }, ["WRONG_TYPE", "note"]],
    ["an asserter that is no id", { assertedBy: "The Wire" }, ["ID_FORMAT", "assertedBy"]],
    ["an asserter with a kind", { assertedBy: "entities/wire" }, ["ID_FORMAT", "assertedBy"]],
    ["an id too long", { assertedBy: "a".repeat(81) }, ["ID_FORMAT", "assertedBy"]],
    ["an id that Windows keeps for a device", { assertedBy: "con" }, ["ID_FORMAT", "assertedBy"]],
    ["an id with two hyphens", { assertedBy: "a--b" }, ["ID_FORMAT", "assertedBy"]],
    ["a basis that is none", { basis: "hearsay" }, ["UNKNOWN_CODE", "basis"]],
    ["a basis of every object", { basis: "toString" }, ["UNKNOWN_CODE", "basis"]],
    ["no basis", { basis: undefined }, ["FIELD_MISSING", ""]],
    ["a mode that is none", { mode: "rumour" }, ["UNKNOWN_CODE", "mode"]],
    ["nothing for a code", { mode: null }, ["UNKNOWN_CODE", "mode"]],
    ["a certainty that is none", { certainty: "sure" }, ["UNKNOWN_CODE", "certainty"]],
    ["an empty list", { about: [] }, ["TEXT_EMPTY", "about"]],
    ["a text for a list", { about: "a" }, ["WRONG_TYPE", "about"]],
    ["nothing for a list", { about: null }, ["WRONG_TYPE", "about"]],
    ["a text for a member", { about: ["a"] }, ["WRONG_TYPE", "about/0"]],
    ["a role that is none", { about: [{ entity: "a", role: "villain" }] }, ["UNKNOWN_CODE", "about/0/role"]],
    ["a member without a field", { about: [{ entity: "a" }] }, ["FIELD_MISSING", "about/0"]],
    ["a day that is none", { when: "2021-02-29" }, ["DATE_IMPOSSIBLE", "when"]],
    ["a year without quotes", { when: 2018 }, ["QUOTE_NEEDED", "when"]],
    [
      "a measure that is none",
      { quantities: [{ ...QUANTITY, measure: "size" }] },
      ["UNKNOWN_CODE", "quantities/0/measure"],
    ],
    [
      "a value that is a number",
      { quantities: [{ ...QUANTITY, value: 61 }] },
      ["QUOTE_NEEDED", "quantities/0/value"],
    ],
    [
      "a value with separators",
      { quantities: [{ ...QUANTITY, value: "61,000" }] },
      ["BAD_FORMAT", "quantities/0/value"],
    ],
    [
      "a value with an exponent",
      { quantities: [{ ...QUANTITY, value: "6e7" }] },
      ["BAD_FORMAT", "quantities/0/value"],
    ],
    [
      "a value with a leading zero",
      { quantities: [{ ...QUANTITY, value: "061" }] },
      ["BAD_FORMAT", "quantities/0/value"],
    ],
    ["a negative zero", { quantities: [{ ...QUANTITY, value: "-0" }] }, ["BAD_FORMAT", "quantities/0/value"]],
    [
      "a unit that is none",
      { quantities: [{ ...QUANTITY, unit: "dollars" }] },
      ["UNKNOWN_CODE", "quantities/0/unit"],
    ],
    [
      "a unit of every object",
      { quantities: [{ ...QUANTITY, unit: "valueOf" }] },
      ["UNKNOWN_CODE", "quantities/0/unit"],
    ],
    ["no evidence", { evidence: undefined }, ["EVIDENCE_MISSING", ""]],
    ["evidence of nothing", { evidence: [] }, ["EVIDENCE_MISSING", "evidence"]],
    [
      "evidence that only supports",
      { evidence: [{ ...EVIDENCE, stance: "supports" }] },
      ["EVIDENCE_MISSING", "evidence"],
    ],
    [
      "a stance that is none",
      { evidence: [EVIDENCE, { source: "a", stance: "denies" }] },
      ["UNKNOWN_CODE", "evidence/1/stance"],
    ],
    ["an empty chain", { evidence: [{ ...EVIDENCE, via: [] }] }, ["TEXT_EMPTY", "evidence/0/via"]],
    [
      "a passage with the words themselves",
      withPassage({ text: "a" }),
      ["UNKNOWN_KEY", "evidence/0/passages/0/text"],
    ],
    ["a passage without words", withPassage({ words: 0 }), ["BAD_FORMAT", "evidence/0/passages/0/words"]],
    ["half a word", withPassage({ words: 1.5 }), ["BAD_FORMAT", "evidence/0/passages/0/words"]],
    [
      "too many words to count",
      withPassage({ words: 2 ** 53 }),
      ["BAD_FORMAT", "evidence/0/passages/0/words"],
    ],
    [
      "words without end",
      withPassage({ words: Number.POSITIVE_INFINITY }),
      ["BAD_FORMAT", "evidence/0/passages/0/words"],
    ],
    [
      "words that are no number",
      withPassage({ words: Number.NaN }),
      ["BAD_FORMAT", "evidence/0/passages/0/words"],
    ],
    ["words as text", withPassage({ words: "12" }), ["WRONG_TYPE", "evidence/0/passages/0/words"]],
    [
      "a fingerprint in capitals",
      withPassage({ sha256: "A1".repeat(32) }),
      ["BAD_FORMAT", "evidence/0/passages/0/sha256"],
    ],
    [
      "a fingerprint cut short",
      withPassage({ sha256: "a1" }),
      ["BAD_FORMAT", "evidence/0/passages/0/sha256"],
    ],
    [
      "a relation that is none",
      { relations: [{ type: "likes", claim: "a" }] },
      ["UNKNOWN_CODE", "relations/0/type"],
    ],
    [
      "a reason that does not fit the state",
      { status: { state: "retracted", reason: "denied" } },
      ["STATUS_REASON", "status"],
    ],
    [
      "a reason that is none",
      { status: { state: "retracted", reason: "why-not" } },
      ["UNKNOWN_CODE", "status/reason"],
    ],
    ["a state without a reason", { status: { state: "disputed" } }, ["FIELD_MISSING", "status"]],
    [
      "several mistakes",
      { mode: "x", note: "", colour: 1 },
      ["UNKNOWN_CODE", "mode"],
      ["TEXT_EMPTY", "note"],
      ["UNKNOWN_KEY", "colour"],
    ],
  ])("is refused with %s", (_reason, fields, ...rows) => {
    expect(rowsOf("claims/a", { ...CLAIM, ...fields })).toEqual(rows);
  });

  function withPassage(fields: object): object {
    return { evidence: [{ ...EVIDENCE, passages: [{ ...PASSAGE, ...fields }] }] };
  }
});

describe("a source", () => {
  const url = "https://wire.example/a";

  it.each([
    ["no address", {}],
    [
      "every field",
      {
        authors: ["B", "A"],
        published: "2018-11",
        language: "zh-Hans",
        url,
        access: "open",
        availability: { state: "live", checked: "2026-11-23", saidBy: "b", note: "n" },
        copies: [{ url: "http://archive.example/?a=b#c", captured: "2019", part: "p" }],
        cites: [{ source: "b", claims: ["c"], via: "d" }],
        addressSeenIn: "s",
      },
    ],
    ["a loss that another source tells of", { availability: { state: "gone", saidBy: "b" } }],
    ["an address nobody looked at", { url, availability: { state: "unchecked" } }],
  ])("is sound with %s", (_what, fields) => {
    expect(rowsOf("sources/a", { ...SOURCE, ...fields })).toEqual([]);
  });

  it.each<Bad>([
    ["a type that is none", { type: "blog" }, ["UNKNOWN_CODE", "type"]],
    ["no publisher", { publisher: undefined }, ["FIELD_MISSING", ""]],
    ["no availability", { availability: undefined }, ["FIELD_MISSING", ""]],
    ["an address that is no link", linked("javascript:alert(1)"), ["LINK_NOT_HTTP", "url"]],
    ["an address of files", linked("file:///etc/passwd"), ["LINK_NOT_HTTP", "url"]],
    ["an address without a host", linked("https:///a"), ["LINK_NOT_HTTP", "url"]],
    ["half an address", linked("wire.example/a"), ["LINK_NOT_HTTP", "url"]],
    ["an address with a password", linked("https://a:b@wire.example/"), ["LINK_NOT_HTTP", "url"]],
    ["an address with a line break", linked("https://wire.example/\na"), ["TEXT_CHARACTER", "url"]],
    ["an address that was not seen", { url, availability: { state: "unlocated" } }, ["AVAILABILITY_URL", ""]],
    ["a live page without an address", { availability: { state: "live" } }, ["AVAILABILITY_URL", ""]],
    ["a loss that nobody tells of", { availability: { state: "gone" } }, ["AVAILABILITY_URL", ""]],
    ["a state that is none", { availability: { state: "lost" } }, ["UNKNOWN_CODE", "availability/state"]],
    [
      "a month as the day of checking",
      { url, availability: { state: "live", checked: "2026-11" } },
      ["DATE_IMPOSSIBLE", "availability/checked"],
    ],
    [
      "a day that is none",
      { url, availability: { state: "live", checked: "2026-11-31" } },
      ["DATE_IMPOSSIBLE", "availability/checked"],
    ],
    ["a language that is none", { language: "english language" }, ["BAD_FORMAT", "language"]],
    ["a country in place of a language", { language: "cn" }, ["BAD_FORMAT", "language"]],
    ["a country with a script", { language: "jp-Hira" }, ["BAD_FORMAT", "language"]],
    ["a language that nobody registered", { language: "xx" }, ["BAD_FORMAT", "language"]],
    [
      "an address that ends in nothing to see",
      linked("https://wire.example/1\u200b"),
      ["TEXT_CHARACTER", "url"],
    ],
    ["an address with a joiner", linked("https://wire.example/a\u200db"), ["TEXT_CHARACTER", "url"]],
    ["a language in other letters", { language: "ZH-hans" }, ["BAD_FORMAT", "language"]],
    ["a byline that is a text", { authors: "A" }, ["WRONG_TYPE", "authors"]],
    ["an access that is none", { access: "free" }, ["UNKNOWN_CODE", "access"]],
    ["an author twice over", { authors: ["A", 3] }, ["QUOTE_NEEDED", "authors/1"]],
  ])("is refused with %s", (_reason, fields, ...rows) => {
    expect(rowsOf("sources/a", { ...SOURCE, ...fields })).toEqual(rows);
  });

  function linked(address: string): object {
    return { url: address, availability: { state: "unchecked" } };
  }
});

describe("an entity", () => {
  it.each([
    ["no more than a name", {}],
    [
      "every field",
      {
        names: { "zh-Hans": ["甲", "乙"], ug: ["ئا"] },
        description: "d",
        identifiers: { wikidata: { value: "Q1", seenIn: "s" } },
        partOf: "b",
      },
    ],
    ["a public role", { type: "person", publicRole: { ...ROLE, of: "b" } }],
  ])("is sound with %s", (_what, fields) => {
    expect(rowsOf("entities/a", { ...ENTITY, ...fields })).toEqual([]);
  });

  it.each<Bad>([
    ["a person without a role", { type: "person" }, ["PERSON_ROLE", ""]],
    ["a company with a role", { publicRole: ROLE }, ["PERSON_ROLE", ""]],
    [
      "a role without dates",
      { type: "person", publicRole: { title: "founder" } },
      ["FIELD_MISSING", "publicRole"],
    ],
    ["a birth date", { type: "person", publicRole: ROLE, born: "1967" }, ["UNKNOWN_KEY", "born"]],
    [
      "a scheme that is none",
      { identifiers: { isbn: { value: "1", seenIn: "s" } } },
      ["UNKNOWN_KEY", "identifiers/isbn"],
    ],
    [
      "an identifier of unknown origin",
      { identifiers: { isin: { value: "1" } } },
      ["FIELD_MISSING", "identifiers/isin"],
    ],
    ["a language that is none", { names: { chinese: ["甲"] } }, ["UNKNOWN_KEY", "names/chinese"]],
    ["names without a list", { names: { zh: "甲" } }, ["WRONG_TYPE", "names/zh"]],
    ["names that are none", { names: { zh: [] } }, ["TEXT_EMPTY", "names/zh"]],
    [
      "a language called __proto__",
      JSON.parse('{"names": {"__proto__": ["a"]}}'),
      ["UNKNOWN_KEY", "names/__proto__"],
    ],
    [
      "a scheme called __proto__",
      JSON.parse('{"identifiers": {"__proto__": 1}}'),
      ["UNKNOWN_KEY", "identifiers/__proto__"],
    ],
    ["a description too long", { description: long(121) }, ["TEXT_TOO_LONG", "description"]],
  ])("is refused with %s", (_reason, fields, ...rows) => {
    expect(rowsOf("entities/a", { ...ENTITY, ...fields })).toEqual(rows);
  });
});

describe("a topic", () => {
  it.each<Bad>([
    ["all it needs", {}],
    ["a wider one", { broader: "b" }],
    ["no definition", { definition: undefined }, ["FIELD_MISSING", ""]],
    ["two wider ones", { broader: ["b", "c"] }, ["WRONG_TYPE", "broader"]],
    ["a kind", { kind: "topic" }, ["UNKNOWN_CODE", "kind"]],
  ])("with %s", (_reason, fields, ...rows) => {
    expect(rowsOf("topics/a", { ...TOPIC, ...fields })).toEqual(rows);
  });
});

describe("a stub", () => {
  it.each<[reason: string, value: object, ...rows: Row[]]>([
    ["one new id", { kind: "moved", to: "b" }],
    ["several new ids", { kind: "split", to: ["b", "c"] }],
    ["a kind that is none", { kind: "move", to: "b" }, ["UNKNOWN_CODE", "kind"]],
    ["a kind that is no text", { kind: null, to: "b" }, ["UNKNOWN_CODE", "kind"]],
    ["no new id", { kind: "moved" }, ["FIELD_MISSING", ""]],
    ["a new key", { kind: "moved", to: "claims/b" }, ["ID_FORMAT", "to"]],
    ["one part", { kind: "split", to: ["b"] }, ["BAD_FORMAT", "to"]],
    ["content", { kind: "moved", to: "b", note: "n" }, ["UNKNOWN_KEY", "note"]],
  ])("with %s", (_reason, value, ...rows) => {
    for (const kind of ["claims", "sources", "entities", "topics"] as const) {
      expect(rowsOf(`${kind}/a`, value)).toEqual(rows);
    }
  });
});

describe("what is no record", () => {
  it.each([[null], [undefined], [[]], ["a"], [3], [true]])("%j is refused as a whole", (value) => {
    expect(rowsOf("topics/a", value)).toEqual([["WRONG_TYPE", ""]]);
  });
});

describe("a message", () => {
  const first = (key: RecordKey, value: unknown): Finding | undefined =>
    parseRecord(key, value, VOCABULARY).findings[0];

  it("says what was found, what is allowed, and which was meant", () => {
    expect(first("claims/a", { ...CLAIM, basis: "documnet" })?.message).toBe(
      'basis is "documnet". Closest: "document". Allowed: document, observation, self, reporting, inference, unstated, not-seen.',
    );
    expect(first("topics/a", { ...TOPIC, lable: "a" })?.message).toBe(
      '"lable" is no key here. Closest: "label". Allowed: label, definition, broader.',
    );
    expect(
      first("entities/a", { ...ENTITY, identifiers: { isbn: { value: "1", seenIn: "a" } } })?.message,
    ).toMatch(/^"isbn" is no key here\. .*Allowed: wikidata, isin, lei, uscc\./);
    expect(first("topics/a", { ...TOPIC, kind: "moved " })?.message).toBe(
      'kind is "moved "; only a stub has a kind. Closest: "moved". Allowed: moved, split.',
    );
    expect(first("claims/a", { ...CLAIM, topics: [true] })).toMatchObject({
      message: "topics[0] is read as a truth value (true); a text is wanted.",
      fix: 'Put it in quotes:  "true"',
    });
  });

  it("shows nothing that a terminal would obey, and no page of text", () => {
    const { message = "" } =
      first("claims/a", { ...CLAIM, basis: `\u001b[2J\u202e${"x".repeat(500)}` }) ?? {};
    expect(message).toMatch(/^basis is "\\u\{1b\}\[2J\\u\{202e\}x{75}…"\. Allowed: /);
    const key = first("topics/a", { ...TOPIC, "\u0007bell": 1 })?.message;
    expect(key).toMatch(/^"\\u\{7\}bell" is no key here/);
  });
});

describe("texts in any script", () => {
  it.each([
    ["Uyghur with a joiner and marks of direction", "\u200fشىنجاڭ\u200f \u061cيەركەن\u200cدە بار"],
    ["Arabic in an isolate", "Called \u2067شينجيانغ\u2069"],
    ["an isolate in an isolate", "\u2068a \u2067ب\u2069\u2069"],
    ["an emblem that is made of two", "A farmer \u{1f468}\u200d\u{1f33e} and a heart \u2764\ufe0f"],
    ["a character with a selector", "葛\u{e0100}"],
    ["the flag of a region", "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}"],
    ["a soft hyphen inside", "sur\u00adveillance"],
    ["Chinese with wide punctuation", "便民警务站（乌鲁木齐）"],
  ])("%s is a sound note", (_, note) => {
    expect(rowsOf("claims/a", { ...CLAIM, note })).toEqual([]);
  });

  it.each(["zh", "zh-Hans", "ug", "kk-Arab", "kr", "nb", "yue-Hant", "qaa", "tzm", "en-GB"])(
    "%s is a language",
    (language) => {
      expect(rowsOf("sources/a", { ...SOURCE, language })).toEqual([]);
    },
  );

  it.each([
    ["cn", 'whose language is "zh"'],
    ["jp", 'whose language is "ja"'],
    ["cn-Hans", 'whose language is "zh-Hans"'],
    ["xx", '"xx" is no language in the registry of subtags (BCP 47).'],
  ])("the message on %s names what is meant", (language, words) => {
    expect(parseRecord("sources/a", { ...SOURCE, language }).findings[0]?.message).toContain(words);
  });

  it("names the character that it refuses", () => {
    const [finding] = parseRecord("claims/a", { ...CLAIM, note: "a\u202eb" }).findings;
    expect(finding?.message).toContain("U+202E (right-to-left override)");
  });
});

describe("a list", () => {
  const relation = (at: number): object => ({ type: "qualifies", claim: `c-${at}` });
  const evidence = (at: number): object => ({ source: `s-${at}`, stance: "states" });
  const cite = (at: number): object => ({ source: `s-${at}` });
  const quantity = (at: number): object => ({ ...QUANTITY, value: String(at) });
  const list = (length: number, make: (at: number) => object): object[] =>
    Array.from({ length }, (_, at) => make(at));

  it.each([
    ["claims", { about: 40 }, (at: number) => ({ entity: `e-${at}`, role: "actor" })],
    ["claims", { relations: 60 }, relation],
    ["claims", { evidence: 20 }, evidence],
    ["claims", { quantities: 20 }, quantity],
    ["sources", { cites: 500 }, cite],
  ] as const)("of %s has a most of members: %j", (kind, limit, make) => {
    const [[name, most] = ["", 0]] = Object.entries(limit);
    const base = kind === "claims" ? CLAIM : SOURCE;
    expect(rowsOf(`${kind}/a`, { ...base, [name]: list(most, make) })).toEqual([]);
    expect(rowsOf(`${kind}/a`, { ...base, [name]: list(most + 1, make) })).toEqual([["LIST_TOO_LONG", name]]);
  });
});
