import { expect, it } from "vitest";
import { NoteText } from "./note-text.js";

it.each([
  ["`claimsAbout` leaves out <b>", "<code>claimsAbout</code> leaves out &lt;b&gt;"],
  ["We say `a<b` and `c`.", "We say <code>a&lt;b</code> and <code>c</code>."],
  ["One ` alone", "One ` alone"],
])("NoteText shows the code of the note %s", (text, html) => {
  expect(String(NoteText({ text }))).toBe(html);
});
