import { existsSync } from "node:fs";
import { fingerprint, parseRecord } from "@claimwire/schema";
import { readRecords } from "@claimwire/store";
import { aDataset, anEntity, aSource } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { type TempCheckout, tempCheckout } from "../../test-support/temp-checkout.js";
import { CTRL_C, CTRL_U, claimwireAsked, DOWN, ENTER, TAB } from "../../test-support/type-keys.js";

function aCheckout(): TempCheckout {
  const records = aDataset({
    "sources/board-q3": aSource({ title: "2018 Third Quarterly Report", published: "2018-10" }),
    "entities/board": anEntity({ name: "The Example Board", names: { "zh-Hans": ["便民"] } }),
    "entities/lamp": anEntity({ type: "product", name: "Board lamp" }),
  });
  return tempCheckout({ git: false, records });
}

const add = (checkout: TempCheckout, argv: string[], keys: string[]): ReturnType<typeof claimwireAsked> =>
  claimwireAsked(checkout.root, ["add", ...argv], keys);

const typed = (...texts: string[]): string[] => texts.flatMap((text) => [text, ENTER]);

const WORDS = "the board ordered forty lamps in May";

describe("add claim at a terminal", () => {
  it("asks for every field of a claim, and stores no words of the source", async () => {
    const checkout = aCheckout();
    const keys = [
      ...typed("board-ordered", "The Example Board says that it ordered forty lamps."),
      // The asserter by a name in another script.
      ...typed("便民"),
      ...[DOWN, DOWN, ENTER],
      ...[DOWN, DOWN, DOWN, ENTER],
      ...[DOWN, ENTER],
      ...["board", ENTER, DOWN, DOWN, DOWN, ENTER, ...typed("county"), DOWN, DOWN, DOWN, DOWN, ENTER, ENTER],
      ...[...typed("contracts"), ENTER],
      ...typed("2018-05"),
      ...[DOWN, ENTER, ...typed("1.2", "EUR"), DOWN, ENTER, ENTER],
      ...typed("third quarterly"),
      ...[...typed("example systems"), ENTER],
      ...typed("Lamps"),
      ...[`${WORDS.slice(0, 9)}\r\r${WORDS.slice(9)}`, TAB + ENTER],
      ...typed("zh", "example wire"),
      // Another document on which they rely.
      ...[...typed("county"), DOWN, ENTER, ENTER],
      // It answers a claim, and in part.
      ...[DOWN, ENTER, ...typed("example-claim"), DOWN, DOWN, ENTER, ENTER],
      ...typed("2026-11-30"),
      ENTER,
    ];
    const { exitCode, stdout, stderr } = await add(checkout, ["claim"], keys);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("Wrote data/claims/board-ordered.yaml.");
    const { records, issues } = readRecords(checkout.root);
    expect(issues.map(({ code }) => code)).toEqual([]);
    expect(records?.get("claims/board-ordered")).toEqual({
      statement: "The Example Board says that it ordered forty lamps.",
      assertedBy: "board",
      basis: "self",
      mode: "plan",
      certainty: "likely",
      about: [
        { entity: "lamp", role: "object" },
        { entity: "example-county", role: "place" },
      ],
      topics: ["contracts"],
      when: "2018-05",
      quantities: [{ measure: "value", value: "1.2", unit: "EUR", qualifier: "about" }],
      evidence: [
        {
          source: "board-q3",
          via: ["example-report"],
          passages: [{ section: "Lamps", ...fingerprint(WORDS) }],
          language: "zh",
          translatedBy: "example-wire",
          stance: "states",
        },
        { source: "example-report", stance: "supports" },
      ],
      relations: [{ type: "responds-to", claim: "example-claim", reply: "partly" }],
      replySought: "2026-11-30",
    });
    expect(checkout.read("data/claims/board-ordered.yaml")).not.toContain("forty lamps in");
  });

  it("offers as asserters only entities that can assert, by name", async () => {
    const keys = [...typed("a", "The Example Board says so."), "board", CTRL_C];
    const { stdout } = await add(aCheckout(), ["claim"], keys);
    expect(stdout).toContain("The Example Board  (board)");
    expect(stdout).not.toContain("Board lamp");
  });

  it("accepts the id of a record that does not exist yet, and says at the end to add it", async () => {
    const checkout = aCheckout();
    const given = [
      "--statement",
      "The Mayor says so.",
      "--basis",
      "self",
      "--mode",
      "fact",
      "--certainty",
      "stated",
    ];
    const keys = [
      // Back to the list first, by leaving the id empty.
      ...["the mayor", ENTER, CTRL_U, ENTER, "the mayor", ENTER, ENTER],
      ...[ENTER, ENTER, ENTER, ENTER],
      ...["board q9", ENTER, ENTER, ENTER, ENTER],
      // No translation, no other document, no other claim, no reply looked for.
      ...[ENTER, ENTER, ENTER, ENTER],
      ENTER,
    ];
    const { exitCode, stdout } = await add(checkout, ["claim", "mayor-says", ...given], keys);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(
      "It refers to records that do not exist yet. Add them next:\n  npx claimwire add entity the-mayor\n  npx claimwire add source board-q9\n",
    );
    expect(checkout.read("data/claims/mayor-says.yaml")).toContain("assertedBy: the-mayor\n");
    // And the verb that adds it still knows everything by name.
    const next = await add(
      checkout,
      ["entity", "the-mayor"],
      [DOWN, ENTER, ...typed("A. Mayor"), ENTER, ENTER, ENTER, "board", CTRL_C],
    );
    expect(next.stdout).toContain("The Example Board  (board)");
  });

  it("offers again an id that was promised, in the same record and when the record is added", async () => {
    const checkout = aCheckout();
    const keys = [
      ...typed("mayor-says", "The mayor says that lamps were ordered."),
      ...["the mayor", ENTER, ENTER],
      // Basis, kind and certainty as they are proposed; it concerns the mayor too, who is found by the new id.
      ...[ENTER, ENTER, ENTER],
      ...["the-mayor", ENTER, ENTER, CTRL_C],
    ];
    const { stdout } = await add(checkout, ["claim"], keys);
    expect(stdout).toContain("To be added  (the-mayor)");
    checkout.write(
      "data/claims/mayor-says.yaml",
      `${checkout.read("data/claims/example-claim.yaml")}`.replace(
        "assertedBy: example-wire",
        "assertedBy: the-mayor",
      ),
    );
    const offered = await add(checkout, ["entity"], [ENTER, CTRL_C]);
    expect(offered.stdout).toContain("the-mayor  Other records name it already.");
    expect(offered.stdout).not.toContain("Lower-case letters, digits and single hyphens");
  });

  it("writes nothing at Ctrl-C, and says so", async () => {
    const checkout = aCheckout();
    const { exitCode, stderr } = await add(
      checkout,
      ["claim"],
      [...typed("a", "The Board says so."), CTRL_C],
    );
    expect([exitCode, stderr]).toEqual([130, "Cancelled. Nothing was written.\n"]);
    expect(existsSync(checkout.path("data/claims/a.yaml"))).toBe(false);
  });

  it("refuses a wrong flag before it asks anything", async () => {
    const { exitCode, stderr } = await add(
      aCheckout(),
      ["claim", "--when", "22/10/2018", "--asserted-by", "baord"],
      [],
    );
    expect(exitCode).toBe(1);
    expect(stderr).toContain("DATE_IMPOSSIBLE");
    expect(stderr).toContain('--asserted-by: there is no entity "baord". Closest: "board".');
  });
});

describe("add entity, source and topic at a terminal", () => {
  it("asks again until an answer is valid, and keeps the others", async () => {
    const checkout = aCheckout();
    const keys = [
      ...typed("Some Mayor", `${CTRL_U}board`, `${CTRL_U}some-mayor`),
      ...[DOWN, ENTER, ENTER, ...typed("A. Mayor")],
      // A name in its own script, and an identifier with a wrong check digit first.
      ...typed("english", `${CTRL_U}ug`, "شەھەر باشلىقى"),
      ENTER,
      ...typed("x".repeat(121), `${CTRL_U}Mayor of Marketown`),
      ...[
        DOWN,
        ENTER,
        ...typed("q42", `${CTRL_U}Q42`, "Wikidata: its page, at https://www.wikidata.org/"),
        ENTER,
      ],
      ...[ENTER, ENTER, ...typed("mayor"), ENTER, ENTER, ...typed("22/10/2018", `${CTRL_U}2018/..`)],
      ENTER,
    ];
    const { exitCode, stdout } = await add(checkout, ["entity"], keys);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('"Some Mayor" is not an id');
    expect(stdout).toContain('There is an entity "board" already.');
    expect(stdout).toContain("An answer is required.");
    expect(stdout).toContain("at most 120 are allowed");
    expect(stdout).toContain('"22/10/2018" is no date of the calendar');
    const { records } = readRecords(checkout.root);
    const { record } = parseRecord("entities/some-mayor", records?.get("entities/some-mayor"));
    expect(record).toEqual({
      type: "person",
      name: "A. Mayor",
      names: { ug: ["شەھەر باشلىقى"] },
      description: "Mayor of Marketown",
      identifiers: { wikidata: { value: "Q42", seenIn: "Wikidata: its page, at https://www.wikidata.org/" } },
      publicRole: { title: "mayor", when: "2018/.." },
    });
  });

  it("asks where an address was seen only when there is one", async () => {
    const checkout = aCheckout();
    const given = ["--type", "document", "--title", "Minutes", "--publisher", "board", "--published", "2018"];
    const keys = [
      ...typed("english", `${CTRL_U}en`, "a.example", `${CTRL_U}https://a.example/`),
      ...[ENTER, ...typed("A notice")],
      ENTER,
    ];
    expect((await add(checkout, ["source", "minutes", ...given], keys)).exitCode).toBe(0);
    expect(checkout.read("data/sources/minutes.yaml")).toMatch(
      /language: en\nurl: https:\/\/a\.example\/\navailability:\n {2}state: unchecked\naddressSeenIn: A notice\n/,
    );
    const without = await add(checkout, ["source", "notes", ...given], [...typed("en"), ENTER, ENTER, ENTER]);
    expect(without.exitCode).toBe(0);
    expect(checkout.read("data/sources/notes.yaml")).toContain("state: unlocated");
  });

  it("writes nothing when the user declines", async () => {
    const checkout = aCheckout();
    const { exitCode, stdout } = await add(
      checkout,
      ["topic", "lamps"],
      [...typed("Lamps", "Lamps bought."), ENTER, "n"],
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain("definition: Lamps bought.");
    expect(stdout).toContain("Nothing was written.");
    expect(existsSync(checkout.path("data/topics/lamps.yaml"))).toBe(false);
  });
});
