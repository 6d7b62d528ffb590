import { expect, it } from "vitest";
import { renderBibtex } from "./render-citation.js";

/** How deep in braces a text ends, as BibTeX counts them: a backslash hides none. */
function depthAfter(text: string): number {
  return (text.match(/\{/g)?.length ?? 0) - (text.match(/\}/g)?.length ?? 0);
}

it.each([
  ["a brace alone in a title", { title: "A { B & C" }, "title = {{A \\textbraceleft{} B \\& C}}"],
  ["a closing brace in a name", { publisher: "}A_B" }, "publisher = {\\textbraceright{}A\\_B}"],
  ["a brace in an address", { URL: "https://a.example/%20{x" }, "url = {https://a.example/%20%7Bx}"],
  ["a date that is no plain one", { issued: { literal: "2018~" } }, "year = {2018\\textasciitilde{}}"],
  ["Chinese", { title: "大华 100%" }, "title = {{大华 100\\%}}"],
])("an entry in BibTeX ends where it should: %s", (_what, fields, line) => {
  const entry = renderBibtex([{ id: "a", type: "document", title: "T", ...fields }]);
  expect(entry).toContain(line);
  expect(depthAfter(entry)).toBe(0);
});
