import { describe, expect, it } from "vitest";
import { readHtmlLines } from "../../saved-page/read-html-lines.js";
import { type FollowUpList, readFollowUps } from "./read-follow-ups.js";

const readText = (text: string): FollowUpList =>
  readFollowUps(
    "page.txt",
    text.split("\n").map((line) => ({ text: line, isHeading: false, parts: [{ text: line }] })),
  );
const readHtml = (html: string): FollowUpList => readFollowUps("page.html", readHtmlLines(html));
const titlesOf = ({ reports }: FollowUpList): readonly string[] => reports.map(({ title }) => title);
const codesOf = ({ issues }: FollowUpList): readonly string[] => issues.map(({ code }) => code);

describe("readFollowUps of text", () => {
  it("takes no summary for a report that ends in a date like one", () => {
    const list = readText(`2 reports cite this report:
Maker Answers Questions on Mar 03, 2023
The company replied to a letter that was sent on Jan 05, 2023
City Council Stops Buying on May 09, 2023
The council voted after two hearings...`);
    expect([titlesOf(list), codesOf(list)]).toEqual([
      ["Maker Answers Questions", "City Council Stops Buying"],
      [],
    ]);
  });

  it("reads reports that stand one after the other, without a summary", () => {
    const list = readText("2 reports cite this report:\nOne on Mar 03, 2023\nTwo on May 09, 2023\nComments");
    expect(titlesOf(list)).toEqual(["One", "Two"]);
  });

  it("says nothing of a list that it cannot tell apart, and blames its own reading", () => {
    const wrapped = readText(`2 reports cite this report:
One on Mar 03, 2023
The company replied to a letter
that was sent on Jan 05, 2023
and answered
Two on May 09, 2023`);
    expect([titlesOf(wrapped), codesOf(wrapped)]).toEqual([[], ["LIST_UNREADABLE"]]);
    const open = readText(`2 reports cite this report:
One on Mar 03, 2023
The company replied
to a letter
Two on May 09, 2023`);
    expect([titlesOf(open), codesOf(open)]).toEqual([[], ["LIST_UNREADABLE"]]);
    expect(open.issues[0]?.message).toBe(
      'The list says that it has 2 reports; we cannot tell which: 2 lines end in "on <Mon DD, YYYY>".',
    );
    expect(open.issues[0]?.fix).toMatch(/^The page may be right and our reading wrong\./);
  });

  it.each([
    [
      "a title on two lines",
      "2 reports cite this report:\nA long\ntitle on Mar 03, 2023\nSummary\nTwo on May 09, 2023\nSummary",
    ],
    [
      "a summary on two lines",
      "2 reports cite this report:\nOne on Mar 03, 2023\nSum\nmary\nTwo on May 09, 2023",
    ],
  ])("refuses %s", (_, text) => {
    expect(codesOf(readText(text))).toEqual(["LIST_UNREADABLE"]);
  });
});

describe("readFollowUps of HTML", () => {
  const list = (...entries: string[]): FollowUpList =>
    readHtml(`<h2>${entries.length} reports cite this report:</h2>${entries.join("")}`);

  it("takes the link of the title, whatever elements stand in it, and not that of its author", () => {
    const { reports, issues } = list(
      `<p><a href="https://a.example/by">A Person</a>: <a href="https://a.example/1">Maker <big>Answers</big></a> on Mar 03, 2023</p><p>Summary on Jan 05, 2023</p>`,
      `<p><a href="https://a.example/2?a=1&amp;b=2">City Stops</a> on <relative-time>May 09, 2023</relative-time></p><p>Summary</p><p>More</p>`,
    );
    expect(issues).toEqual([]);
    expect(reports).toEqual([
      { title: "Maker Answers", published: "2023-03-03", url: "https://a.example/1" },
      { title: "City Stops", published: "2023-05-09", url: "https://a.example/2?a=1&b=2" },
    ]);
  });

  it("takes no link that is a part of a title, or stands after it", () => {
    const { reports } = list(
      `<p>A Suit against <a href="https://a.example/firm">Maker</a> on Mar 03, 2023</p><p>Summary</p>`,
      `<p>City Stops on May 09, 2023</p><p><a href="https://a.example/2">Read on</a></p>`,
      `<p>Third on <a href="https://a.example/3">May 10, 2023</a></p><p>Summary</p>`,
      `<p><a href="https://a.example/firm">Maker</a> Answers Questions on May 11, 2023</p>`,
    );
    expect(reports).toEqual([
      { title: "A Suit against Maker", published: "2023-03-03" },
      { title: "City Stops", published: "2023-05-09" },
      { title: "Third", published: "2023-05-10" },
      { title: "Maker Answers Questions", published: "2023-05-11" },
    ]);
  });

  it("reads a report once that the list names twice", () => {
    const entry = `<p><a href="https://a.example/1">One</a> on Mar 03, 2023</p><p>Summary</p>`;
    expect(titlesOf(list(entry, entry, entry.replace("/1", "/2")))).toEqual(["One", "One"]);
  });

  it("takes the titles that are links for the list, wherever the summaries stand", () => {
    const found = list(
      `<li><a href="/1">One</a> on Mar 03, 2023<p>First</p><p>second on Jan 05, 2023</p></li>`,
      `<li><a href="/2">Two</a> on May 09, 2023</li>`,
    );
    expect([titlesOf(found), codesOf(found)]).toEqual([["One", "Two"], []]);
  });
});
