import type { Child } from "hono/jsx";
import type { Markup, WithChildren } from "../../markup.js";

interface ColumnsProps {
  /** Shown beside the content on a wide screen, and after it on a narrow one. */
  readonly aside: Child;
  readonly children?: Child;
}

/** The content of a page, and its aside. */
export function Columns({ aside, children }: ColumnsProps): Markup {
  return (
    <div class="columns">
      <article>{children}</article>
      <aside class="aside">{aside}</aside>
    </div>
  );
}

/** The sections of a long page, by the ids of their headings. */
export function Contents(props: {
  readonly sections: readonly (readonly [id: string, label: string])[];
}): Markup {
  return (
    <nav aria-labelledby="contents">
      <h2 id="contents">On this page</h2>
      <ul class="plain">
        {props.sections.map(([id, label]) => (
          <li>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A section of a page under its heading; `id` is that of the heading. */
export function Section(props: WithChildren<{ id: string; heading: Child; definition?: string }>): Markup {
  const { id, heading, definition, children } = props;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} title={definition}>
        {heading}
      </h2>
      {children}
    </section>
  );
}
