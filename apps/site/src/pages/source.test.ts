import { describe, expect, it } from "vitest";
import { mainText } from "../test-support/rendered-site.js";

describe("the page of a source", () => {
  it("lists its follow-ups by year, each with the days on which it was published and entered", () => {
    expect(mainText("sources/example-report/")).toMatch(
      /Follow-ups \(1\).* 2021 \(1\) “Example Systems, Again” \(The Example Wire, 8 June 2021\) report · link not checked · entered 23 November 2026/,
    );
  });

  it("groups the claims that rest on it by the heading under which they stand, those without a passage last", () => {
    const text = mainText("sources/example-report/");
    expect(text).toMatch(/Claims that rest on it \(\d+\).*Without a recorded passage \(\d+\)/);
    expect(text).toMatch(/Known through it: Example Systems says that it won no project/);
  });

  it("lists the dead links in it", () => {
    expect(mainText("sources/example-report/")).toMatch(
      /Dead links in it \(1\) \[Answer of Example Systems\]/,
    );
  });
});
