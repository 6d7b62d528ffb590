import type { Child } from "hono/jsx";
import type { Html } from "../../html.js";

/** Pieces of a line, with commas between them. */
export function Joined({
  pieces,
  by = ", ",
}: {
  readonly pieces: readonly Child[];
  readonly by?: string;
}): Html {
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
