import type { Child } from "hono/jsx";
import type { Markup, WithChildren } from "../../markup.js";

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
