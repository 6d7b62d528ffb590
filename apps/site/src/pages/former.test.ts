import { describe, expect, it } from "vitest";
import { attributeOf } from "../test-support/parse-page.js";
import { mainText, PAGES, page } from "../test-support/rendered-site.js";

describe("the page of a former id", () => {
  it("says where a moved record is now, with its history under both ids", () => {
    expect(mainText("claims/example-old-id/")).toContain(
      "Moved. This claim now stands at The Example Wire says something that moved before.",
    );
    for (const id of ["example-old-id", "example-new-id"]) {
      const ids = page(`claims/${id}/`).elements.flatMap((element) => attributeOf(element, "id") ?? []);
      expect(ids).toEqual(expect.arrayContaining(["v1.2.1-edited", "v1.2.0-moved", "v1.0.0-added"]));
    }
  });

  it.each([
    ["entities/example-town", /Divided\. This entity was split into: East Town West Town/],
    ["claims/example-gone", /Removed\. This claim was taken out/],
    ["claims/example-secret", /Withheld\. The content of this claim must not be shown/],
  ])("says what became of %s", (path, message) => {
    expect(mainText(`${path}/`)).toMatch(message);
  });

  it("shows nothing that is withheld, as no other page does", () => {
    const told = [...PAGES].filter(([, html]) => html.includes("names what must be withheld"));
    expect(told.map(([path]) => path)).toEqual([]);
  });
});
