import type { Child } from "hono/jsx";
import type { Markup } from "../../markup.js";
import { hrefOf, type Site } from "../../site.js";

interface Step {
  readonly path: string;
  readonly label: string;
}

interface PageHeadingProps {
  readonly site: Site;
  /** The pages above this one, widest first. */
  readonly above?: readonly Step[];
  readonly children?: Child;
}

/** The heading of a page, after links to the pages above it. */
export function PageHeading({ site, above = [], children }: PageHeadingProps): Markup {
  return (
    <>
      {above.length > 0 && (
        <nav class="way" aria-label="You are here">
          <ol>
            {above.map(({ path, label }) => (
              <li>
                <a href={hrefOf(site, path)}>{label}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <h1>{children}</h1>
    </>
  );
}
