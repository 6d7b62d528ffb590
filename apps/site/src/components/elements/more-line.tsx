import type { Markup } from "../../markup.js";

interface MoreLineProps {
  readonly shown: number;
  readonly of: number;
  /** Where all of them are listed. */
  readonly href?: string | undefined;
}

/** That a list on the page holds the newest only; nothing when it is whole. */
export function MoreLine({ shown, of, href }: MoreLineProps): Markup {
  if (shown >= of) return null;
  return (
    <p class="soft">
      The newest {shown} of {of}.{href !== undefined && <a href={href}> All claims</a>}
    </p>
  );
}
