import type { Markup, Props, WithChildren } from "../../markup.js";
import { hrefOf } from "../../site.js";

/** A page above another. */
export interface Step {
  readonly path: string;
  readonly label: string;
}

/** The heading of a page, after links to the pages above it, widest first. */
export function PageHeading(props: Props<WithChildren<{ above?: readonly Step[] }>>): Markup {
  const { site, above = [], children } = props;
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
