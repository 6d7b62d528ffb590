import type { Markup, WithChildren } from "../../markup.js";

/** The content of a page, and its aside: beside it on a wide screen, after it on a narrow one. */
export function Columns({ aside, children }: WithChildren<{ aside?: Markup }>): Markup {
  return (
    <div class="columns">
      <article>{children}</article>
      {aside !== undefined && <aside class="aside">{aside}</aside>}
    </div>
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
