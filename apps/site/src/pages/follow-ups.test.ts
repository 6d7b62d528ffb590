import { expect, it } from "vitest";
import { mainText } from "../test-support/rendered-site.js";

it("the page of follow-ups lists each under the year of its publication, with what it cites", () => {
  expect(mainText("follow-ups/")).toMatch(
    /2021 \(1\).*“Example Systems, Again” .* cites “Example Systems Broke The Law”/,
  );
});
