import type { OutputStream } from "./io.js";

/** How far long work is. */
export interface Progress {
  /** Says what is done at the moment: `writing 12 of 40`. */
  update(detail: string): void;
  /** Takes the line away again. */
  done(): void;
}

const ERASE_LINE = "\r\u001b[2K";
const SILENT: Progress = { update: () => {}, done: () => {} };
// Redrawing more often than this only flickers.
const REDRAW_EVERY_MS = 80;

/** One line on a terminal that is overwritten in place and taken away at the end; nothing anywhere else. */
export function startProgress(
  label: string,
  output: Pick<OutputStream, "isTTY" | "columns" | "write">,
): Progress {
  if (output.isTTY !== true) return SILENT;
  let drawn = 0;
  const draw = (text: string): void => {
    drawn = performance.now();
    output.write(ERASE_LINE + text.slice(0, Math.max(10, (output.columns ?? 80) - 1)));
  };
  draw(`${label} …`);
  return {
    update: (detail) => {
      if (performance.now() - drawn >= REDRAW_EVERY_MS) draw(`${label}: ${detail}`);
    },
    done: () => {
      output.write(ERASE_LINE);
    },
  };
}
