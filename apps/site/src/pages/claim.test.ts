import { describe, expect, it } from "vitest";
import { HOSTILE } from "../test-support/example-ledger.js";
import { attributeOf, type Element, elementsBelow, textOf } from "../test-support/parse-page.js";
import { find, mainText, page } from "../test-support/rendered-site.js";

describe("the page of a claim", () => {
  const path = "claims/example-value/";

  it("says who asserts it, how, when, how much, and what it is about", () => {
    expect(mainText(path)).toMatch(
      /The Example Wire · 28 November 2018 · (?:who )?read it in a document|The Example Wire · 28 November 2018/,
    );
    const [facts] = find(path, "dl");
    const terms = [...elementsBelow(facts as Element)].filter(({ tagName }) => tagName === "dt");
    expect(Object.fromEntries(terms.map((dt) => [textOf(dt), textOf(nextOf(dt))]))).toEqual({
      "Kind of statement": "statement of fact",
      Certainty: "stated outright",
      When: "up to October 2018",
      Value: "nearly 62 million US dollars",
      About: `Example County (place) ${HOSTILE.name} (actor)`,
      Topics: "Contracts",
      Note: HOSTILE.note,
    });
  });

  it("shows its relations to other claims, in both directions", () => {
    const text = mainText(path);
    expect(text).toMatch(/Part of .{0,80}The Example Wire says that Example Systems won/);
    expect(mainText("claims/example-claim/")).toMatch(
      /Includes .{0,80}The Example Wire says that the project/,
    );
    expect(mainText("claims/example-denial/")).toMatch(
      /Responds to .{0,80}The Example Wire says that the project/,
    );
  });

  it("shows the reply, or that none is recorded here, and whose claim it is", () => {
    expect(mainText(path)).toMatch(
      /Reply .{0,60}Example Systems says that it won no project\..*An attributed claim, not a finding/,
    );
    expect(mainText("claims/example-withdrawn/")).toContain(
      "Reply No reply looked for yet. An attributed claim, not a finding by Example.",
    );
    expect(mainText("claims/example-denial/")).not.toContain("No reply looked for yet.");
  });

  it("says first that the claim does not stand, why, and which claim to see instead", () => {
    expect(mainText(path)).toContain(
      "Disputed: denied by those concerned, since 2019. Example Systems denies it. Reply",
    );
    expect(mainText("claims/example-withdrawn/")).toContain("Retracted: we read the source wrongly.");
  });

  it("lists every change with its release, its cause, and the values before and after", () => {
    const [entry] = page(path).elements.filter((element) => attributeOf(element, "id") === "v1.1.0-edited");
    const text = textOf(entry as Element);
    expect(text).toContain("23 November 2026 (1.1.0)");
    expect(text).toContain("Our error: An example of the cause our-error.");
    const changed = (tag: string) =>
      page(path)
        .elements.filter(({ tagName }) => tagName === tag)
        .map((element) => textOf(element));
    expect(changed("del")).toEqual(expect.arrayContaining(["61", "nearly 61 million US dollars"]));
    expect(changed("ins")).toEqual(expect.arrayContaining(["62", "nearly 62 million US dollars"]));
  });

  it("prints a title that we supply in brackets without quotation marks, and lists the chain of documents", () => {
    const text = mainText("claims/example-denial/");
    expect(text).toContain(`[Answer of Example Systems] (${HOSTILE.name}, no date given)`);
    expect(text).not.toContain("“[Answer");
    expect(text).toMatch(/Known to us through: “<\/title>.*“Example Systems Broke The Law”.*, which we read/);
  });
});

function nextOf(element: Element): Element {
  const siblings = element.parentNode?.childNodes ?? [];
  return siblings.slice(siblings.indexOf(element) + 1).find((node) => "tagName" in node) as Element;
}
