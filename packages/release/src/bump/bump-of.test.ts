import type { Bump, Operation } from "@claimwire/ledger";
import { bumpBetween, compareVersions, isVersion, nextVersion } from "@claimwire/ledger";
import { describe, expect, it } from "vitest";
import type { Signal } from "../codes.js";
import { bumpOf, isEnough } from "./bump-of.js";

describe("bumpOf", () => {
  it.each<[Operation, Signal, Bump]>([
    ["removed", "removed", "major"],
    ["added", "new-claim", "minor"],
    ["added", "new-topic", "minor"],
    ["added", "moved", "minor"],
    ["edited", "retracted", "minor"],
    ["edited", "disputed", "minor"],
    ["edited", "superseded", "minor"],
    ["edited", "reinstated", "minor"],
    ["edited", "moved", "minor"],
    ["moved", "moved", "minor"],
    ["split", "split", "minor"],
    ["edited", "corrected", "patch"],
    ["edited", "revised", "patch"],
    ["edited", "follow-up", "patch"],
    ["edited", "source-lost", "patch"],
    ["edited", "source-restored", "patch"],
    ["edited", "housekeeping", "patch"],
  ])("gives a change %s with the signal %s the bump %s", (op, signal, bump) => {
    expect(bumpOf([{ op, signals: [signal] }])).toBe(bump);
  });

  it("is the largest that any change demands, by any of its signals", () => {
    expect(bumpOf([{ op: "edited", signals: ["corrected", "reinstated"] }])).toBe("minor");
    expect(
      bumpOf([
        { op: "edited", signals: ["housekeeping"] },
        { op: "removed", signals: ["removed"] },
      ]),
    ).toBe("major");
    expect(bumpOf([])).toBeUndefined();
  });

  it("is enough when a note asks for it or for more", () => {
    expect([isEnough("major", "minor"), isEnough("minor", "minor"), isEnough("patch", "minor")]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe("a version", () => {
  it.each(["1.0.0", "0.0.1", "10.20.30"])("may be %s", (text) => {
    expect(isVersion(text)).toBe(true);
  });

  it.each(["1.0", "1.0.0-rc.1", "v1.0.0", "01.0.0", "1.0.0 ", "", "1.0.99999999999999999999"])(
    "may not be %j",
    (text) => {
      expect(isVersion(text)).toBe(false);
    },
  );

  it("follows another by number, one step at a time", () => {
    expect(compareVersions("1.10.0", "1.9.9")).toBeGreaterThan(0);
    expect(compareVersions("1.0.0", "1.0.0")).toBe(0);
    expect([
      nextVersion("1.2.3", "major"),
      nextVersion("1.2.3", "minor"),
      nextVersion("1.2.3", "patch"),
    ]).toEqual(["2.0.0", "1.3.0", "1.2.4"]);
    expect(bumpBetween("1.2.3", "1.3.0")).toBe("minor");
    expect(bumpBetween("1.2.3", "1.3.1")).toBeUndefined();
    expect(bumpBetween("1.2.3", "1.2.3")).toBeUndefined();
  });
});
