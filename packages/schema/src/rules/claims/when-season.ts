import type { Rule } from "../rule.js";

/** The codes of seasons, quarters and halves of a year (ISO 8601-2), which look like the end of a span of years. */
const SEASON = /^(\d{2})(\d{2})-(2[1-9]|3\d|4[01])$/;

const SAID = /\b(?:spring|summer|autumn|fall|winter|season|quarter|trimester|semester|half)/i;

/** The date with a season in it, and what it may have been meant for; undefined where there is none. */
function findSeason(when: string): { readonly found: string; readonly years: string } | undefined {
  const [, century, year, code] = SEASON.exec(when) ?? [];
  if (century === undefined) return undefined;
  return { found: `${century}${year}-${code}`, years: `${century}${year}/${century}${code}` };
}

export const whenSeason: Rule<"claims" | "entities"> = {
  code: "WHEN_SEASON",
  severity: "warning",
  meaning: "A time holds the code of a season, which reads like a span of years.",
  why: "The date `2018-21` means the spring of 2018; whoever meant 2018 to 2021 has told readers of three months.",
  looksAt: ["claims", "entities"],
  check(_key, record, _dataset, report) {
    const isClaim = "statement" in record;
    const when = isClaim ? record.when : record.publicRole?.when;
    const season = findSeason(when ?? "");
    if (season === undefined || (isClaim && SAID.test(record.statement))) return;
    const message = `"${season.found}" is a season or another part of one year (EDTF).`;
    const fix = `For a span of years write ${season.years}. If a season is meant, name it in the statement.`;
    report(isClaim ? ["when"] : ["publicRole", "when"], message, fix);
  },
};
