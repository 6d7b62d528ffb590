import type { Markup, WithChildren } from "../../markup.js";

/** Pieces of a line, with commas between them; those that are absent are left out. */
export function Joined({ pieces, by = ", " }: Readonly<{ pieces: readonly Markup[]; by?: string }>): Markup {
  const present = pieces.filter((piece) => piece !== undefined && piece !== null && piece !== false);
  return (
    <>
      {present.map((piece, place) => (
        <>
          {place > 0 && by}
          {piece}
        </>
      ))}
    </>
  );
}

/** Short texts in a line, with dots between them. */
export function Marks({ pieces }: { readonly pieces: readonly Markup[] }): Markup {
  return (
    <p class="marks">
      <Joined pieces={pieces} by=" · " />
    </p>
  );
}

/** A list of names and values, such as what a record says about itself. */
export function DetailList({ children }: WithChildren): Markup {
  return <dl class="facts">{children}</dl>;
}

/** One name and its value; nothing at all when there is no value. */
export function Detail({ name, children }: { readonly name: string; readonly children?: Markup }): Markup {
  if (children === undefined || children === null || children === false || children === "") return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
