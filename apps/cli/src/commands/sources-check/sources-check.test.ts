import { fingerprint, LINK_CHECKS_FILE, type Source } from "@claimwire/schema";
import { aClaim, aDataset, aSource } from "@claimwire/testing";
import { describe, expect, it } from "vitest";
import {
  answering,
  aWebServer,
  page,
  type Route,
  redirecting,
  type TestWebServer,
} from "../../test-support/a-web-server.js";
import { claimwire, claimwireJson, issueCodes, type Printed } from "../../test-support/claimwire.js";
import { releasedCheckout, type TempCheckout } from "../../test-support/temp-checkout.js";

const TITLE = "Example Systems in Example County";
const WORDS = "The council bought twelve cameras for its market.";
const WHOLE = page(TITLE, "On Monday it was cold.", WORDS);
const RECORD = "data/sources/example-report.yaml";

const dayBefore = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** A released checkout with one source, at an address of a server, and one claim that rests on a passage of it. */
function checkoutOf(
  url: string,
  source: Partial<Source> = {},
  archives: object = { timeMaps: [] },
): TempCheckout {
  const evidence = [
    {
      source: "example-report",
      passages: [{ section: "Cameras", ...fingerprint(WORDS) }],
      stance: "states" as const,
    },
  ];
  const records = aDataset({
    "claims/example-claim": aClaim({ evidence }),
    "sources/example-report": aSource({ title: TITLE, url, ...source }),
  });
  const checkout = releasedCheckout({ git: false, records });
  const config = JSON.parse(checkout.read("claimwire.config.json")) as object;
  checkout.write("claimwire.config.json", JSON.stringify({ ...config, archives }));
  return checkout;
}

/** What earlier runs saw, as the file has it. */
function remember({ write }: TempCheckout, line: object): void {
  write(
    LINK_CHECKS_FILE,
    `${JSON.stringify({ source: "example-report", visited: dayBefore(4), ...line })}\n`,
  );
}

const QUICK = ["--allow-private", "--pause", "0", "--retries", "0"];

const check = ({ root }: TempCheckout, ...argv: readonly string[]) =>
  claimwireJson(root, ["sources", "check", ...QUICK, ...argv]);

const states = ({ sources }: Printed): string[] => (sources as { state: string }[]).map(({ state }) => state);

const serve = (route: Route, more: Record<string, Route> = {}): Promise<TestWebServer> =>
  aWebServer({ "/a": route, ...more });

describe("sources check", () => {
  it("finds a source live, and writes it with a why-note only when it is told to", async () => {
    const { origin } = await serve(WHOLE);
    const checkout = checkoutOf(`${origin}/a`);
    const before = checkout.read(RECORD);
    const seen = await check(checkout);
    expect([seen.exitCode, states(seen), seen.written]).toEqual([0, ["live"], false]);
    expect(checkout.read(RECORD)).toBe(before);
    expect(() => checkout.read(LINK_CHECKS_FILE)).toThrow();

    const written = await check(checkout, "--write");
    expect(written).toMatchObject({ ok: true, note: { cause: "link-check", bump: "patch" } });
    const availability = `availability:\n  state: live\n  checked: "?${dayBefore(0)}"?\n`;
    expect(checkout.read(RECORD)).toMatch(new RegExp(availability));
    const line = JSON.parse(checkout.read(LINK_CHECKS_FILE));
    expect(line).toEqual({
      source: "example-report",
      url: `${origin}/a`,
      visited: dayBefore(0),
      found: [fingerprint(WORDS).sha256.slice(0, 8)],
    });
    expect((await claimwireJson(checkout.root, ["check"])).issues).toEqual([]);
    expect(await check(checkout, "--write")).toMatchObject({ ok: true, written: true });
  });

  it("keeps comments and order of a record, and drops what another said of its state", async () => {
    const { origin } = await serve(WHOLE);
    const availability = { state: "gone" as const, saidBy: "other-report", note: "A remark." };
    const checkout = checkoutOf(`${origin}/a`, { availability });
    checkout.writeRecord(
      "sources/other-report",
      aSource({ url: undefined, availability: { state: "unlocated" } }),
    );
    const commented = checkout.read(RECORD).replace("state: gone", "state: gone # by hand");
    checkout.write(RECORD, `# Ours.\n${commented}`);
    const { stdout } = await claimwire(checkout.root, [
      "sources",
      "check",
      ...QUICK,
      "--write",
      "--only",
      "example-report",
    ]);
    const text = checkout.read(RECORD);
    expect(text).toMatch(/^# Ours\.\n/);
    expect(text).toMatch(/state: live # by hand\n {2}checked: .*\n {2}note: A remark\.\n/);
    expect(stdout).toContain('Does the note of sources/example-report still hold? "A remark."');
  });

  it("takes one failure for no loss, and three over a week for one, with a copy from an archive", async () => {
    const { origin } = await serve(answering(404), {
      "/copy/1": WHOLE,
      "/copy/2": page("Not found"),
      "/list/lost": "",
    });
    const url = `${origin}/a`;
    const mementos = [
      `<${origin}/copy/2>; rel="memento"; datetime="Sat, 01 Dec 2018 00:00:00 GMT"`,
      `<${origin}/copy/1>; rel="last memento"; datetime="Tue, 01 Jan 2019 00:00:00 GMT"`,
    ];
    const archive = await aWebServer({
      [`/list/${url}`]: (_request, response) => void response.end(mementos.join(",\n")),
    });
    const checkout = checkoutOf(url, {}, { timeMaps: [`${archive.origin}/list/`] });
    const first = await check(checkout, "--write");
    expect([first.exitCode, issueCodes(first), states(first)]).toEqual([0, [], ["absent"]]);
    expect(checkout.read(RECORD)).toContain("state: unchecked");
    expect(archive.asked).toEqual([]);

    remember(checkout, { url, absent: { since: dayBefore(7), last: dayBefore(4), days: 2 } });
    const last = await check(checkout);
    expect([issueCodes(last), states(last)]).toEqual([["SOURCE_GONE"], ["gone"]]);
    const written = await check(checkout, "--write");
    expect(written.entries).toMatchObject([{ title: expect.stringMatching(/^Link lost/) }, {}]);
    const text = checkout.read(RECORD);
    expect(text).toContain("state: gone");
    expect(text).toMatch(new RegExp(`copies:\n {2}- { url: ${origin}/copy/1, captured: "?2019-01-01`));
    expect((await claimwireJson(checkout.root, ["check"])).issues).toEqual([]);
  });

  it("finds a copy by the Wayback availability API, and none that does not show the source", async () => {
    const { origin } = await serve(answering(410), { "/copy": WHOLE, "/other": page("Another page") });
    const url = `${origin}/a`;
    const offer =
      (path: string): Route =>
      (_request, response) => {
        const closest = {
          available: true,
          url: `${origin}${path}`,
          timestamp: "20190101000000",
          status: "200",
        };
        response.end(JSON.stringify({ archived_snapshots: { closest } }));
      };
    const query = `url=${encodeURIComponent(url)}&timestamp=20181128`;
    for (const [path, found] of [
      ["/copy", { captured: "2019-01-01" }],
      ["/other", undefined],
    ] as const) {
      const archive = await aWebServer({ [`/available?${query}`]: offer(path) });
      const checkout = checkoutOf(url, {}, { available: [`${archive.origin}/available`] });
      remember(checkout, { url, absent: { since: dayBefore(9), last: dayBefore(4), days: 2 } });
      const { sources } = await check(checkout);
      if (found === undefined) expect((sources as { copy?: object }[])[0]).not.toHaveProperty("copy");
      else expect(sources).toMatchObject([{ copy: found }]);
    }
  });

  it("writes a new address where the document is there for good, and not where a redirect passes", async () => {
    const { origin } = await serve(redirecting(301, "/b"), { "/b": WHOLE });
    const checkout = checkoutOf(`${origin}/a`);
    expect(issueCodes(await check(checkout))).toEqual(["SOURCE_MOVED"]);
    const moved = await check(checkout, "--write");
    expect([issueCodes(moved), states(moved)]).toEqual([[], ["moved"]]);
    const text = checkout.read(RECORD);
    expect(text).toContain(`url: ${origin}/b\n`);
    expect(text).toContain(`Permanent redirect of ${origin}/a, followed on ${dayBefore(0)}.`);

    const passing = await serve(redirecting(302, "/b"), { "/b": WHOLE });
    expect(states(await check(checkoutOf(`${passing.origin}/a`)))).toEqual(["live"]);

    const home = await serve(redirecting(301, "/"), { "/": page("The Example Wire") });
    const lost = await check(checkoutOf(`${home.origin}/a`));
    expect([issueCodes(lost), states(lost)]).toEqual([["SOURCE_UNRECOGNISED"], ["unrecognised"]]);
  });

  it("tells what has drifted, with the claims that rest on it", async () => {
    const { origin } = await serve(page(TITLE, "The council bought nothing."));
    const url = `${origin}/a`;
    const checkout = checkoutOf(url, { availability: { state: "live", checked: "2026-01-01" } });
    remember(checkout, {
      url,
      found: [fingerprint(WORDS).sha256.slice(0, 8)],
      altered: { since: dayBefore(8), last: dayBefore(4), days: 2 },
    });
    const found = await check(checkout, "--write");
    expect([issueCodes(found), states(found)]).toEqual([["SOURCE_DRIFTED"], ["drifted"]]);
    expect(found.issues[0]?.message).toContain("claims/example-claim");
    expect(checkout.read(RECORD)).toContain("state: drifted");
    expect(found.entries).toMatchObject([{ title: expect.stringMatching(/^Source changed/) }, {}]);
  });

  it.each([
    ["a PDF", "application/pdf", "it is a PDF; its text was not read"],
    ["another file", "application/zip", "it is a file (application/zip); its text was not read"],
  ])("finds %s live and says that it did not read it", async (_what, type, reason) => {
    const { origin } = await serve((_request, response) => {
      response.writeHead(200, { "Content-Type": type }).end("%PDF-1.7");
    });
    expect((await check(checkoutOf(`${origin}/a`))).sources).toMatchObject([{ state: "live", reason }]);
  });

  it("reads a page in the encoding that its server names", async () => {
    const text = page(TITLE, WORDS.replace("council", "council of Z\u00fcrich"));
    const { origin } = await serve((_request, response) => {
      response
        .writeHead(200, { "Content-Type": "text/html; charset=ISO-8859-1" })
        .end(Buffer.from(text, "latin1"));
    });
    expect((await check(checkoutOf(`${origin}/a`))).sources).toMatchObject([{ state: "live" }]);
  });

  it("stops when no host answers and no archive, because our own network seems to fail", async () => {
    const checkout = checkoutOf("http://127.0.0.1:8/a".replace(":8", ":63999"));
    const found = await check(checkout, "--write");
    expect([found.exitCode, issueCodes(found)]).toEqual([1, ["NETWORK_DOWN"]]);
    expect(() => checkout.read(LINK_CHECKS_FILE)).toThrow();
  });

  it("visits no address of this machine unless it is told to", async () => {
    const { origin, connections } = await serve(WHOLE);
    const { root } = checkoutOf(`${origin}/a`);
    const { sources, exitCode } = await claimwireJson(root, ["sources", "check", "--pause", "0"]);
    expect([exitCode, connections()]).toEqual([0, 0]);
    expect(sources).toMatchObject([{ state: "unvisited", reason: "127.0.0.1 is no public address" }]);
  });

  it("goes on where a run was broken off within a day", async () => {
    const { origin, asked } = await serve(WHOLE);
    const checkout = checkoutOf(`${origin}/a`);
    const log = ".claimwire/sources-check/visits.ndjson";
    const visit = { saw: "absence", reason: "404 Not Found" };
    const line = { source: "example-report", url: `${origin}/a`, visit };
    checkout.write(log, `${JSON.stringify({ ...line, time: Date.now() - 3_600_000 })}\n{"source":"exa`);
    expect([states(await check(checkout)), asked]).toEqual([["absent"], []]);
    expect(() => checkout.read(log)).toThrow();

    checkout.write(log, `${JSON.stringify({ ...line, time: Date.now() - 100_000_000 })}\n`);
    expect(states(await check(checkout))).toEqual(["live"]);
  });

  it("visits nobody again to write what it has just seen, and else visits anew", async () => {
    const { origin, asked } = await serve(WHOLE, { "/robots.txt": "" });
    const checkout = checkoutOf(`${origin}/a`);
    await check(checkout);
    expect(states(await check(checkout))).toEqual(["live"]);
    expect(asked).toEqual(["/robots.txt", "/a", "/robots.txt", "/a"]);
    await check(checkout, "--write");
    expect(asked).toHaveLength(4);
    expect(checkout.read(RECORD)).toContain("state: live");
    await check(checkout, "--write");
    expect(asked).toHaveLength(6);
  });

  it("chooses sources by id and by the day of the last visit", async () => {
    const { origin, asked } = await serve(WHOLE);
    const checkout = checkoutOf(`${origin}/a`);
    remember(checkout, { url: `${origin}/a` });
    expect((await check(checkout, "--older-than", "5")).sources).toEqual([]);
    expect(asked).toEqual([]);
    expect((await check(checkout, "--older-than", "4")).sources).toHaveLength(1);
    const unknown = await check(checkout, "--only", "exampel-report", "--only", "example-report");
    expect([unknown.exitCode, issueCodes(unknown)]).toEqual([1, ["SOURCE_MISSING"]]);
  });

  it("leaves the other pages of a host alone that asks not to be asked again", async () => {
    const { origin, asked } = await serve(answering(429, { "Retry-After": "9999" }), { "/b": WHOLE });
    const checkout = checkoutOf(`${origin}/a`);
    checkout.writeRecord(
      "sources/other-report",
      aSource({ title: "Another report of it", url: `${origin}/b` }),
    );
    expect(states(await check(checkout))).toEqual(["unreachable", "unvisited"]);
    expect(asked).toEqual(["/robots.txt", "/a"]);
  });

  it("names the line of what was seen earlier that cannot be read", async () => {
    const checkout = checkoutOf("http://127.0.0.1:1/a");
    checkout.write(
      LINK_CHECKS_FILE,
      '{"source":"example-report","url":"https://a.example/","visited":"soon"}\n',
    );
    const { issues } = await check(checkout);
    expect(issues).toMatchObject([{ code: "LINK_CHECKS_INVALID", at: { file: LINK_CHECKS_FILE, line: 1 } }]);
  });
});
