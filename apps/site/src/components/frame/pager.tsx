import type { Markup, Props } from "../../markup.js";
import { hrefOf } from "../../site.js";

type PagerProps = Props<{ pathOf: (number: number) => string; number: number; last: number }>;

/** The pages of a long list; nothing when there is one. */
export function Pager({ site, pathOf, number, last }: PagerProps): Markup {
  if (last === 1) return null;
  return (
    <nav class="pager" aria-label="Pages of this list">
      <ul>
        {Array.from({ length: last }, (_, place) => place + 1).map((page) => (
          <li>
            <a href={hrefOf(site, pathOf(page))} aria-current={page === number ? "page" : undefined}>
              {page}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
