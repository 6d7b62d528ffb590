import { childNamed, childrenNamed, readXml, TEST_CONFIG } from "@claimwire/testing/feeds";
import { expect, it } from "vitest";
import { renderAtom } from "../formats/atom.js";
import { renderRss } from "../formats/rss.js";
import { aFeedDocument, anEntry } from "../test-support/documents.js";
import { BODY_MARK, putBodies } from "./put-bodies.js";

const BODIES = ["<p>]]></p>", "<p>a ]]]]>]]> b</p>", "", "<p>“two” & three</p>"];

it("putBodies gives each entry its own body, also when a body contains the end of a CDATA section", () => {
  const document = aFeedDocument(BODIES.map((html) => anEntry({ html })));
  const atom = readXml(renderAtom(document, TEST_CONFIG));
  expect(childrenNamed(atom, "entry").map((entry) => childNamed(entry, "content").text)).toEqual(BODIES);
  const channel = childNamed(readXml(renderRss(document, TEST_CONFIG)), "channel");
  expect(childrenNamed(channel, "item").map((item) => childNamed(item, "content:encoded").text)).toEqual(
    BODIES,
  );
});

it("putBodies throws when the number of bodies is not that of the places", () => {
  expect(() => putBodies("<a/>", [anEntry()])).toThrow("A document of 1 entries was printed with 0 bodies.");
  const entry = anEntry({ title: `a${BODY_MARK}` });
  expect(() => renderAtom(aFeedDocument([entry]), TEST_CONFIG)).toThrow(
    "1 entries was printed with 2 bodies",
  );
  expect(() => renderRss(aFeedDocument([entry]), TEST_CONFIG)).toThrow("1 entries was printed with 2 bodies");
});
