import { describe, expect, it } from "vitest";
import { orderPlacing, orderRemoving } from "./publish-order.js";

const PATHS = [
  "api/v1/index.json",
  "api/v1/records/claims/new.json",
  "claims/index.html",
  "claims/new/index.html",
  "claims/old/index.html",
  "feeds.opml",
  "feeds/all.xml",
  "feeds/claims/new.xml",
  "index.html",
];

describe("orderPlacing", () => {
  it("puts what nobody links to yet first, then pages, feeds and the API, the lists after what they list", () => {
    const existing = new Set(PATHS.filter((path) => !path.includes("new")));
    expect(orderPlacing(PATHS, existing)).toEqual([
      "claims/new/index.html",
      "feeds/claims/new.xml",
      "api/v1/records/claims/new.json",
      "claims/old/index.html",
      "claims/index.html",
      "index.html",
      "feeds/all.xml",
      "feeds.opml",
      "api/v1/index.json",
    ]);
  });

  it("puts new feeds that wait for a newer page behind the pages of records, and before the lists", () => {
    const existing = new Set(PATHS.filter((path) => !path.includes("new")));
    const order = orderPlacing(PATHS, existing, new Set(["feeds/claims/new.xml"]));
    expect(order.slice(0, 5)).toEqual([
      "claims/new/index.html",
      "api/v1/records/claims/new.json",
      "claims/old/index.html",
      "feeds/claims/new.xml",
      "claims/index.html",
    ]);
  });

  it("does not depend on the order of its input", () => {
    const existing = new Set(["index.html"]);
    expect(orderPlacing([...PATHS].reverse(), existing)).toEqual(orderPlacing(PATHS, existing));
  });
});

describe("orderRemoving", () => {
  it("takes what links before what it links to", () => {
    expect(
      orderRemoving(["claims/old/index.html", "api/v1/records/claims/old.json", "feeds/claims/old.xml"]),
    ).toEqual(["api/v1/records/claims/old.json", "feeds/claims/old.xml", "claims/old/index.html"]);
  });
});
