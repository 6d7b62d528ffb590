import type { Child } from "hono/jsx";
import type { Markup } from "../../markup.js";

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
