import { aSource } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { judgeVisit, type Verdict } from "./judge-visit.js";
import { addVisit, type LinkCheck } from "./link-check.js";
import type { SeenContent, Visit } from "./visit.js";

const URL_SEEN = "https://wire.example/reports/a";
const NEW = "https://news.example/a";

function aPage(content: Partial<SeenContent> = {}, more: { movedTo?: string } = {}): Visit {
  return {
    saw: "page",
    content: { hasTitle: true, found: 0, missing: [], isFile: false, ...content },
    ...more,
  };
}

const FOUND = aPage({ found: 2 });
const PART = aPage({ found: 1, missing: ["claims/a"] });
const NONE = aPage({ missing: ["claims/a"] });
const OTHER = aPage({ hasTitle: false, missing: ["claims/a"] });
const FILE = aPage({ hasTitle: false, isFile: true, unread: "it is a PDF" });
const ABSENT: Visit = { saw: "absence", reason: "404 Not Found" };
const NO_HOST: Visit = { saw: "no-host", reason: "there is no such host" };
const SILENT: Visit = { saw: "failure", reason: "no answer", answered: false };
const FORBIDDEN: Visit = { saw: "failure", reason: "it answers 403 Forbidden", answered: true };
const REFUSED: Visit = { saw: "refusal", reason: "robots.txt forbids it" };

type Seen = readonly (readonly [day: number, visit: Visit])[];

/** What is concluded in the end, when an address was visited on these days of November. */
function after(seen: Seen, access?: "open" | "subscription"): Verdict {
  const source = aSource({ url: URL_SEEN, ...(access && { access }) });
  let check: LinkCheck | undefined;
  let verdict: Verdict | undefined;
  for (const [day, visit] of seen) {
    const date = `2026-11-${String(day).padStart(2, "0")}`;
    check = addVisit(check, { source: "a", url: URL_SEEN }, visit, date);
    verdict = judgeVisit(visit, check, source);
  }
  return verdict as Verdict;
}

const told = (seen: Seen, access?: "open" | "subscription"): string => {
  const { state, isSure } = after(seen, access);
  return isSure ? `${state}, sure` : state;
};

describe("judgeVisit", () => {
  it.each<[string, Seen, string]>([
    ["its passages stand there", [[1, FOUND]], "live, sure"],
    ["its title stands there and it has no passages", [[1, aPage()]], "live, sure"],
    ["it is a file that is not read", [[1, FILE]], "live, sure"],
    [
      "its title stands there, and its passages never did",
      [
        [1, NONE],
        [9, NONE],
        [20, NONE],
      ],
      "live, sure",
    ],
    [
      "nothing of it stands there",
      [
        [1, OTHER],
        [9, OTHER],
        [20, OTHER],
      ],
      "unrecognised",
    ],
  ])("finds out when %s", (_what, seen, expected) => expect(told(seen)).toBe(expected));

  it.each<[string, Seen, string]>([
    ["once", [[1, ABSENT]], "gone"],
    [
      "three times on one day",
      [
        [1, ABSENT],
        [1, ABSENT],
        [1, ABSENT],
      ],
      "gone",
    ],
    [
      "on three days of one week",
      [
        [1, ABSENT],
        [4, ABSENT],
        [7, ABSENT],
      ],
      "gone",
    ],
    [
      "on two days",
      [
        [1, ABSENT],
        [20, ABSENT],
      ],
      "gone",
    ],
    [
      "on three days over a week",
      [
        [1, ABSENT],
        [4, ABSENT],
        [8, ABSENT],
      ],
      "gone, sure",
    ],
    [
      "and its host too",
      [
        [1, ABSENT],
        [4, NO_HOST],
        [8, NO_HOST],
      ],
      "gone, sure",
    ],
    [
      "while it was there in between",
      [
        [1, ABSENT],
        [4, ABSENT],
        [6, FOUND],
        [8, ABSENT],
        [10, ABSENT],
      ],
      "gone",
    ],
    [
      "while nothing was learnt in between",
      [
        [1, ABSENT],
        [4, SILENT],
        [6, ABSENT],
        [7, REFUSED],
        [8, ABSENT],
      ],
      "gone, sure",
    ],
  ])("knows whether a source is gone that is not there %s", (_what, seen, expected) => {
    expect(told(seen)).toBe(expected);
  });

  it.each<[string, Visit]>([
    ["silent", SILENT],
    ["forbidden", FORBIDDEN],
  ])("never takes a source for gone whose host is %s", (_what, visit) => {
    const days = Array.from({ length: 25 }, (_, index) => [index + 1, visit] as const);
    const { state, isSure, spell } = after(days);
    expect([state, isSure, spell?.days]).toEqual(["unreachable", false, 25]);
  });

  it("learns nothing from a visit that was refused", () => {
    expect(
      told([
        [1, ABSENT],
        [8, REFUSED],
      ]),
    ).toBe("unvisited");
    expect(told([[1, REFUSED]])).toBe("unvisited");
  });

  it.each<[string, Seen, string]>([
    ["some are missing once", [[1, PART]], "drifted"],
    [
      "some are missing on three days over a week",
      [
        [1, PART],
        [4, PART],
        [8, PART],
      ],
      "drifted, sure",
    ],
    [
      "all are missing where they stood before",
      [
        [1, FOUND],
        [2, NONE],
        [4, NONE],
        [9, NONE],
      ],
      "drifted, sure",
    ],
    [
      "another page is there",
      [
        [1, FOUND],
        [2, OTHER],
        [4, OTHER],
        [9, OTHER],
      ],
      "drifted, sure",
    ],
    [
      "they stand there again",
      [
        [1, PART],
        [4, PART],
        [6, FOUND],
        [8, PART],
      ],
      "drifted",
    ],
    [
      "they all stand there",
      [
        [1, PART],
        [8, FOUND],
      ],
      "live, sure",
    ],
  ])("tells what has drifted when %s", (_what, seen, expected) => expect(told(seen)).toBe(expected));

  it("does not take for drifted what is for subscribers", () => {
    expect(
      told(
        [
          [1, FOUND],
          [2, PART],
          [4, PART],
          [9, PART],
        ],
        "subscription",
      ),
    ).toBe("live, sure");
    expect(
      told(
        [
          [1, FOUND],
          [9, OTHER],
        ],
        "subscription",
      ),
    ).toBe("unrecognised");
  });

  it.each<[string, Visit, string, string]>([
    ["its title is at the new address", aPage({}, { movedTo: NEW }), NEW, "moved, sure"],
    [
      "nothing of it is at the new address",
      aPage({ hasTitle: false }, { movedTo: NEW }),
      NEW,
      "unrecognised",
    ],
    ["the new address has a file", aPage({ hasTitle: false, isFile: true }, { movedTo: NEW }), NEW, "moved"],
    [
      "the new address is the old one with another scheme",
      aPage({ hasTitle: false, isFile: true }, { movedTo: "http://www.wire.example/reports/a/" }),
      "http://www.wire.example/reports/a/",
      "moved, sure",
    ],
    [
      "passages are missing there",
      aPage({ found: 1, missing: ["claims/a"] }, { movedTo: NEW }),
      NEW,
      "drifted",
    ],
  ])("tells what has moved when %s", (_what, visit, _to, expected) => {
    expect(told([[1, visit]])).toBe(expected);
  });
});

it("addVisit forgets what it knows of an address that the record has no longer", () => {
  const old = addVisit(undefined, { source: "a", url: NEW }, ABSENT, "2026-11-01");
  const next = addVisit(old, { source: "a", url: URL_SEEN }, ABSENT, "2026-11-20");
  expect(next).toMatchObject({ url: URL_SEEN, absent: { days: 1, since: "2026-11-20" } });
});
