import { describe, expect, it } from "vitest";
import { isPublicAddress } from "./is-public-address.js";

describe("isPublicAddress", () => {
  it.each(["93.184.216.34", "8.8.8.8", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:93.184.216.34"])(
    "takes %s for public",
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    ["this machine", ["127.0.0.1", "127.9.9.9", "::1", "0.0.0.0", "::"]],
    ["a private network", ["10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "fc00::1", "fd12::1"]],
    ["a link", ["169.254.169.254", "fe80::1"]],
    ["a carrier's network", ["100.64.0.1"]],
    ["a group", ["224.0.0.1", "ff02::1"]],
    ["all", ["255.255.255.255"]],
    ["what is reserved or an example", ["240.0.0.1", "192.0.2.1", "198.18.0.1", "2001:db8::1"]],
    ["another in disguise", ["::ffff:127.0.0.1", "::ffff:a00:1", "64:ff9b::7f00:1", "2002:7f00:1::"]],
    ["nothing", ["", "localhost", "999.1.1.1", "1.2.3.4.5"]],
  ])("refuses addresses of %s", (_what, addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });
});
