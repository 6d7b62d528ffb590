import { describe, expect, it } from "vitest";
import { readReleaseTime } from "./read-release-time.js";

const clock = (): number => 1_700_000_000_999;

describe("readReleaseTime", () => {
  it.each([
    [undefined, "2023-11-14T22:13:20.999Z"],
    ["", "2023-11-14T22:13:20.999Z"],
    ["0", "1970-01-01T00:00:00.000Z"],
    ["1543397700", "2018-11-28T09:35:00.000Z"],
    ["1700086400", "2023-11-15T22:13:20.000Z"],
  ])("reads SOURCE_DATE_EPOCH=%s as %s", (given, time) => {
    expect(readReleaseTime({ SOURCE_DATE_EPOCH: given }, clock)).toEqual({ time });
  });

  it.each(["-1", "1.5", "1e9", "2018-11-28", " 1", "0x10", "253402300800", "99999999999999"])(
    "refuses %j",
    (given) => {
      expect(readReleaseTime({ SOURCE_DATE_EPOCH: given }, clock)).toMatchObject({
        issue: { code: "EPOCH_INVALID" },
      });
    },
  );

  it.each(["1700086401", "253402300799"])(
    "refuses %s, more than a day ahead, and says what is allowed",
    (given) => {
      expect(readReleaseTime({ SOURCE_DATE_EPOCH: given }, clock)).toMatchObject({
        issue: { code: "EPOCH_INVALID", message: expect.stringContaining("allowed is up to 1700086400") },
      });
    },
  );
});
