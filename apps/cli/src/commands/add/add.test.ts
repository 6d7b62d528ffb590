import { parseRecord } from "@claimwire/schema";
import { readRecords } from "@claimwire/store";
import { expect, it } from "vitest";
import { claimwireJson, issueCodes } from "../../test-support/claimwire.js";
import { type TempCheckout, tempCheckout } from "../../test-support/temp-checkout.js";

const add = (checkout: TempCheckout, ...argv: string[]): ReturnType<typeof claimwireJson> =>
  claimwireJson(checkout.root, ["add", ...argv]);

const CLAIM = [
  "--statement",
  "The Example Wire says so.",
  "--asserted-by",
  "example-wire",
  "--basis",
  "document",
];

it("add writes a record of each kind, and the dataset stays valid", async () => {
  const checkout = tempCheckout({ git: false });
  const runs = [
    ["topic", "cameras", "--label", "Cameras", "--definition", "Cameras bought.", "--broader", "contracts"],
    [
      "source",
      "minutes",
      "--type",
      "document",
      "--title",
      "2018",
      "--publisher",
      "example-wire",
      "--published",
      "2018",
    ],
    [
      "source",
      "page",
      "--type",
      "report",
      "--title",
      "A page",
      "--publisher",
      "example-wire",
      "--url",
      "https://a.example/",
    ],
    [
      "entity",
      "mayor",
      "--type",
      "person",
      "--name",
      "A. Mayor",
      "--role",
      "mayor",
      "--role-when",
      "2018/..",
    ],
    [
      "claim",
      "said",
      ...CLAIM,
      "--source",
      "minutes",
      "--topics",
      "cameras",
      "--mode",
      "fact",
      "--when",
      "2018",
    ],
  ];
  for (const argv of runs) expect(await add(checkout, ...argv)).toMatchObject({ exitCode: 0, issues: [] });
  expect(checkout.read("data/claims/said.yaml")).toBe(
    [
      "statement: The Example Wire says so.",
      "assertedBy: example-wire",
      "basis: document",
      "topics:",
      "  - cameras",
      'when: "2018"',
      "evidence:",
      "  - source: minutes",
      "    stance: states",
      "",
    ].join("\n"),
  );
  const { records, issues } = readRecords(checkout.root);
  expect(issueCodes({ issues })).toEqual(["ENTITY_UNUSED"]);
  expect(records?.get("sources/minutes")).toMatchObject({
    title: "2018",
    availability: { state: "unlocated" },
  });
  expect(records?.get("sources/page")).toMatchObject({ availability: { state: "unchecked" } });
  const mayor = records?.get("entities/mayor");
  expect(parseRecord("entities/mayor", mayor).record).toMatchObject({ publicRole: { title: "mayor" } });
});

it.each([
  ["an id that is taken", ["topic", "contracts", "--label", "L", "--definition", "D."], "ID_DUPLICATE"],
  ["an invalid id", ["topic", "Con_tracts", "--label", "L", "--definition", "D."], "ID_FORMAT"],
  ["a missing id without a terminal", ["topic", "--label", "L", "--definition", "D."], "ARGUMENT_BAD"],
  ["an empty id", ["topic", "", "--label", "L", "--definition", "D."], "ARGUMENT_BAD"],
  ["a missing required field", ["topic", "cameras", "--label", "L"], "ARGUMENT_BAD"],
  ["an unknown code", ["entity", "a", "--name", "A", "--type", "firm"], "ARGUMENT_BAD"],
  ["a person without a role", ["entity", "a", "--name", "A", "--type", "person"], "ARGUMENT_BAD"],
  [
    "a public role of an entity that is not a person",
    ["entity", "a", "--name", "A", "--type", "group", "--role", "r", "--role-when", "2018"],
    "PERSON_ROLE",
  ],
  [
    "a list of another form",
    ["claim", "a", ...CLAIM, "--source", "example-report", "--about", "example-county"],
    "ARGUMENT_BAD",
  ],
  [
    "an answer that is no responds-to",
    ["claim", "a", ...CLAIM, "--source", "example-report", "--relations", "updates:example-claim:denies"],
    "REPLY_UNFIT",
  ],
  [
    "a relation without its claim",
    ["claim", "a", ...CLAIM, "--source", "example-report", "--relations", "updates"],
    "ARGUMENT_BAD",
  ],
  [
    "an unknown role",
    ["claim", "a", ...CLAIM, "--source", "example-report", "--about", "example-county:palce"],
    "UNKNOWN_CODE",
  ],
  [
    "an amount in words",
    ["claim", "a", ...CLAIM, "--source", "example-report", "--amounts", "value:many:USD:about"],
    "BAD_FORMAT",
  ],
  [
    "a passage of two words",
    ["claim", "a", ...CLAIM, "--source", "example-report", "--section", "S", "--words", "in May"],
    "ARGUMENT_BAD",
  ],
  [
    "a heading without words",
    ["claim", "a", ...CLAIM, "--source", "example-report", "--section", "S"],
    "ARGUMENT_BAD",
  ],
  ["an unknown source", ["claim", "a", ...CLAIM, "--source", "exmaple-report"], "SOURCE_MISSING"],
])("add refuses %s, and writes nothing", async (_what, argv, code) => {
  const checkout = tempCheckout({ git: false });
  const before = readRecords(checkout.root);
  const { exitCode, issues } = await add(checkout, ...argv);
  expect([exitCode, issueCodes({ issues })]).toEqual([1, [code]]);
  expect([...readRecords(checkout.root).files]).toEqual([...before.files]);
});

it("add writes answers to claims, translations, sorts and printed replies", async () => {
  const checkout = tempCheckout({ git: false });
  const runs = [
    ["entity", "camps", "--type", "facility", "--name", "Camps"],
    ["entity", "a-camp", "--type", "facility", "--name", "A camp", "--instance-of", "camps"],
    [
      ...["source", "minutes", "--type", "document", "--title", "Minutes", "--publisher", "example-wire"],
      ...["--prints-reply", "example-wire"],
    ],
    [
      ...["claim", "said", ...CLAIM, "--source", "minutes", "--language", "zh"],
      ...["--translated-by", "example-wire", "--reply-sought", "2026-11-30"],
      ...["--relations", "responds-to:example-claim:partly,qualifies:example-claim"],
    ],
  ];
  for (const argv of runs) expect(await add(checkout, ...argv)).toMatchObject({ exitCode: 0, issues: [] });
  const { records } = readRecords(checkout.root);
  expect(records?.get("entities/a-camp")).toMatchObject({ instanceOf: "camps" });
  expect(records?.get("sources/minutes")).toMatchObject({ printsReply: ["example-wire"] });
  expect(records?.get("claims/said")).toMatchObject({
    evidence: [{ source: "minutes", language: "zh", translatedBy: "example-wire", stance: "states" }],
    relations: [
      { type: "responds-to", claim: "example-claim", reply: "partly" },
      { type: "qualifies", claim: "example-claim" },
    ],
    replySought: "2026-11-30",
  });
});

const ENTITY = ["entity", "zhe-systems", "--type", "company", "--name", "Zhe Systems"];

it("add writes names with commas, identifiers with addresses, and further sources", async () => {
  const checkout = tempCheckout({ git: false });
  const names = [
    "--names",
    "zh-Hans:浙江系统",
    "--names",
    "en:Zhe: Systems Co., Ltd.",
    "--names",
    "zh-Hans:系统",
  ];
  const lei = "lei:5493001KJTIIGC8Y1R12:GLEIF, https://search.gleif.org/?q=x";
  const entity = await add(
    checkout,
    ...ENTITY,
    ...names,
    "--identifiers",
    lei,
    "--identifiers",
    "szse:002236:The exchange",
  );
  expect(entity.issues).toEqual([]);
  expect(entity.record).toMatchObject({
    names: { "zh-Hans": ["浙江系统", "系统"], en: ["Zhe: Systems Co., Ltd."] },
    identifiers: {
      lei: { value: "5493001KJTIIGC8Y1R12", seenIn: "GLEIF, https://search.gleif.org/?q=x" },
      szse: { value: "002236", seenIn: "The exchange" },
    },
  });
  await add(
    checkout,
    "source",
    "page",
    "--type",
    "report",
    "--title",
    "A page",
    "--publisher",
    "example-wire",
  );
  const about = ["--about", "zhe-systems:actor", "--topics", "contracts", "--source", "example-report"];
  const claim = await add(
    checkout,
    "claim",
    "they-say",
    ...CLAIM,
    ...about,
    "--further-sources",
    "page:supports",
  );
  expect([claim.issues, (claim.record as { evidence: unknown }).evidence]).toEqual([
    [],
    [
      { source: "example-report", stance: "states" },
      { source: "page", stance: "supports" },
    ],
  ]);
  expect(issueCodes(await claimwireJson(checkout.root, ["check"]))).not.toContain("FIELD_MISSING");
});

it.each<[string, string[], string]>([
  ["a name without its language", ["--names", "Zhe"], "--names"],
  ["a language that is none", ["--names", "english:Zhe"], "--names"],
  ["a scheme that is none", ["--identifiers", "lie:5493001KJTIIGC8Y1R12:GLEIF"], 'Closest: "lei".'],
  [
    "an identifier with a wrong check digit",
    ["--identifiers", "lei:5493001KJTIIGC8Y1R13:GLEIF"],
    "check digits",
  ],
  ["an identifier that was seen nowhere", ["--identifiers", "lei:5493001KJTIIGC8Y1R12"], "--identifiers"],
  [
    "two identifiers of one scheme",
    ["--identifiers", "szse:002236:A", "--identifiers", "szse:002237:B"],
    'gives "szse" twice',
  ],
])("add refuses %s", async (_what, flags, words) => {
  const { exitCode, issues } = await add(tempCheckout({ git: false }), ...ENTITY, ...flags);
  expect(exitCode).toBe(1);
  expect(issues[0]?.message).toContain(words);
});

it("add accepts a record that another one refers to, while its absence is an error", async () => {
  const checkout = tempCheckout({ git: false });
  checkout.write("data/topics/narrow.yaml", "label: N\ndefinition: D.\nbroader: wide\n");
  expect(await add(checkout, "topic", "wide", "--label", "W", "--definition", "D.")).toMatchObject({
    exitCode: 0,
  });
  checkout.write("data/topics/broken.yaml", "label: N\n");
  expect(issueCodes(await add(checkout, "topic", "broken", "--label", "W", "--definition", "D."))).toEqual([
    "ID_DUPLICATE",
  ]);
});

it("add reports all missing and wrong flags at once", async () => {
  const checkout = tempCheckout({ git: false });
  const argv = [
    "claim",
    "--when",
    "22/10/2018",
    "--asserted-by",
    "exmaple-wire",
    "--topics",
    "contracts,tenders",
  ];
  const { issues } = await add(checkout, ...argv);
  expect(issues.map(({ message }) => message)).toEqual([
    "The id is missing; it is the name of the file.",
    expect.stringMatching(/^--statement is missing\. What is asserted/),
    expect.stringMatching(/^--basis is missing\. .* One of document, observation, self/),
    expect.stringMatching(/^--source is missing\./),
    '--asserted-by: there is no entity "exmaple-wire". Closest: "example-wire".',
    '--topics: there is no topic "tenders".',
    expect.stringMatching(/^--when: "22\/10\/2018" is no date/),
  ]);
  const person = await add(checkout, "entity", "example-wire", "--type", "person", "--name", "A");
  expect(person.issues.map(({ message }) => message)).toEqual([
    'There is an entity "example-wire" already.',
    expect.stringMatching(/^--role is missing\./),
    expect.stringMatching(/^--role-when is missing\./),
  ]);
});

it("add reads lists, figures and a passage from flags", async () => {
  const checkout = tempCheckout({ git: false });
  const more = [
    ...[
      "--about",
      "example-county:place, example-wire:actor",
      "--topics",
      "contracts",
      "--certainty",
      "likely",
    ],
    ...["--amounts", "cameras:12:count:exact,value:1.2:EUR:nearly", "--source", "example-report"],
    ...["--section", "Lamps", "--words", "The  board ordered\nlamps"],
  ];
  expect((await add(checkout, "claim", "lists", ...CLAIM, ...more)).issues).toEqual([]);
  const { records } = readRecords(checkout.root);
  expect(records?.get("claims/lists")).toMatchObject({
    certainty: "likely",
    about: [
      { entity: "example-county", role: "place" },
      { entity: "example-wire", role: "actor" },
    ],
    quantities: [
      { measure: "cameras", value: "12", unit: "count", qualifier: "exact" },
      { measure: "value", value: "1.2", unit: "EUR", qualifier: "nearly" },
    ],
    evidence: [{ passages: [{ section: "Lamps", words: 4 }] }],
  });
});
