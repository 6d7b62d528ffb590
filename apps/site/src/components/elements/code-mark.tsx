import { type CodeList, phraseOf } from "@claimwire/schema";
import type { Markup } from "../../markup.js";

/** The label of a code, with its definition on hover. */
export function CodeMark({ codes, code }: { readonly codes: CodeList; readonly code: string }): Markup {
  return <span title={codes[code]?.definition}>{phraseOf(codes, code)}</span>;
}
