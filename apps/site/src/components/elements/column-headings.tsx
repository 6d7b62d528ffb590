import type { Markup } from "../../markup.js";

interface ColumnHeadingsProps {
  readonly texts: readonly string[];
  /** The headings of the columns of numbers, which come last. */
  readonly numbers?: readonly string[];
}

/** The row of headings above the columns of a table. */
export function ColumnHeadings({ texts, numbers = [] }: ColumnHeadingsProps): Markup {
  return (
    <thead>
      <tr>
        {texts.map((text) => (
          <th scope="col">{text}</th>
        ))}
        {numbers.map((text) => (
          <th scope="col" class="number">
            {text}
          </th>
        ))}
      </tr>
    </thead>
  );
}
