import { ABOUT_PATH } from "@claimwire/feeds";
import { type CodeList, phraseOf } from "@claimwire/schema";
import type { Markup, Props, WithChildren } from "../../markup.js";
import { WORD_LISTS, wordId } from "../../model/word-lists.js";
import { hrefOf } from "../../site.js";
import { renderOnce } from "./render-once.js";

/** A word that opens its definition by key, touch or click; see `Definitions`. */
export function Term({ id, children }: WithChildren<{ id: string }>): Markup {
  return (
    <button type="button" class="term" popovertarget={id}>
      {children}
    </button>
  );
}

/** The label of a code, which opens its definition. */
export function CodeMark({ codes, code }: { readonly codes: CodeList; readonly code: string }): Markup {
  return renderOnce(codes, code, () => {
    const id = wordId(codes, code);
    const words = phraseOf(codes, code);
    return id === undefined ? words : <Term id={id}>{words}</Term>;
  });
}

/** The ids of the definitions that a page opens, each once. Texts of the data cannot hold the quotation mark. */
export function definitionsIn(html: string): string[] {
  return [...new Set([...html.matchAll(/ popovertarget="([a-z0-9-]+)"/g)].map(([, id = ""]) => id))].sort();
}

/** A word by its id, with its definition. */
const WORDS = new Map(
  WORD_LISTS.flatMap(({ codes }) =>
    Object.entries(codes).flatMap(([code, word]) => {
      const id = wordId(codes, code);
      return id === undefined ? [] : [[id, word] as const];
    }),
  ),
);

/** The definitions of the words of a page. Each stays hidden until its word opens it, without a script. */
export function Definitions({ site, ids }: Props<{ ids: readonly string[] }>): Markup {
  return (
    <>
      {ids
        .filter((id) => WORDS.has(id))
        .map((id) => renderOnce(site, `definition ${id}`, () => <Definition site={site} id={id} />))}
    </>
  );
}

function Definition({ site, id }: Props<{ id: string }>): Markup {
  const word = WORDS.get(id);
  return (
    <div popover="auto" id={id} class="definition-box">
      <p>
        <strong>{word?.label}</strong>: {word?.definition}
      </p>
      <p>
        <a href={`${hrefOf(site, ABOUT_PATH)}#${glossaryId(id)}`}>All words of this list</a>
      </p>
    </div>
  );
}

/** The id of a word in the glossary, which may stand on the same page as its definition. */
export function glossaryId(id: string): string {
  return `glossary-${id}`;
}
