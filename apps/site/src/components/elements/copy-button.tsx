import type { Markup, WithChildren } from "../../markup.js";

/** The script that a page with such a button loads. */
export const COPY_SCRIPT = "copy-text";

/** A button that copies the text of the element with an id; there is none in a browser without scripts. */
export function CopyButton({ of, children }: WithChildren<{ of: string }>): Markup {
  return (
    <button type="button" class="copy" data-copies={of} hidden>
      {children}
    </button>
  );
}
