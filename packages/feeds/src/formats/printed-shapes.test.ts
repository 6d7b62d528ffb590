import { expect, it } from "vitest";
import { PrintedShapes } from "./printed-shapes.js";

interface Note {
  readonly text: string;
  readonly date: string;
}

const aNote = (text: string): Note => ({ text, date: "2026-11-23T10:00:00Z" });

function newShapes() {
  return new PrintedShapes<Note>({
    map: (note, text, date) => ({ text: text(note.text), date: date(note.date) }),
    shapeOf: () => "note",
  });
}

it("PrintedShapes fills in the second plain value of a shape, and leaves others to the library", () => {
  const notes = newShapes();
  const printed: string[] = [];
  const print = ({ text, date }: Note): string => {
    printed.push(text);
    return `<a at="${new Date(date).toUTCString()}">${text.replaceAll("&", "&amp;")}</a>`;
  };
  expect(notes.fill(aNote("A & B"), print)).toBeUndefined();
  expect(notes.fill(aNote("one"), print)).toBe('<a at="Mon, 23 Nov 2026 10:00:00 GMT">one</a>');
  expect(notes.fill({ text: "two", date: "2027-01-01T00:00:00Z" }, print)).toBe(
    '<a at="Fri, 01 Jan 2027 00:00:00 GMT">two</a>',
  );
  expect(printed).toEqual([expect.stringMatching(/\d/), "one"]);
});

it("PrintedShapes leaves a shape to the library when it does not print its texts as they are", () => {
  const notes = newShapes();
  const print = ({ text }: Note): string => `${text.length}: ${text}`;
  expect(notes.fill(aNote("first"), print)).toBe("5: first");
  expect(notes.fill(aNote("other"), print)).toBeUndefined();
});
