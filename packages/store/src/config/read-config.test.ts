import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type TempRepo, tempRepo } from "@claimwire/testing/repo";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findRoot } from "./find-root.js";
import { plainName } from "./plain-name.js";
import { readConfig } from "./read-config.js";
import { readDataPackage } from "./read-data-package.js";

let repo: TempRepo;
beforeEach(() => {
  repo = tempRepo({ git: false });
});
afterEach(() => repo.cleanUp());

const SOUND = {
  title: "Claimwire",
  description: "Changes.",
  language: "en",
  feeds: { tagAuthority: "claimwire.example,2026" },
  package: { name: "example-claims" },
};

function write(changes: object): void {
  repo.write("claimwire.config.json", JSON.stringify({ ...SOUND, ...changes }, null, 2));
}

describe("readConfig", () => {
  it("takes the base URL from the environment, else from the file, else from the preview's port", () => {
    const baseUrlWith = (env: Record<string, string>): string | undefined =>
      readConfig(repo.root, env).config?.baseUrl;
    write({});
    expect(baseUrlWith({})).toBe("http://localhost:4100");
    expect(baseUrlWith({ PORT: "8080" })).toBe("http://localhost:8080");
    write({ baseUrl: "https://claimwire.example/wire/" });
    expect(baseUrlWith({ PORT: "8080" })).toBe("https://claimwire.example/wire/");
    expect(baseUrlWith({ CLAIMWIRE_BASE_URL: "https://other.example" })).toBe("https://other.example");
    expect(baseUrlWith({ CLAIMWIRE_BASE_URL: "" })).toBe("https://claimwire.example/wire/");
  });

  it.each([
    "claimwire.example",
    "ftp://claimwire.example",
    "https://",
    "https://a:b@claimwire.example",
    "https://claimwire.example/?a=b",
    "javascript:alert(1)",
  ])("refuses CLAIMWIRE_BASE_URL=%s", (address) => {
    write({});
    const { config, issues } = readConfig(repo.root, { CLAIMWIRE_BASE_URL: address });
    expect([config, issues.map(({ code, at }) => [code, at.file])]).toEqual([
      undefined,
      [["CONFIG_INVALID", "CLAIMWIRE_BASE_URL"]],
    ]);
  });

  it.each([
    ["an unknown key", { colour: "red" }, ["colour"], 11],
    ["an unknown key further in", { feeds: { ...SOUND.feeds, hubs: "x" } }, ["feeds", "hubs"], 7],
    ["an empty title", { title: " " }, ["title"], 2],
    ["no language tag", { language: "English language" }, ["language"], 4],
    [
      "an authority without its date",
      { feeds: { tagAuthority: "claimwire.example" } },
      ["feeds", "tagAuthority"],
      6,
    ],
    ["a hub that is no web address", { feeds: { ...SOUND.feeds, hub: "hub.example" } }, ["feeds", "hub"], 7],
    [
      "more feeds in a request than a hub takes",
      { feeds: { ...SOUND.feeds, topicsPerRequest: 101 } },
      ["feeds", "topicsPerRequest"],
      7,
    ],
    [
      "half a feed in a request",
      { feeds: { ...SOUND.feeds, topicsPerRequest: 1.5 } },
      ["feeds", "topicsPerRequest"],
      7,
    ],
    [
      "a hub with a password",
      { feeds: { ...SOUND.feeds, hub: "https://a:b@hub.example/" } },
      ["feeds", "hub"],
      7,
    ],
  ])("reports %s with its line", (_reason, changes, path, line) => {
    write(changes);
    const { config, issues } = readConfig(repo.root, {});
    expect(config).toBeUndefined();
    expect(issues).toMatchObject([
      { code: "CONFIG_INVALID", at: { file: "claimwire.config.json", path, line } },
    ]);
  });

  it("names the setting that is nearest to an unknown one, and where a text stops being JSON", () => {
    write({ feeds: { ...SOUND.feeds, hubs: "x" } });
    expect(readConfig(repo.root, {}).issues[0]?.message).toMatch(
      /^feeds\.hubs is no setting\. Closest: "hub"\. Allowed: tagAuthority, hub/,
    );
    repo.write("claimwire.config.json", '{\n  "title": "A",\n}\n');
    expect(readConfig(repo.root, {}).issues).toMatchObject([
      { code: "CONFIG_INVALID", at: { line: 3, column: 1 }, fix: "Take out the comma before it." },
    ]);
  });

  it("says of a setting that is not there that it is missing", () => {
    write({ title: undefined });
    expect(readConfig(repo.root, {}).issues.map(({ message }) => message)).toEqual(["title: It is missing."]);
  });

  it("normalises the addresses of site and hub", () => {
    write({
      baseUrl: "https://täst.example/ö",
      feeds: { ...SOUND.feeds, hub: "https://hub.example/?ä=%C3%A4" },
    });
    const addresses = (env: Record<string, string>): unknown => {
      const { config } = readConfig(repo.root, env);
      return [config?.baseUrl, config?.feeds.hub];
    };
    const hub = "https://hub.example/?%C3%A4=%C3%A4";
    expect(addresses({})).toEqual(["https://xn--tst-qla.example/%C3%B6", hub]);
    expect(addresses({ CLAIMWIRE_BASE_URL: "https://other.example/ä b/" })).toEqual([
      "https://other.example/%C3%A4%20b/",
      hub,
    ]);
  });

  it.each([
    ["HTTPS://Other.EXAMPLE:443", "https://other.example"],
    ["https://other.example/", "https://other.example/"],
    ["https://other.example/wire", "https://other.example/wire"],
    ["https://other.example/wire/../feeds/", "https://other.example/feeds/"],
    ['HTTPS://Example.ORG/a"b<c', "https://example.org/a%22b%3Cc"],
    ["https://example.org/a|b^c`d{e}[f]\\g", "https://example.org/a%7Cb%5Ec%60d%7Be%7D%5Bf%5D/g"],
    ["https://example.org/100%/%C3%B6/%zz", "https://example.org/100%25/%C3%B6/%25zz"],
  ])("normalises the address %s", (given, normal) => {
    write({ feeds: { ...SOUND.feeds, hub: `${given}?q=<a>|b` } });
    const { config } = readConfig(repo.root, { CLAIMWIRE_BASE_URL: given });
    expect(config?.baseUrl).toBe(normal);
    const path = normal === "https://other.example" ? `${normal}/` : normal;
    expect(config?.feeds.hub).toBe(`${path}?q=%3Ca%3E%7Cb`);
  });

  it.each(["http", "70000", "41 00", "4100/x"])("refuses PORT=%s when the address depends on it", (PORT) => {
    write({});
    expect(readConfig(repo.root, { PORT }).issues).toMatchObject([
      { code: "CONFIG_INVALID", at: { file: "PORT" } },
    ]);
    write({ baseUrl: "https://other.example" });
    expect(readConfig(repo.root, { PORT }).issues).toEqual([]);
  });

  it.each([
    ["Claimwire.Example,2026", "lower case: claimwire.example,2026"],
    ["claimwire.example,2026-13-45", "2026-13-45"],
    ["claimwire.example,2026-02-29", "2026-02-29"],
    ["claimwire.example,2026-00", "2026-00"],
    ["claimwire.example,2026-1-1", "RFC 4151"],
    ["-claimwire.example,2026", "RFC 4151"],
    ["claimwire example,2026", "RFC 4151"],
  ])("refuses the authority %s and says what is allowed", (tagAuthority, said) => {
    write({ feeds: { tagAuthority } });
    const { config, issues } = readConfig(repo.root, {});
    expect(config).toBeUndefined();
    expect(issues).toMatchObject([
      { code: "CONFIG_INVALID", at: { path: ["feeds", "tagAuthority"], line: 6 } },
    ]);
    expect(issues[0]?.message).toContain(said);
  });

  it.each(["claimwire.example,2024-02-29", "claimwire.example,2026-12", "a.b_c@claimwire.example,2026"])(
    "accepts the authority %s",
    (tagAuthority) => {
      write({ feeds: { tagAuthority } });
      expect(readConfig(repo.root, {}).config?.feeds.tagAuthority).toBe(tagAuthority);
    },
  );

  it("reports a file that is not JSON", () => {
    repo.write("claimwire.config.json", "{ title: }");
    expect(readConfig(repo.root, {}).issues).toMatchObject([{ code: "CONFIG_INVALID" }]);
  });
});

describe("the data package in the settings", () => {
  it("lies in the top folder, unless a folder is named", () => {
    write({});
    expect(readDataPackage(repo.root)).toEqual({ name: "example-claims", folder: "." });
    write({ package: { name: "@example/claims", folder: "packages/dataset" } });
    expect(readDataPackage(repo.root)).toEqual({ name: "@example/claims", folder: "packages/dataset" });
    expect(readConfig(repo.root, {}).config?.package.folder).toBe("packages/dataset");
  });

  it.each([
    [{ name: "Example Claims" }],
    [{ name: "../claims" }],
    [{ name: "example-claims", folder: "../other" }],
    [{ name: "example-claims", folder: "/etc" }],
    [{ name: "example-claims", folder: "a//b" }],
  ])("refuses %j", (found) => {
    write({ package: found });
    expect(readConfig(repo.root, {}).issues).toMatchObject([
      { code: "CONFIG_INVALID", at: { path: ["package", Object.keys(found).at(-1)] } },
    ]);
    expect(readDataPackage(repo.root).name).toBe("");
  });
});

it("plainName makes a name of plain letters from a title", () => {
  expect(["Claimwire", "Brücken & Brüche (EU)", "桥"].map(plainName)).toEqual([
    "claimwire",
    "brucken-bruche-eu",
    "dataset",
  ]);
});

describe("findRoot", () => {
  it("finds the top folder from any folder of a checkout, and nothing outside of one", () => {
    const deep = join(repo.root, "data/claims/deep/er");
    mkdirSync(deep, { recursive: true });
    expect([findRoot(repo.root), findRoot(deep), findRoot("/")]).toEqual([repo.root, repo.root, undefined]);
  });
});
