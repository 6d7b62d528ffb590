import { shorten } from "@claimwire/feeds";
import type { Markup, WithChildren } from "../../markup.js";

type PictureProps = WithChildren<{
  /** Of the page's ids, its own: marks and patterns are named after it. */
  readonly id: string;
  readonly title: string;
  /** What the picture shows, in words, for those who do not see it. */
  readonly description: string;
  /** In pixels; the width is that of the text, since all that lies across is given in per cent. */
  readonly height: number;
  /** What its marks mean, where that is not plain. */
  readonly legend?: Markup;
  /** The same figures. */
  readonly table: Markup;
}>;

/** A picture made of shapes in the colour of the text, with a text in its place, and a table of the same figures. */
export function Picture({ id, title, description, height, legend, table, children }: PictureProps): Markup {
  return (
    <figure class="picture">
      <svg width="100%" height={height} role="img" aria-labelledby={`${id}-title ${id}-text`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-text`}>{description}</desc>
        <Hatching id={id} />
        {children}
      </svg>
      <figcaption>
        {legend !== undefined && <p class="legend">{legend}</p>}
        <details>
          <summary>
            As a table<span class="visually-hidden">: {title}</span>
          </summary>
          {table}
        </details>
      </figcaption>
    </figure>
  );
}

/** Hatching, by which a second sort of bar is told from the first without a colour. */
function Hatching({ id }: { readonly id: string }): Markup {
  return (
    <defs>
      <pattern
        id={`${id}-hatch`}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line x1="0" y1="0" x2="0" y2="5" stroke="currentColor" stroke-width="2.5" />
      </pattern>
    </defs>
  );
}

/** The filling of a mark: full, or hatched. */
export function fillOf(id: string, isHatched: boolean): string {
  return isHatched ? `url(#${id}-hatch)` : "currentColor";
}

/** A share of the width, the same text on every machine. */
export function percent(share: number): string {
  return `${Math.round(share * 100) / 100}%`;
}

/** A name that fits a narrow picture beside `taken` letters of other text; the table has it whole. */
export function fitName(name: string, taken = 0): string {
  return shorten(name, 44 - taken);
}
