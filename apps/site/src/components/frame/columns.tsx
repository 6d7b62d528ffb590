import type { Child } from "hono/jsx";
import type { Markup, WithChildren } from "../../markup.js";

/** The content of a page, and its aside: beside it on a wide screen, after it on a narrow one. */
export function Columns({ aside, children }: WithChildren<{ aside: Child }>): Markup {
  return (
    <div class="columns">
      <article>{children}</article>
      <aside class="aside">{aside}</aside>
    </div>
  );
}

/** The sections of a long page, by the ids of their headings. */
export function Contents({ sections }: { readonly sections: readonly (readonly string[])[] }): Markup {
  return (
    <nav aria-labelledby="contents">
      <h2 id="contents">On this page</h2>
      <ul class="plain">
        {sections.map(([id, label]) => (
          <li>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type SectionProps = WithChildren<{ id: string; heading: string; definition?: string; count?: number }>;

/** A section of a page; `id` is that of its heading. One that counts its members is absent when it has none. */
export function Section({ id, heading, definition, count, children }: SectionProps): Markup {
  if (count === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{count === undefined ? heading : `${heading} (${count})`}</h2>
      {definition !== undefined && <p class="soft">{definition}</p>}
      {children}
    </section>
  );
}
