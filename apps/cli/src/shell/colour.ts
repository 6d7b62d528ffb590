import { styleText } from "node:util";

/** Paints a text, or leaves it plain. */
export type Paint = (format: "bold" | "dim" | "red" | "yellow" | "green" | "cyan", text: string) => string;

interface Stream {
  readonly isTTY?: boolean | undefined;
}

/**
 * Colours on a terminal only; `NO_COLOR` with any value but the empty one turns them off, `FORCE_COLOR` other than
 * `0` turns them on elsewhere (no-color.org, force-color.org).
 */
export function wantsColour(stream: Stream, env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== "0";
  return stream.isTTY === true && env.TERM !== "dumb";
}

export function painter(coloured: boolean): Paint {
  return coloured
    ? (format, text) => styleText(format, text, { validateStream: false })
    : (_format, text) => text;
}
