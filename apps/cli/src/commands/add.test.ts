import { parseRecord } from "@claimwire/schema";
import { readRecords } from "@claimwire/store";
import { expect, it } from "vitest";
import { claimwireJson, codesOf } from "../test-support/claimwire.js";
import { type TempCheckout, tempCheckout } from "../test-support/temp-checkout.js";

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

it("begins a record of each kind, and the dataset stays sound", async () => {
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
      "--topic",
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
  const { records, issues } = await readRecords(checkout.root);
  expect(codesOf({ issues })).toEqual(["ENTITY_UNUSED"]);
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
  ["an id that is none", ["topic", "Con_tracts", "--label", "L", "--definition", "D."], "ID_FORMAT"],
  ["no id where nobody can be asked", ["topic", "--label", "L", "--definition", "D."], "ID_FORMAT"],
  ["a field that is wanted", ["topic", "cameras", "--label", "L"], "ARGUMENT_BAD"],
  ["a code that is none", ["entity", "a", "--name", "A", "--type", "firm"], "ARGUMENT_BAD"],
  ["a person without a role", ["entity", "a", "--name", "A", "--type", "person"], "PERSON_ROLE"],
  ["a source that is not there", ["claim", "a", ...CLAIM, "--source", "exmaple-report"], "SOURCE_MISSING"],
])("refuses %s, and writes nothing", async (_what, argv, code) => {
  const checkout = tempCheckout({ git: false });
  const before = await readRecords(checkout.root);
  const { exitCode, issues } = await add(checkout, ...argv);
  expect([exitCode, codesOf({ issues })]).toEqual([1, [code]]);
  expect([...(await readRecords(checkout.root)).files]).toEqual([...before.files]);
});

it("adds what another record misses, while that is an error", async () => {
  const checkout = tempCheckout({ git: false });
  checkout.write("data/topics/narrow.yaml", "label: N\ndefinition: D.\nbroader: wide\n");
  expect(await add(checkout, "topic", "wide", "--label", "W", "--definition", "D.")).toMatchObject({
    exitCode: 0,
  });
  checkout.write("data/topics/broken.yaml", "label: N\n");
  expect(codesOf(await add(checkout, "topic", "broken", "--label", "W", "--definition", "D."))).toEqual([
    "ID_DUPLICATE",
  ]);
});
