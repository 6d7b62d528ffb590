import type { FormatName } from "../formats/formats.js";

/** A document in its parts. The texts before, between and after the entries do not depend on the entries. */
export interface SplitDocument {
  readonly head: string;
  /** As printed, newest first. */
  readonly entries: readonly string[];
  readonly tail: string;
}

interface Shape {
  /** Entries come after this. */
  readonly after: string;
  readonly open: string;
  readonly close: string;
  readonly between: string;
}

/** Texts and bodies escape `<`, and JSON texts have no line end, so these marks occur nowhere else. */
const SHAPES: Readonly<Record<FormatName, Shape>> = {
  rss: { after: "<channel>", open: "<item>", close: "</item>", between: "" },
  atom: { after: "<feed ", open: "\n  <entry>", close: "\n  </entry>", between: "" },
  json: { after: '\n "items": [', open: "\n  {", close: "\n  }", between: "," },
};

/** Splits a printed document into its parts. */
export function splitDocument(text: string, format: FormatName): SplitDocument {
  const { after, open, close } = SHAPES[format];
  const entries: string[] = [];
  const first = text.indexOf(open, Math.max(0, text.indexOf(after)));
  let end = first < 0 ? text.length : first;
  for (let start = first; start >= 0; start = text.indexOf(open, end)) {
    end = text.indexOf(close, start) + close.length;
    entries.push(text.slice(start, end));
  }
  return { head: text.slice(0, first < 0 ? end : first), entries, tail: text.slice(end) };
}

/** Joins the parts of a document. */
export function joinDocument({ head, entries, tail }: SplitDocument, format: FormatName): string {
  return head + entries.join(SHAPES[format].between) + tail;
}
