import { aSource } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { judgeVisit, type Verdict } from "./judge-visit.js";
import { addVisit, type LinkCheck } from "./link-check.js";
import type { SeenContent, Visit } from "./visits/visit.js";

const ADDRESS = "https://wire.example/reports/a";
const NEW = "https://news.example/a";
const ONE = { claim: "claims/a", mark: "11111111" };
const TWO = { claim: "claims/b", mark: "22222222" };

function aPage(content: Partial<SeenContent> = {}, movedTo?: string): Visit {
  const whole = { hasTitle: true, found: [], missing: [], isFile: false, ...content };
  return { saw: "page", content: whole, movedTo };
}

const FILE = { hasTitle: false, isFile: true, unread: "it is a PDF" };
const OTHER = { hasTitle: false, missing: [ONE, TWO] };

/** What a visit saw, by a name. */
const VISITS: Readonly<Record<string, Visit>> = {
  all: aPage({ found: [ONE, TWO] }),
  one: aPage({ found: [ONE], missing: [TWO] }),
  title: aPage(),
  titleAlone: aPage({ missing: [ONE, TWO] }),
  other: aPage(OTHER),
  file: aPage(FILE),
  absent: { saw: "absence", reason: "404 Not Found" },
  noHost: { saw: "no-host", reason: "there is no such host" },
  silent: { saw: "failure", reason: "no answer", answered: false },
  forbidden: { saw: "failure", reason: "it answers 403 Forbidden", answered: true },
  refused: { saw: "refusal", reason: "robots.txt forbids it" },
};

type Access = "open" | "subscription" | undefined;

/** What is concluded in the end, when an address was visited on days of November: `1 absent, 4 all`. */
function after(visits: string, access?: Access): Verdict {
  const source = aSource({ url: ADDRESS, ...(access && { access }) });
  let check: LinkCheck | undefined;
  let verdict: Verdict | undefined;
  for (const [day = "", name = ""] of visits.split(", ").map((one) => one.split(" "))) {
    const visit = VISITS[name] as Visit;
    check = addVisit(check, { source: "a", url: ADDRESS }, visit, `2026-11-${day.padStart(2, "0")}`);
    verdict = judgeVisit(visit, check, source);
  }
  return verdict as Verdict;
}

describe("judgeVisit", () => {
  it.each([
    ["its passages stand there", "1 all", "live"],
    ["its title stands there, and it has no passages", "1 title", "live"],
    ["it is a file that is not read", "1 file", "live"],
    ["its title stands there, and no visit ever found its passages", "1 titleAlone, 9 titleAlone", "live"],
    ["a passage is missing that no visit ever found", "1 one, 4 one, 9 one", "live"],
    ["nothing of it stands there", "1 other, 4 other, 9 other", "unrecognised"],
  ])("knows what a page is when %s", (_what, visits, expected) => {
    expect(after(visits).state).toBe(expected);
  });

  it.each([
    ["once", "1 absent", "absent"],
    ["three times on one day", "1 absent, 1 absent, 1 absent", "absent"],
    ["on three days of one week", "1 absent, 4 absent, 7 absent", "absent"],
    ["on two days", "1 absent, 20 absent", "absent"],
    ["on three days over a week", "1 absent, 4 absent, 8 absent", "gone"],
    ["with its host", "1 absent, 4 noHost, 8 noHost", "gone"],
    ["before and after it was", "1 absent, 4 absent, 6 all, 8 absent, 10 absent", "absent"],
    ["while other visits learnt nothing", "1 absent, 4 silent, 6 absent, 7 refused, 8 absent", "gone"],
    ["while another page was", "1 absent, 4 absent, 6 other, 8 absent", "gone"],
  ])("knows whether a source is gone that was not there %s", (_what, visits, expected) => {
    expect(after(visits)).toMatchObject({ state: expected, isSure: expected === "gone" });
  });

  it.each(["silent", "forbidden"])("never takes a source for gone whose host is %s", (name) => {
    const days = Array.from({ length: 25 }, (_, index) => `${index + 1} ${name}`);
    expect(after(days.join(", "))).toMatchObject({
      state: "unreachable",
      isSure: false,
      spell: { days: 25 },
    });
  });

  it("learns nothing from a visit that was refused", () => {
    expect(after("1 absent, 8 refused")).toMatchObject({ state: "unvisited", isSure: false });
    expect(after("1 refused")).toMatchObject({ state: "unvisited", isSure: false });
  });

  it.each([
    ["one is missing once", "1 all, 2 one", "altered"],
    ["one is missing on three days over a week", "1 all, 2 one, 4 one, 9 one", "drifted"],
    ["all are missing", "1 all, 2 titleAlone, 4 titleAlone, 9 titleAlone", "drifted"],
    ["another page is there", "1 all, 2 other, 4 other, 9 other", "drifted"],
    ["the one is missing that stood there", "1 one, 2 titleAlone, 4 titleAlone, 9 titleAlone", "drifted"],
    ["they stood there in between", "1 all, 2 one, 4 one, 6 all, 9 one", "altered"],
    ["they all stand there again", "1 all, 2 one, 9 all", "live"],
  ])("knows whether a source has drifted when of its passages %s", (_what, visits, expected) => {
    expect(after(visits).state).toBe(expected);
  });

  it("names the claims whose passages once stood there", () => {
    expect(after("1 all, 2 one").missing).toEqual(["claims/b"]);
    expect(after("1 one, 2 other").missing).toEqual(["claims/a"]);
  });

  it("does not take for drifted what is for subscribers", () => {
    expect(after("1 all, 2 one, 4 one, 9 one", "subscription").state).toBe("live");
    expect(after("1 all, 9 other", "subscription").state).toBe("unrecognised");
  });

  it.each<[string, Visit, Partial<Verdict>]>([
    ["its title is there", aPage({}, NEW), { state: "moved", isSure: true, to: NEW }],
    ["nothing of it is there", aPage(OTHER, NEW), { state: "unrecognised", isSure: false }],
    ["a file is there", aPage(FILE, NEW), { state: "moved", isSure: false }],
    [
      "only scheme, www and slash differ",
      aPage(FILE, "http://www.wire.example/reports/a/"),
      { state: "moved", isSure: true },
    ],
  ])("knows whether a source has moved to an address when %s", (_what, visit, expected) => {
    const check = addVisit(undefined, { source: "a", url: ADDRESS }, visit, "2026-11-01");
    expect(judgeVisit(visit, check, aSource({ url: ADDRESS }))).toMatchObject(expected);
  });
});

it("addVisit forgets what it knows of an address that the record has no longer", () => {
  const absent = VISITS.absent as Visit;
  const old = addVisit(undefined, { source: "a", url: NEW }, absent, "2026-11-01");
  const next = addVisit(old, { source: "a", url: ADDRESS }, absent, "2026-11-20");
  expect(next).toMatchObject({ url: ADDRESS, absent: { days: 1, since: "2026-11-20" } });
});
