import { withhold } from "@claimwire/ledger";
import { MAX_UNBUNDLED } from "@claimwire/release";
import type { Claim, DatasetRecord, Source } from "@claimwire/schema";
import { aClaim, anEntity, aSource } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import { entriesByRelease, entriesOfSteps, entryOf } from "../test-support/entries-by-release.js";
import { aClaimsLedger, GROUND, type TestStep, VALUE_CLAIM } from "../test-support/test-ledger.js";
import type { StreamedEntry } from "./release-entries.js";

const claim = VALUE_CLAIM as Claim;
const report = GROUND["sources/report"] as Source;
const FIRST: TestStep = { put: { ...GROUND, "claims/qiemo": claim } };

describe("the same date added to two long claims by one asserter about the same", () => {
  const sentences = ["won the contract for the safe city", "is to run the safe city for ten years"].map(
    (text) =>
      `IPVM says that Dahua ${text}, by a tender of the county that it read in a copy of the government's site.`,
  );
  const claimsWith = (more: Partial<Claim>): Record<`claims/${string}`, Claim> =>
    Object.fromEntries(
      sentences.map((statement, i) => [
        `claims/qiemo-${i}`,
        { ...claim, quantities: undefined, statement, ...more },
      ]),
    );

  it("gives titles that are not alike: each has the whole statement", () => {
    const [, second] = entriesOfSteps(
      { put: { ...GROUND, ...claimsWith({ when: undefined }) } },
      {
        put: claimsWith({ when: "2017-05" }),
        cause: "coverage",
        summary: "The month was missing.",
        bump: "patch",
      },
    );
    expect(Object.keys(claimsWith({})).map((key) => entryOf(second, key).entry.title)).toEqual(
      sentences.map((text) => `Revised: ${text.replace(/\.$/, "")} (date added: May 2017)`),
    );
  });
});

describe("a correction", () => {
  const corrected: Claim = {
    ...claim,
    statement: "IPVM says that Dahua won the Qiemo contract, worth 62 million US dollars.",
    quantities: [{ measure: "value", value: "62000000", unit: "USD", qualifier: "exact" }],
  };
  const [first, second] = entriesOfSteps(FIRST, {
    put: { "claims/qiemo": corrected },
    cause: "our-error",
    summary: "We misread the figure.",
    bump: "patch",
  });
  const { entry, streams } = entryOf(second, "claims/qiemo");

  it("has a title that names what changed", () => {
    expect(entry.title).toBe(
      "Corrected: IPVM on the Qiemo contract, value: was 61, now 62 million US dollars",
    );
  });

  it("shows the values before and after, the cause, and the asserter", () => {
    expect(entry.html).toContain(
      "Was: <del>61 million US dollars</del>\n<br>Now: <ins>62 million US dollars</ins>",
    );
    expect(entry.html).toContain("worth <del>61</del> million US dollars.\n<br>Now: IPVM");
    expect(entry.html).toContain("worth <ins>62</ins> million US dollars.</li>");
    expect(entry.html).toContain("<strong>Why:</strong> Our error. We misread the figure.");
    expect(entry.html).toContain(
      'Asserted by <a href="https://wire.example/feeds-here/entities/ipvm/">IPVM</a>, who read it in a document.',
    );
    expect(entry.html).not.toContain("/quantities");
  });

  it("links to the entry that announced the claim", () => {
    const announced = entryOf(first, "claims/qiemo").entry;
    expect(entry.extension.announced).toEqual({
      id: announced.id,
      url: announced.url,
      published: announced.published,
    });
    expect(entry.html).toContain(`<a href="${announced.url}">First announced on 1 January 2026</a>`);
  });

  it("has a permanent id and a link to its place in the history", () => {
    expect(entry.id).toBe("tag:claimwire.example,2026:1.0.1/claims/qiemo/edited");
    expect(entry.url).toBe("https://wire.example/feeds-here/claims/qiemo/#v1.0.1-edited");
  });

  it("reaches every stream that carried the claim", () => {
    expect(streams).toEqual([
      "all",
      "claims",
      "corrections",
      "claims/qiemo",
      "entities/dahua",
      "entities/ipvm",
      "entities/qiemo-project",
      "sources/report",
      "topics/contracts",
      "topics/project-value",
    ]);
  });
});

it("a correction reaches the streams of entities that the claim was about in an earlier release", () => {
  const other: Claim = { ...claim, about: [{ entity: "leon", role: "actor" }] };
  const told = entriesOfSteps(
    FIRST,
    {
      put: { "entities/leon": anEntity({ type: "company", name: "Leon" }), "claims/qiemo": other },
      cause: "our-error",
    },
    {
      put: { "claims/qiemo": { ...other, status: { state: "retracted", reason: "misread" } } },
      cause: "our-error",
    },
  );
  for (const release of told.slice(1)) {
    expect(entryOf(release, "claims/qiemo").streams).toContain("entities/dahua");
    expect(entryOf(release, "claims/qiemo").streams).toContain("entities/leon");
  }
});

it("a claim reaches the streams of the sources through which its evidence is known", () => {
  const through: Claim = { ...claim, evidence: [{ source: "tender", via: ["report"], stance: "states" }] };
  const [first] = entriesOfSteps({
    put: { ...FIRST.put, "sources/tender": aSource({ publisher: "ipvm" }), "claims/qiemo": through },
  });
  expect(entryOf(first, "claims/qiemo").streams).toEqual(
    expect.arrayContaining(["sources/tender", "sources/report"]),
  );
});

describe("the entry of a disputed, superseded, retracted or reinstated claim", () => {
  const state = (status: Claim["status"], cause: TestStep["cause"] = "new-reporting"): TestStep => ({
    put: { "claims/qiemo": status === undefined ? claim : { ...claim, status } },
    ...(cause === undefined ? {} : { cause }),
  });
  const told = entriesOfSteps(
    FIRST,
    state({ state: "disputed", reason: "denied" }),
    state(undefined),
    state({ state: "superseded", reason: "newer-figure", note: "See the annual report." }),
    state({ state: "retracted", reason: "misread", since: "2026-02" }, "our-error"),
  ).map((entries) => entryOf(entries, "claims/qiemo"));

  it("has a title that names the new state", () => {
    expect(told.slice(1).map(({ entry }) => entry.title)).toEqual([
      "Disputed: IPVM says that Dahua won the Qiemo contract, worth 61 million US dollars (denied by those concerned)",
      "Reinstated: IPVM says that Dahua won the Qiemo contract, worth 61 million US dollars.",
      "Superseded: IPVM says that Dahua won the Qiemo contract, worth 61 million US dollars (a newer figure was given)",
      "Retracted: IPVM says that Dahua won the Qiemo contract, worth 61 million US dollars (we read the source wrongly)",
    ]);
  });

  it("is in the stream corrections and links to the entry that announced the claim", () => {
    for (const { entry, streams } of told.slice(1)) {
      expect(streams).toEqual(expect.arrayContaining(["all", "claims", "corrections", "claims/qiemo"]));
      expect(entry.extension.announced?.id).toBe("tag:claimwire.example,2026:1.0.0/claims/qiemo/added");
    }
  });

  it("repeats the claim and shows the state with its reason and note", () => {
    expect(told[4]?.entry.html).toContain(
      "<strong>Retracted: we read the source wrongly, since February 2026.</strong>",
    );
    expect(told[3]?.entry.html).toContain("See the annual report.");
    expect(told[4]?.entry.html).toContain("61 million US dollars");
  });
});

describe("the title of a claim that is entered with a state", () => {
  const titleOf = (more: Partial<Claim>): string => {
    const [first] = entriesOfSteps({ put: { ...GROUND, "claims/qiemo": { ...claim, ...more } } });
    return entryOf(first, "claims/qiemo").entry.title;
  };

  it("names the state and its reason", () => {
    expect([
      titleOf({ status: { state: "disputed", reason: "denied" } }),
      titleOf({ status: { state: "retracted", reason: "misread" } }),
    ]).toEqual([
      "New claim, disputed: IPVM says that Dahua won the Qiemo contract, worth 61 million US dollars (denied by those concerned)",
      "New claim, retracted: IPVM says that Dahua won the Qiemo contract, worth 61 million US dollars (we read the source wrongly)",
    ]);
  });

  it("repeats nothing of a claim that a person is protected from", () => {
    expect(titleOf({ status: { state: "retracted", reason: "privacy" } })).toBe(
      "New claim, retracted: a claim, to protect a person",
    );
  });
});

describe("the entry of an adverse claim", () => {
  const CLOSING = "<p><em>An attributed claim, not a finding by Example Wire.</em></p>";
  const reply: Claim = aClaim({
    statement: "Dahua says that it keeps to the law.",
    assertedBy: "dahua",
    basis: "self",
    about: [{ entity: "dahua", role: "actor" }],
    evidence: [{ source: "report", stance: "states" }],
    relations: [{ type: "responds-to", claim: "qiemo" }],
  });

  it("says that no reply is recorded, and ends with the closing line", () => {
    const [first] = entriesOfSteps(FIRST);
    const { html, summary } = entryOf(first, "claims/qiemo").entry;
    expect(html).toContain("<p>No reply looked for yet.</p>");
    expect(html.endsWith(CLOSING)).toBe(true);
    expect(summary.endsWith("An attributed claim, not a finding by Example Wire.")).toBe(true);
  });

  it("shows the reply as of its own release", () => {
    const [first, second] = entriesOfSteps(
      { put: { ...FIRST.put, "claims/reply": reply } },
      {
        put: {
          "claims/reply": { ...reply, status: { state: "retracted", reason: "misread" } },
          "claims/qiemo": { ...claim, when: "2017" },
        },
        cause: "our-error",
      },
    );
    const { html } = entryOf(first, "claims/qiemo").entry;
    expect(html).toContain(
      '<h3>Reply</h3>\n<ul><li><a href="https://wire.example/feeds-here/entities/dahua/">Dahua</a>: <a href="https://wire.example/feeds-here/claims/reply/">Dahua says that it keeps to the law.</a></li></ul>',
    );
    expect(html).not.toContain("No reply");
    expect(entryOf(second, "claims/qiemo").entry.html).toContain("No reply looked for yet.");
  });

  it("has no closing line when a claim is about its asserter, or about nobody who can answer", () => {
    const [first] = entriesOfSteps({ put: { ...FIRST.put, "claims/reply": reply } });
    const { html } = entryOf(first, "claims/reply").entry;
    expect(html).not.toContain("No reply");
    expect(html).not.toContain("not a finding");
  });

  it("is followed by its reply in the stream of the claim", () => {
    const [, second] = entriesOfSteps(FIRST, { put: { "claims/reply": reply } });
    expect(entryOf(second, "claims/reply").streams).toContain("claims/qiemo");
  });
});

it("the entry of a new record gives the reason at its end, shortened", () => {
  const summary = `${"A long reason ".repeat(30)}, and its end: more.`;
  const put = { "topics/x": { label: "X", definition: "X." } };
  const [first, second] = entriesOfSteps({ ...FIRST, summary }, { put, summary });
  const reasonIn = (html: string): string => {
    const [, reason = ""] = /Why it was entered: (.*?)<\/p>/.exec(html) ?? [];
    expect(html.slice(html.indexOf(reason)).split("\n")[1]).toMatch(/^<p><a [^>]*>Release /);
    expect(html).not.toContain("<strong>Why:</strong>");
    return reason;
  };
  // The reason of many changes would be told with each of them.
  for (const record of ["claims/qiemo", "sources/report", "entities/dahua", "topics/contracts"])
    expect(reasonIn(entryOf(first, record).entry.html)).toBe(
      "Older material newly entered. One reason for 7 changes, which the release gives.",
    );
  const own = reasonIn(entryOf(second, "topics/x").entry.html);
  expect(own).toMatch(/^Older material newly entered\. A long reason A.*…$/);
  expect(own.length).toBeLessThanOrEqual(260);
});

describe("the entry of a source", () => {
  const lost = { ...report, availability: { state: "gone", checked: "2026-01-02" } } as const;
  const copy = { ...lost, copies: [{ url: "https://archive.example/r" }] } as const;
  const back = { ...copy, availability: { state: "live", checked: "2026-01-04" } } as const;
  const told = entriesOfSteps(
    FIRST,
    { put: { "sources/report": lost }, cause: "link-check" },
    { put: { "sources/report": copy }, cause: "link-check" },
    { put: { "sources/report": back }, cause: "link-check" },
    {
      put: { "sources/report": { ...back, availability: { state: "drifted", checked: "2026-01-05" } } },
      cause: "link-check",
    },
  ).map((entries) => entryOf(entries, "sources/report"));

  it("has a title that says what happened to the link, and quotes the source with publisher and date", () => {
    expect(told.map(({ entry }) => entry.title)).toEqual([
      "New source: “Dahua in Xinjiang” (IPVM, 28 November 2018)",
      "Link lost: “Dahua in Xinjiang” (IPVM, 28 November 2018)",
      "Copy found: “Dahua in Xinjiang” (IPVM, 28 November 2018)",
      "Link restored: “Dahua in Xinjiang” (IPVM, 28 November 2018)",
      "Source changed: “Dahua in Xinjiang” (IPVM, 28 November 2018)",
    ]);
  });

  it("is in the streams of its publisher and of the claims that rest on it", () => {
    for (const { streams } of told.slice(1)) {
      expect(streams).toEqual(["all", "sources", "claims/qiemo", "entities/ipvm", "sources/report"]);
    }
  });

  it("links to the address of the source while that works, and to its copies", () => {
    const own =
      'Address: <a href="https://wire.example/reports/example-systems">https://wire.<wbr>example/<wbr>reports/<wbr>example-systems</a>';
    const other = 'copy at <a href="https://archive.example/r">archive.example</a>';
    expect(told.map(({ entry }) => [entry.html.includes(own), entry.html.includes(other)])).toEqual([
      [true, false],
      [false, false],
      [false, true],
      [true, true],
      [true, true],
    ]);
  });
});

it("the entry of a source names a new copy with its date and part, and shortens what a phone cannot show of an address", () => {
  const long = `https://web.archive.example/web/20190303/${"x".repeat(120)}`;
  const [, second] = entriesOfSteps(FIRST, {
    put: {
      "sources/report": {
        ...report,
        url: `https://wire.example/${"y".repeat(120)}`,
        copies: [{ url: long, captured: "2019-03-03", part: "first page only" }],
      } as Source,
    },
    cause: "link-check",
  });
  const { html, summary } = entryOf(second, "sources/report").entry;
  const copy = `<a href="${long}">web.archive.example`;
  expect(html).toContain(`<ins>${copy} (captured 3 March 2019, first page only)</a></ins>`);
  expect(html).toContain(`copy at ${copy}</a> (captured 3 March 2019, first page only)`);
  for (const text of [html.replace(/<[^>]*>/g, " "), summary]) expect(text).not.toMatch(/[xy]{40}/);
});

describe("the entry of a follow-up", () => {
  const followUp: Source = aSource({
    title: "SIA expels Dahua",
    publisher: "ipvm",
    published: "2021-06-08",
    cites: [{ source: "report", claims: ["qiemo"] }],
  });
  const [, second, third, fourth] = entriesOfSteps(
    FIRST,
    { put: { "sources/sia": followUp } },
    {
      put: {
        "sources/older": aSource({ title: "Older", publisher: "ipvm", published: "2017" }),
        "sources/sia": { ...followUp, cites: [{ source: "older" }, { source: "report" }] },
      },
      cause: "new-reporting",
    },
    {
      put: {
        "sources/oldest": aSource({ title: "Oldest", publisher: "ipvm", published: "2016" }),
        "sources/sia": { kind: "split", to: ["sia-one", "sia-two"] },
        "sources/sia-one": { ...followUp, cites: [{ source: "older" }] },
        "sources/sia-two": { ...followUp, cites: [{ source: "oldest" }] },
      },
      cause: "identity",
    },
  );
  const { entry, streams } = entryOf(second, "sources/sia");

  it("names the report that it follows, with the dates of its publication and entry", () => {
    expect(entry.title).toBe("Follow-up: IPVM, “SIA expels Dahua”, 8 June 2021");
    expect(entry.html).toContain(
      'It cites</h3>\n<ul><li><a href="https://wire.example/feeds-here/sources/report/">“Dahua in Xinjiang”</a> (IPVM, 28 November 2018)',
    );
    expect(entry.html).toContain("<li>Published: 8 June 2021</li>");
    expect(entry.html).toContain("<li>Entered here: 2 January 2026, in release 1.1.0</li>");
  });

  it("is in the streams of the report and of the claims that it follows", () => {
    expect(streams).toEqual([
      "all",
      "follow-ups",
      "sources",
      "claims/qiemo",
      "entities/ipvm",
      "sources/report",
      "sources/sia",
    ]);
  });

  it("is titled as a new source when all that it cites enters in the same release", () => {
    const [first] = entriesOfSteps({ put: { ...FIRST.put, "sources/sia": followUp } });
    const { entry, streams } = entryOf(first, "sources/sia");
    expect(entry.title).toBe("New source: “SIA expels Dahua” (IPVM, 8 June 2021)");
    expect(streams).toContain("follow-ups");
  });

  it("names only once in its summary what it cites", () => {
    const { summary } = entryOf(third, "sources/sia").entry;
    expect(summary.match(/“Older”/g)).toHaveLength(1);
    expect(summary).toMatch(
      /^At https:\/\/wire\.example\/reports\/example-systems \(link not checked\)\. It cites “Older” \(IPVM, 2017\)\./,
    );
  });

  it("names what a source of an earlier release newly cites", () => {
    expect(entryOf(third, "sources/sia").entry.title).toBe(
      "Follow-up: IPVM, “SIA expels Dahua”, 8 June 2021, also cites “Older” (IPVM, 2017)",
    );
  });

  it("names what the parts of a split source newly cite", () => {
    const { entry, streams: fed } = entryOf(fourth, "sources/sia");
    expect(entry.title).toBe(
      "Follow-up: “SIA expels Dahua” (IPVM, 8 June 2021), also cites “Oldest” (IPVM, 2016)",
    );
    expect(fed).toEqual(expect.arrayContaining(["follow-ups", "sources/sia-one", "sources/sia-two"]));
  });
});

describe("a bundle", () => {
  const many = (count: number): TestStep["put"] =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `claims/c${String(i).padStart(3, "0")}`,
        { ...claim, statement: `Claim ${i}.` },
      ]),
    );
  const idsIn = (entries: readonly StreamedEntry[] | undefined, stream: string): string[] =>
    (entries ?? []).filter(({ streams }) => streams.some((id) => id === stream)).map(({ entry }) => entry.id);

  it("is not made for twenty changes of one signal", () => {
    const [, second] = entriesOfSteps(FIRST, { put: many(MAX_UNBUNDLED) });
    expect(idsIn(second, "all")).toHaveLength(MAX_UNBUNDLED);
  });

  const BUNDLE = "tag:claimwire.example,2026:1.1.0/digest/new-claim";

  it("stands for more than twenty changes of one signal, in every stream but a claim's own", () => {
    const [, second] = entriesOfSteps(FIRST, { put: many(MAX_UNBUNDLED + 1) });
    for (const stream of ["all", "claims", "entities/dahua", "topics/contracts", "sources/report"])
      expect([stream, idsIn(second, stream)]).toEqual([stream, [BUNDLE]]);
    expect(idsIn(second, "sources")).toEqual([]);
    expect(idsIn(second, "claims/c007")).toEqual(["tag:claimwire.example,2026:1.1.0/claims/c007/added"]);
  });

  it("leaves a stream its entries where these are twenty at most", () => {
    const claims = many(MAX_UNBUNDLED + 10);
    const few = Object.keys(claims).slice(0, MAX_UNBUNDLED);
    const about = [{ entity: "leon", role: "actor" }] as const;
    const put = Object.fromEntries(
      Object.entries(claims).map(([key, record]) => [
        key,
        few.includes(key) ? { ...(record as Claim), about } : (record as Claim),
      ]),
    );
    const leon = anEntity({ type: "company", name: "Leon" });
    const [, second] = entriesOfSteps(FIRST, { put: { ...put, "entities/leon": leon } });
    expect(idsIn(second, "all")).toContain(BUNDLE);
    expect(idsIn(second, "entities/leon").filter((id) => id.includes("/claims/"))).toEqual(
      few.map((key) => `tag:claimwire.example,2026:1.1.0/${key}/added`),
    );
    expect(idsIn(second, "entities/leon")).not.toContain(BUNDLE);
  });

  it("holds no reply, and stays in the streams that took it when a member is withheld later", () => {
    const relations = [{ type: "responds-to" as const, claim: "qiemo" }];
    const reply = { ...claim, assertedBy: "dahua", relations };
    const releases = aClaimsLedger([
      FIRST,
      { put: { ...many(MAX_UNBUNDLED), "claims/reply": reply as DatasetRecord } },
    ]);
    const before = entriesByRelease(releases)[1];
    const replied = "tag:claimwire.example,2026:1.1.0/claims/reply/added";
    expect(idsIn(before, "all")).toEqual([BUNDLE, replied]);
    expect(idsIn(before, "topics/contracts")).toEqual([BUNDLE, replied]);
    const withheld = releases.map((release) => withhold(release, new Set(["claims/c003", "claims/reply"])));
    const after = entriesByRelease(withheld)[1];
    for (const stream of ["all", "topics/contracts", "entities/dahua"])
      expect(idsIn(after, stream).filter((id) => id !== replied)).toEqual([BUNDLE]);
    const dates = (entries: readonly StreamedEntry[] | undefined) =>
      entries?.map(({ entry }) => [entry.id, entry.published]);
    expect(dates(after)).toEqual(dates(before));
    expect(after?.find(({ entry }) => entry.id === BUNDLE)?.entry.html).not.toContain("Claim 3.");
  });

  it("tells corrections of wording with before and after, and leaves changed values their own entries", () => {
    const claims = many(MAX_UNBUNDLED + 5);
    const corrected = Object.fromEntries(
      Object.entries(claims).map(([key, record], i) => [
        key,
        i < 3
          ? { ...(record as Claim), when: "2017" }
          : { ...(record as Claim), statement: `The claim ${i}, corrected.`, when: undefined },
      ]),
    );
    const dated = Object.fromEntries(
      Object.entries(claims).map(([key, record]) => [key, { ...(record as Claim), when: "2016" }]),
    );
    const [, , third] = entriesOfSteps(
      FIRST,
      { put: dated },
      { put: corrected as TestStep["put"], cause: "our-error" },
    );
    const bundle = "tag:claimwire.example,2026:1.2.0/digest/corrected";
    const values = ["c000", "c001", "c002"].map(
      (id) => `tag:claimwire.example,2026:1.2.0/claims/${id}/edited`,
    );
    for (const stream of ["all", "claims", "corrections", "entities/dahua"])
      expect(idsIn(third, stream)).toEqual([...values, bundle]);
    const told = third?.find(({ entry }) => entry.id === bundle)?.entry;
    expect(told?.title).toBe("22 corrections in release 1.2.0");
    const text = told?.html.replace(/<[^>]*>/g, "") ?? "";
    for (let i = 3; i < MAX_UNBUNDLED + 5; i += 1) expect(text).toContain(`claim ${i}, corrected.`);
    expect(text).toContain("2016");
  });

  it("lists every member, and has the time of the last", () => {
    const [, second] = entriesOfSteps(FIRST, { put: many(MAX_UNBUNDLED + 1) });
    const bundle = second?.find(({ entry }) => entry.extension.kind === "digest")?.entry;
    expect(bundle?.title).toBe("21 new claims in release 1.1.0");
    expect(bundle?.extension.changes).toHaveLength(MAX_UNBUNDLED + 1);
    for (let i = 0; i <= MAX_UNBUNDLED; i += 1) expect(bundle?.html).toContain(`>Claim ${i}.</a>`);
    expect(bundle?.published).toBe("2026-01-02T10:00:00Z");
    expect(bundle?.html.endsWith("<p><em>Attributed claims, not findings by Example Wire.</em></p>")).toBe(
      true,
    );
  });

  it("is named by later corrections of its members beside the entry that announced the claim", () => {
    const claims = many(MAX_UNBUNDLED + 1);
    const [, second, third] = entriesOfSteps(
      FIRST,
      { put: claims },
      {
        put: {
          "claims/c003": { ...(claims["claims/c003"] as Claim), when: "2018" },
          "claims/qiemo": { ...claim, when: "2018" },
        },
        cause: "our-error",
      },
    );
    expect(entryOf(second, "claims/c003").entry.extension.announced).toBeUndefined();
    expect(entryOf(third, "claims/c003").entry.extension.announced).toMatchObject({
      id: "tag:claimwire.example,2026:1.1.0/claims/c003/added",
      digest: "tag:claimwire.example,2026:1.1.0/digest/new-claim",
    });
    expect(entryOf(third, "claims/qiemo").entry.extension.announced).not.toHaveProperty("digest");
  });

  it("is made of many records with a new id", () => {
    const claims = many(MAX_UNBUNDLED + 1);
    const moved = Object.fromEntries(
      Object.entries(claims).flatMap(([key, record]): [string, TestStep["put"][string]][] => [
        [key, { kind: "moved", to: `${key.slice("claims/".length)}-new` }],
        [`${key}-new`, record ?? null],
      ]),
    );
    const [, , third] = entriesOfSteps(FIRST, { put: claims }, { put: moved, cause: "identity" });
    expect(idsIn(third, "all")).toEqual(["tag:claimwire.example,2026:1.2.0/digest/moved"]);
    const bundle = third?.find(({ entry }) => entry.extension.kind === "digest")?.entry;
    expect(bundle?.html).toContain("Attributed claims, not findings by Example Wire.");
  });

  it("never stands for retractions or follow-ups", () => {
    const claims = many(MAX_UNBUNDLED + 1);
    const followUps = Object.fromEntries(
      Array.from({ length: MAX_UNBUNDLED + 1 }, (_, i) => [
        `sources/f${i}`,
        aSource({ title: `F${i}`, publisher: "ipvm", cites: [{ source: "report" }] }),
      ]),
    );
    const retracted = Object.fromEntries(
      Object.entries(claims).map(([key, record]) => [
        key,
        { ...(record as Claim), status: { state: "retracted", reason: "misread" } } as Claim,
      ]),
    );
    const [, , third] = entriesOfSteps(
      FIRST,
      { put: claims },
      { put: { ...retracted, ...followUps }, cause: "our-error" },
    );
    expect(idsIn(third, "all")).toHaveLength(2 * (MAX_UNBUNDLED + 1));
    expect(idsIn(third, "corrections")).toHaveLength(MAX_UNBUNDLED + 1);
    expect(idsIn(third, "follow-ups")).toHaveLength(MAX_UNBUNDLED + 1);
  });
});

describe("the entry of a moved or split record", () => {
  const told = entriesOfSteps(
    FIRST,
    {
      put: {
        "claims/qiemo-value": claim,
        "claims/qiemo": { kind: "moved", to: "qiemo-value" },
        "entities/dahua-technology": GROUND["entities/dahua"] ?? null,
        "entities/dahua": { kind: "moved", to: "dahua-technology" },
      },
      cause: "identity",
    },
    {
      put: {
        "claims/qiemo-value": {
          ...claim,
          about: [{ entity: "dahua-technology", role: "actor" }],
          when: "2018",
        },
      },
      cause: "our-error",
    },
    {
      put: {
        "claims/qiemo-value": { kind: "split", to: ["part-one", "part-two"] },
        "claims/part-one": { ...claim, statement: "One." },
        "claims/part-two": { ...claim, statement: "Two." },
      },
      cause: "identity",
    },
  );

  it("names the new id of a moved record", () => {
    const { entry, streams } = entryOf(told[1], "claims/qiemo");
    expect(entry.title).toBe(
      "New id: IPVM says that Dahua won the Qiemo contract, worth 61 million US dollars.",
    );
    expect(entry.html).toContain(
      'claims/qiemo is now <a href="https://wire.example/feeds-here/claims/qiemo-value/">claims/qiemo-value</a>. The old id stays',
    );
    expect(streams).toEqual(expect.arrayContaining(["claims/qiemo", "claims/qiemo-value", "claims", "all"]));
  });

  it("has the body of the record, and both ids at its end", () => {
    const { html, summary } = entryOf(told[1], "claims/qiemo").entry;
    expect(html.startsWith("<p><strong>IPVM says that Dahua won the Qiemo contract")).toBe(true);
    expect(html).toContain("It has a new id. Nothing that it says changed.");
    expect(html).toMatch(/Asserted by .*<h3>Evidence<\/h3>.*No reply looked for yet\./s);
    expect(html.endsWith("not a finding by Example Wire.</em></p>")).toBe(true);
    expect(html.indexOf("claims/qiemo is now")).toBeGreaterThan(html.indexOf("No reply looked for yet."));
    expect(summary).toContain("It has a new id.");
    expect(entryOf(told[1], "entities/dahua").entry.html).toContain("<li>Type: company</li>");
  });

  it("shows the claim, its changes and its reply when a correction comes with a new id", () => {
    const reply = aClaim({
      statement: "Dahua says no.",
      assertedBy: "dahua",
      relations: [{ type: "responds-to", claim: "qiemo" }],
      evidence: [{ source: "report", stance: "states" }],
    });
    const [, both] = entriesOfSteps(
      { put: { ...FIRST.put, "claims/reply": reply } },
      {
        put: {
          "claims/qiemo": { kind: "moved", to: "qiemo-value" },
          "claims/qiemo-value": { ...claim, when: "2017" },
        },
        cause: "our-error",
      },
    );
    const { title, html } = entryOf(both, "claims/qiemo").entry;
    expect(title).toMatch(/^Corrected: /);
    expect(html).toMatch(/<ins>2017<\/ins>.*Why:.*<h3>Evidence<\/h3>.*<h3>Reply<\/h3>.*Dahua says no\./s);
    expect(html).not.toContain("No reply");
    expect(html).toMatch(/claims\/qiemo is now .*not a finding by Example Wire\.<\/em><\/p>$/s);
  });

  it("is followed by later entries in the stream of the old id", () => {
    const { entry, streams } = entryOf(told[2], "claims/qiemo-value");
    expect(streams).toEqual(
      expect.arrayContaining([
        "claims/qiemo",
        "claims/qiemo-value",
        "entities/dahua",
        "entities/dahua-technology",
      ]),
    );
    expect(entry.extension.announced?.id).toBe("tag:claimwire.example,2026:1.0.0/claims/qiemo/added");
  });

  it("is followed by the entries of each part in the stream of the split record", () => {
    const { entry, streams } = entryOf(told[3], "claims/qiemo-value");
    expect(entry.title).toMatch(/^Divided into two: IPVM says /);
    expect(entry.html).toContain('<a href="https://wire.example/feeds-here/claims/part-one/">One.</a>');
    expect(entry.html).toMatch(
      /No reply looked for yet\..*claims\/qiemo-value is now .*claims\/part-one<\/a>, .*finding by Example Wire\.<\/em><\/p>$/s,
    );
    expect(streams).toEqual(
      expect.arrayContaining(["claims/part-one", "claims/part-two", "claims/qiemo-value"]),
    );
  });
});

describe("content that must not be shown", () => {
  const [, removed] = entriesOfSteps(FIRST, {
    put: { "claims/qiemo": null },
    cause: "legal",
    bump: "major",
    summary: "A court order.",
  });

  it("is not in the entry of the removal, which reaches every stream that carried the record", () => {
    const { entry, streams } = entryOf(removed, "claims/qiemo");
    expect(entry.title).toBe("Removed: claim qiemo, for legal or privacy necessity");
    expect(JSON.stringify([entry.title, entry.summary, entry.html])).not.toMatch(/61 million|Dahua won/);
    expect(entry.html).toContain("A court order.");
    expect(streams).toEqual(
      expect.arrayContaining(["all", "claims", "corrections", "entities/dahua", "topics/contracts"]),
    );
  });

  it("is not in an entry when the ledger withholds it, and the entry keeps id, link and date", () => {
    const releases = aClaimsLedger([FIRST]);
    const [before] = entriesByRelease(releases);
    const withheld = releases.map((release) => ({
      ...release,
      changes: release.changes.map((change) => {
        if (change.record !== "claims/qiemo") return change;
        const { after: _, ...rest } = change;
        return { ...rest, content: "0".repeat(64) };
      }),
    }));
    const [after] = entriesByRelease(withheld);
    const was = entryOf(before, "claims/qiemo").entry;
    const now = entryOf(after, "claims/qiemo").entry;
    expect([now.id, now.url, now.published]).toEqual([was.id, was.url, was.published]);
    expect(now.title).toBe("New claim: claim qiemo (content withheld)");
    expect(JSON.stringify([now.title, now.summary, now.html])).not.toMatch(/61 million|Dahua won/);
  });
});

it("a withheld summary is told as withheld, in the entries of the changes and of the release", () => {
  const releases = aClaimsLedger([
    FIRST,
    { put: { "claims/qiemo": { ...claim, when: "2017" } }, cause: "our-error", summary: "A name." },
  ]);
  const hidden = releases.map((release) => withhold(release, new Set(), new Set(["note-1"])));
  const told = entriesByRelease(hidden)[1] ?? [];
  const { entry } = entryOf(told, "claims/qiemo");
  const texts = [entry.html, entry.summary, told.at(-1)?.entry.html ?? ""];
  for (const text of texts) {
    expect(text).toContain("The reason is withheld, for legal or privacy necessity.");
    expect(text).not.toContain("A name.");
  }
  expect(entry.extension.change).toEqual(hidden[1]?.changes[0]);
  const idsOf = (entries: readonly StreamedEntry[] | undefined) =>
    entries?.map(({ entry: one, streams }) => [one.id, one.published, streams]);
  expect(idsOf(told)).toEqual(idsOf(entriesByRelease(releases)[1]));
});

it("a title adds no type in brackets to a name that ends in brackets", () => {
  const [first] = entriesOfSteps({
    put: { ...FIRST.put, "entities/fcc": anEntity({ type: "public-body", name: "Commission (FCC)" }) },
  });
  expect(entryOf(first, "entities/fcc").entry.title).toBe("New entity: Commission (FCC), public body");
  expect(entryOf(first, "entities/dahua").entry.title).toBe("New entity: Dahua (company)");
});

it("the entry of a release that lists claims ends with the closing line of a bundle", () => {
  const [first, second] = entriesOfSteps(FIRST, { put: { "topics/x": { label: "X", definition: "X." } } });
  const bodies = [first, second].map((told) => told?.at(-1)?.entry.html ?? "");
  expect(bodies.map((body) => body.includes("Attributed claims, not findings by Example Wire."))).toEqual([
    true,
    false,
  ]);
});

it("each release has one entry in the stream releases, also one without changes, and each change a second of its own", () => {
  const [first, second] = entriesOfSteps(FIRST, { put: {} });
  const entries = [...(first ?? []), ...(second ?? [])];
  expect(second?.map(({ entry, streams }) => [entry.title, streams])).toEqual([
    ["Release 1.1.0: no change to the data", ["releases"]],
  ]);
  expect(
    entries.filter(({ streams }) => streams.includes("releases")).map(({ entry }) => entry.title),
  ).toEqual([
    "Release 1.0.0: 1 new claim, 1 new source, 3 new entities, 2 new topics",
    "Release 1.1.0: no change to the data",
  ]);
  const changes = first?.filter(({ entry }) => entry.extension.kind === "change") ?? [];
  const times = changes.map(({ entry }) => entry.published);
  expect(new Set(times).size).toBe(7);
  expect(times.at(-1)).toBe("2026-01-01T10:00:00Z");
  expect(times.at(0)).toBe("2026-01-01T09:59:54Z");
});

it("a change that is only housekeeping has no entry, and no other entry has its second", () => {
  const [, second] = entriesOfSteps(FIRST, {
    put: {
      "claims/qiemo": { ...claim, topics: ["contracts"] },
      "topics/x": { label: "X", definition: "X." },
    },
    cause: "editorial",
  });
  const changes = second?.filter(({ entry }) => entry.extension.kind === "change") ?? [];
  expect(changes.map(({ entry }) => [entry.title, entry.published])).toEqual([
    ["New topic: X", "2026-01-02T10:00:00Z"],
  ]);
});

it("follow-ups of one release come after all else, in order of publication", () => {
  const followUp = (published: string): Source =>
    aSource({ title: published, publisher: "ipvm", published, cites: [{ source: "report" }] });
  const [, second] = entriesOfSteps(FIRST, {
    put: {
      "sources/a": followUp("2021-06-08"),
      "sources/b": followUp("2019"),
      "sources/c": followUp("2020-12"),
      "topics/x": { label: "X", definition: "X." },
    },
  });
  const changes = second?.filter(({ entry }) => entry.extension.kind === "change") ?? [];
  expect(changes.map(({ entry }) => [entry.extension.change?.record, entry.published.slice(-3)])).toEqual([
    ["topics/x", "57Z"],
    ["sources/b", "58Z"],
    ["sources/c", "59Z"],
    ["sources/a", "00Z"],
  ]);
});
