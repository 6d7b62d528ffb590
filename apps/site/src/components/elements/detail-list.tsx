import type { Child } from "hono/jsx";
import type { Markup, WithChildren } from "../../markup.js";

/** A list of names and values, such as what a record says about itself. */
export function DetailList({ children }: WithChildren): Markup {
  return <dl class="facts">{children}</dl>;
}

/** One name and its value; nothing at all when there is no value. */
export function Detail({ name, children }: { readonly name: string; readonly children?: Child }): Markup {
  if (children === undefined || children === null || children === false || children === "") return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
