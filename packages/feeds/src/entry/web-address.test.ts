import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressHtml, hostOf, shownAddress, webAddress } from "./web-address.js";

describe("webAddress", () => {
  it.each([
    ["https://ipvm.com/reports/a?b=c#d", "https://ipvm.com/reports/a?b=c#d"],
    ["HTTPS://IPVM.com", "https://ipvm.com/"],
    ["https://例え.jp/パス?q=値#節", "https://xn--r8jz45g.jp/%E3%83%91%E3%82%B9?q=%E5%80%A4#%E7%AF%80"],
    ["https://a.example/x y|z[1]{2}^`\\", "https://a.example/x%20y%7Cz%5B1%5D%7B2%7D%5E%60/"],
    ["https://a.example/?q=[1]|2", "https://a.example/?q=%5B1%5D%7C2"],
    ["https://a.example/100%", "https://a.example/100%25"],
    ["https://a.example/%e4%bd%a0", "https://a.example/%e4%bd%a0"],
    ["https://a.example/<script>\"'", "https://a.example/%3Cscript%3E%22'"],
    ["https://a.example/#a#b", "https://a.example/#a%23b"],
    ["https://[::1]:8080/a", "https://[::1]:8080/a"],
    ["https://a.example/\ud800", "https://a.example/%EF%BF%BD"],
  ])("turns %j into %s", (text, address) => {
    expect(webAddress(text)).toBe(address);
    // What the W3C's feed validator allows in an address.
    expect(address.replace(/^https?:\/\/\[[^\]]*\]/, "https://")).toMatch(
      /^https?:\/\/[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,#]*$/,
    );
  });

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "//a.example",
    "/a",
    "ftp://a.example",
    "http://",
    "https://a b/",
    "",
  ])("makes no link of %j", (text) => {
    expect(webAddress(text)).toBeUndefined();
  });
});

it("webAddress leaves an address alone exactly when parsing it would", () => {
  const part = fc.stringMatching(/^[a-zA-Z0-9._~%/-]{0,12}$/);
  const host = fc.stringMatching(/^([a-z0-9-]{1,6}\.){0,3}[a-z0-9]{1,5}$/);
  fc.assert(
    fc.property(host, part, (name, path) => {
      const text = `https://${name}/${path}`;
      const parsed = URL.canParse(text)
        ? new URL(text).href.replace(/%(?![0-9A-Fa-f]{2})/g, "%25")
        : undefined;
      return webAddress(text) === parsed;
    }),
  );
});

describe("shownAddress", () => {
  it("shows the whole address, so that a reader without links can use it", () => {
    for (const address of [
      "https://a.example/x",
      "https://www.wire.example/2021/reports/a-title-that-is-long-and-has-many-words-in-it?part=2&view=all",
    ])
      expect(shownAddress(address)).toBe(address);
  });

  it("differs where two long addresses differ in the middle", () => {
    const [one, other] = ["first", "second"].map((middle) => `https://a.example/part/${middle}-of-many/end/`);
    expect(shownAddress(one ?? "")).not.toBe(shownAddress(other ?? ""));
  });
});

it("addressHtml shows the same, and lets a line end between any two words", () => {
  for (const address of [
    "https://home.a.example/press-releases/2019/sm_1055.html?a=1&b=2",
    "https://a.example/%20",
  ]) {
    const shown = String(addressHtml(address));
    expect(shown.replaceAll("<wbr>", "").replaceAll("&amp;", "&")).toBe(address);
    for (const run of shown.split("<wbr>")) expect(run.length).toBeLessThan(20);
  }
});

describe("hostOf", () => {
  it("shows the host of a link", () => {
    expect(hostOf("https://web.archive.org/web/2019/https://a.example/x")).toBe("web.archive.org");
    expect(hostOf("javascript:alert(1)")).toBe("javascript:alert(1)");
  });

  it("is never wider than the screen of a phone", () => {
    expect(shownAddress(`https://a.example/${"x".repeat(200)}/end.html`)).toMatch(
      /^https:\/\/a\.example\/x{20,}…x{10,}\/end\.html$/,
    );
    for (const path of ["x".repeat(200), "x-".repeat(800)]) {
      const shown = shownAddress(`https://a.example/${path}`);
      expect(shown.length).toBeLessThanOrEqual(250);
      expect(shown).not.toMatch(/[^/?&=-]{39}/);
    }
    expect(hostOf(`https://${"x".repeat(60)}.example/`).length).toBeLessThanOrEqual(38);
  });
});
