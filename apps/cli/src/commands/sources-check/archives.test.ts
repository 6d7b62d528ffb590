import { describe, expect, it } from "vitest";
import { chooseCaptures, parseAvailability, parseTimeMap } from "./archives.js";

// The example of RFC 7089, section 5, shortened.
const TIME_MAP = `<http://a.example.org>;rel="original",
<http://arxiv.example.net/timemap/http://a.example.org>
; rel="self";type="application/link-format"
; from="Tue, 20 Jun 2000 18:02:59 GMT"
; until="Wed, 09 Apr 2008 20:30:51 GMT",
<http://arxiv.example.net/web/20080409203051/http://a.example.org>
; rel="last memento";datetime="Wed, 09 Apr 2008 20:30:51 GMT",
<http://arxiv.example.net/web/20000620180259/http://a.example.org>
; rel="first memento";datetime="Tue, 20 Jun 2000 18:02:59 GMT"
; license="http://creativecommons.org/publicdomain/zero/1.0/"`;

describe("parseTimeMap", () => {
  it("reads every copy with its day, oldest first", () => {
    expect(parseTimeMap(TIME_MAP)).toEqual([
      { url: "http://arxiv.example.net/web/20000620180259/http://a.example.org", captured: "2000-06-20" },
      { url: "http://arxiv.example.net/web/20080409203051/http://a.example.org", captured: "2008-04-09" },
    ]);
  });

  it.each([
    ["nothing", ""],
    ["a page", "<html><p>Nothing archived</p></html>"],
    ["no date", '<http://a.example/1>; rel="memento"'],
    ["no day", '<http://a.example/1>; rel="memento"; datetime="soon"'],
    [
      "no address of the web",
      '<javascript:alert(1)>; rel="memento"; datetime="Tue, 20 Jun 2000 18:02:59 GMT"',
    ],
    ["another relation", '<http://a.example/1>; rel="timegate"; datetime="Tue, 20 Jun 2000 18:02:59 GMT"'],
  ])("finds no copy in %s", (_what, text) => expect(parseTimeMap(text)).toEqual([]));
});

describe("parseAvailability", () => {
  const answer = (closest: unknown): string =>
    JSON.stringify({ url: "a.example", archived_snapshots: { closest } });
  const CLOSEST = {
    available: true,
    url: "http://web.archive.org/web/20130919044612/http://example.com/",
    timestamp: "20130919044612",
    status: "200",
  };

  it("reads the copy that is offered", () => {
    expect(parseAvailability(answer(CLOSEST))).toEqual([{ url: CLOSEST.url, captured: "2013-09-19" }]);
  });

  it.each([
    ["nothing", '{"archived_snapshots":{}}'],
    ["no JSON", "<html>"],
    ["null", "null"],
    ["a copy that cannot be had", answer({ ...CLOSEST, available: false })],
    ["a copy of an error", answer({ ...CLOSEST, status: "404" })],
    ["no time", answer({ ...CLOSEST, timestamp: 2013 })],
    ["no address", answer({ ...CLOSEST, url: "file:///etc/passwd" })],
  ])("finds no copy in %s", (_what, text) => expect(parseAvailability(text)).toEqual([]));
});

describe("chooseCaptures", () => {
  const of = (...days: readonly string[]) =>
    days.map((captured) => ({ url: `https://arxiv.example/${captured}`, captured }));
  const chosen = (published: string | undefined, ...days: readonly string[]) =>
    chooseCaptures(of(...days), published).map(({ captured }) => captured);

  it("takes those soonest after publication first, then the newest", () => {
    const days = ["2017-01-01", "2018-12-01", "2019-01-01", "2020-01-01", "2024-01-01", "2025-01-01"];
    expect(chosen("2018-11-28", ...days)).toEqual(["2018-12-01", "2025-01-01", "2019-01-01", "2024-01-01"]);
  });

  it("takes the newest of those before, when the day of publication must be wrong", () => {
    expect(chosen("2018", "2016-01-01", "2017-01-01")).toEqual(["2017-01-01"]);
  });

  it("names one copy once", () => {
    const twice = [...of("2020-01-01"), { url: "http://arxiv.example/2020-01-01", captured: "2020-01-01" }];
    expect(chooseCaptures(twice, undefined)).toHaveLength(1);
    expect(chosen(undefined)).toEqual([]);
  });
});
