import { describe, expect, it } from "vitest";
import { mainText } from "../test-support/rendered-site.js";

describe("the page of a source", () => {
  it("lists its follow-ups, each with the days on which it was published and entered", () => {
    expect(mainText("sources/example-report/")).toMatch(
      /Follow-ups \(1\).*“Example Systems, Again” \(The Example Wire, 8 June 2021\) report · link not checked · entered 23 November 2026/,
    );
  });

  it("groups the claims that rest on it by how they do", () => {
    const text = mainText("sources/example-report/");
    expect(text).toMatch(
      /Asserted in it \(\d+\).*Known through it \(1\) .{0,60}Example Systems says that it won no project/,
    );
  });
});
