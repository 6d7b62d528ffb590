import { type CodeList, phraseOf } from "@claimwire/schema";
import type { Html } from "../../html.js";

/** A code as people call it, with its definition on hover. */
export function CodeMark({ codes, code }: { readonly codes: CodeList; readonly code: string }): Html {
  return <span title={codes[code]?.definition}>{phraseOf(codes, code)}</span>;
}
