import type { Child } from "hono/jsx";
import type { Markup } from "../../markup.js";

interface ColumnsProps {
  /** What stands beside the rest where there is room, and after it where there is not. */
  readonly aside: Child;
  readonly children?: Child;
}

/** The content of a page, and what belongs to it without being part of its text. */
export function Columns({ aside, children }: ColumnsProps): Markup {
  return (
    <div class="columns">
      <article>{children}</article>
      <aside class="aside">{aside}</aside>
    </div>
  );
}
