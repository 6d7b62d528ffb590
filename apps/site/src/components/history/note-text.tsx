import type { Markup } from "../../markup.js";

/** The words of a note; what stands between backticks in it is code. */
export function NoteText({ text }: { readonly text: string }): Markup {
  return <>{text.split(/`([^`]+)`/).map((part, place) => (place % 2 === 1 ? <code>{part}</code> : part))}</>;
}
