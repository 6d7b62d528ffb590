import type { Child } from "hono/jsx";
import type { Markup } from "../../markup.js";

/** Pieces of a line, with commas between them. */
export function Joined({
  pieces,
  by = ", ",
}: {
  readonly pieces: readonly Child[];
  readonly by?: string;
}): Markup {
  return (
    <>
      {pieces.map((piece, place) => (
        <>
          {place > 0 && by}
          {piece}
        </>
      ))}
    </>
  );
}
