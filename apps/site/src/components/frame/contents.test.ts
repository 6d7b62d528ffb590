import { expect, it } from "vitest";
import { addContents } from "./contents.js";

const section = (id: string, heading: string, text: string) =>
  `<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2><p>${text}</p></section>`;

function documentWith(sections: number, letters: number): string {
  const all = Array.from({ length: sections }, (_, place) =>
    section(`s${place}`, `<bdi>Part ${place} &amp; more</bdi>`, "x".repeat(letters / sections)),
  );
  return `<main><article><h1>Title</h1><p>Before</p>${all.join("")}</article><aside><h2 id="beside">Beside</h2></aside></main>`;
}

it("a long page has its contents before its first section, without what stands beside it", () => {
  const page = addContents(documentWith(3, 3_000));
  expect(page).toMatch(/^<main><article><h1>Title<\/h1><p>Before<\/p><nav class="contents"/);
  expect([...page.matchAll(/<a href="#(\w+)">(.*?)<\/a>/g)].map(([, id, label]) => [id, label])).toEqual([
    ["s0", "Part 0 &amp; more"],
    ["s1", "Part 1 &amp; more"],
    ["s2", "Part 2 &amp; more"],
  ]);
});

it("contents stand before a first section that is set apart as a notice", () => {
  const page = documentWith(3, 3_000).replace("<section ", '<section class="notice reply" ');
  expect(addContents(page)).toContain('</nav><section class="notice reply" aria-labelledby="s0"><h2');
});

it.each([
  ["short", documentWith(5, 1000)],
  [
    "short but for what is folded away",
    documentWith(3, 2_400).replace(
      "</article>",
      `<details><summary>More</summary>${"x".repeat(5_000)}</details></article>`,
    ),
  ],
  [
    "short but for its sheet",
    documentWith(3, 2_400).replace("</article>", `<div id="sheet">${"x".repeat(5_000)}</div></article>`),
  ],
  ["of two sections", documentWith(2, 3_000)],
  ["without an article", `<main>${"x".repeat(3_000)}</main>`],
])("a page that is %s stays as it is", (_reason, page) => {
  expect(addContents(page)).toBe(page);
});

it("contents of many sections stand in a fold", () => {
  expect(addContents(documentWith(20, 3_000))).toContain(
    "<details><summary>On this page: 20 sections</summary>",
  );
});
