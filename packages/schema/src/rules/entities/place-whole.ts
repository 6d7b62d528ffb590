import type { Rule } from "../rule.js";

export const placeWhole: Rule<"entities"> = {
  code: "PLACE_WHOLE",
  severity: "error",
  meaning: "A place is said to be a part of something that is no place.",
  why: "Readers climb from a county to its country; a place that lies in a company leads them astray.",
  looksAt: ["entities"],
  check(_key, { type, partOf }, dataset, report) {
    if (type !== "place" || partOf === undefined) return;
    const whole = dataset.find("entities", partOf);
    // A whole that is missing is a finding of another rule.
    if (whole === undefined || whole.type === "place") return;
    const message = `The place is partOf "${partOf}", which is of the type ${whole.type}; a place lies in a place.`;
    report(["partOf"], message, "Name the place around it, or leave partOf out.");
  },
};
