import type { Child } from "hono/jsx";
import type { Markup } from "../../markup.js";
import { Joined } from "./joined.js";

/** Short texts in a line, with dots between them; those that are absent are left out. */
export function Marks({ pieces }: { readonly pieces: readonly Child[] }): Markup {
  const present = pieces.filter((piece) => piece !== undefined && piece !== null && piece !== false);
  return (
    <p class="marks">
      <Joined pieces={present} by=" · " />
    </p>
  );
}
