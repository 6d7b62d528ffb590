import fc from "fast-check";
import * as HONO from "hono/jsx/jsx-runtime";
import { describe, expect, it } from "vitest";
import { Fragment, jsx } from "./jsx-runtime.js";

interface Tree {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly content: readonly (Tree | string | number | boolean | null | undefined)[];
}

const TEXT = fc.oneof(fc.string(), fc.stringMatching(/^[<>"'&a;/!-]{0,12}$/));
const VALUE = fc.oneof(TEXT, fc.integer(), fc.constantFrom(true, false, null, undefined));
const ATTRIBUTES = fc.dictionary(
  fc.constantFrom("class", "title", "href", "hidden", "spellcheck", "data-x", "aria-current", "reversed"),
  VALUE,
);

const { tree: TREE } = fc.letrec<{ tree: Tree; empty: Tree }>((tie) => ({
  tree: fc.record({
    tag: fc.constantFrom("p", "section", "li", "dl", "", "component"),
    attributes: ATTRIBUTES,
    content: fc.array(fc.oneof({ depthSize: "small" }, VALUE, tie("empty"), tie("tree")), { maxLength: 4 }),
  }),
  empty: fc.record({
    tag: fc.constantFrom("br", "hr", "img", "wbr"),
    attributes: ATTRIBUTES,
    content: fc.constant([]),
  }),
}));

/** What JSX is compiled to: ours, or Hono's. */
interface Runtime {
  readonly jsx: (tag: never, props: never) => unknown;
  readonly Fragment: unknown;
}

function make(tree: Tree, { jsx, Fragment }: Runtime): unknown {
  const element = (tag: unknown, props: object): unknown => jsx(tag as never, props as never);
  const children = tree.content.map((part) =>
    typeof part === "object" && part !== null ? make(part, { jsx, Fragment }) : part,
  );
  const { tag, attributes } = tree;
  if (tag === "") return element(Fragment, { children });
  if (tag !== "component") return element(tag, { ...attributes, children });
  return element((props: object) => element("div", { ...props, ...attributes }), { children });
}

describe("JSX", () => {
  it("gives the text that Hono gives, for any elements, attributes and texts", () => {
    fc.assert(
      fc.property(TREE, (tree) => {
        expect(String(make(tree, { jsx, Fragment }))).toBe(String(make(tree, HONO)));
      }),
    );
  });

  it("has no character in texts and attributes that XML forbids", () => {
    const made = jsx("p", { title: "a\u0007<", children: ["\ud800b", "\u0000>", "\ufffe"] });
    expect(String(made)).toBe('<p title="a&lt;">b&gt;</p>');
  });

  it("shows what a component returns as text, and leaves out what is absent", () => {
    const parts = ["<b>", 0, null, undefined, true, false, ["&", [jsx("i", { children: "'" })]]];
    const made = jsx("p", { children: parts.map((part) => jsx(() => part as string, {})) });
    expect(String(made)).toBe("<p>&lt;b&gt;0&amp;<i>&#39;</i></p>");
  });
});
