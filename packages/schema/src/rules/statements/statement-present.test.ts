import { expect, it } from "vitest";
import type { Claim } from "../../records/record.js";
import { claim, findingsOf } from "../../test-support/findings-of.js";
import { statementPresent } from "./statement-present.js";

function find(statement: string, fields: Partial<Claim> = { when: "../2018-11-28" }): unknown {
  return findingsOf(statementPresent, { "claims/a": claim({ statement, ...fields }) });
}

const FOUND = [["STATEMENT_PRESENT", "claims/a statement"]];

it.each([
  ["after “reports that”", "The Wire reports that Acme operates five sites."],
  [
    "after “says of … that”",
    "The Wire's list says of its report of 9 May 2018 that Acme supplies the police.",
  ],
  ["in the plural", "The Wire writes that the camps serve to hold people."],
  ["in the passive", "The Wire says that such cameras are hardly ever sold."],
  ["with have, as a whole verb", "The Wire reports that Acme has two offices in the town."],
  ["in a denial", "The Wire says that Acme does not sell there."],
  ["before “according to”", "Acme runs the stations, according to the Wire."],
  ["after “according to”", "According to the Wire, Acme owns the park."],
  [
    "after a relative clause in the past",
    "Software that Acme had on its site tracks people, according to the Wire.",
  ],
  ["around an inserted “says”", "The park, says the Wire, belongs to Acme."],
  ["after “by … account”", "By Acme's account, quoted by the Wire, the park is large."],
])("warns of the present tense %s", (_where, statement) => {
  expect(find(statement)).toEqual(FOUND);
});

it.each([
  ["the past tense", "The Wire reports that Acme operated five sites."],
  ["the past tense of be", "The camps were full, according to the Wire."],
  ["the past perfect", "The Wire says that Acme had won five projects."],
  ["the perfect", "The Wire reports that Acme has blocked the page."],
  ["the perfect with an adverb between", "The Wire says that interest has since then grown."],
  ["the perfect of have", "Acme has had trouble in the past, the Wire writes."],
  ["what may be", "The Wire says that Acme may have sites, which is new."],
  ["what was to be", "The Wire says that the centre is to do research."],
  [
    "a report in the past tense",
    "Acme told investors, as the Wire quotes it, that it is a firm like others.",
  ],
  ["another report in the past tense", "The Wire said that Acme operates five sites."],
  ["a subordinate clause", "The Wire says that Acme left the town, which is large."],
  ["a clause of degree", "The list of the Wire names devices as far as it serves safety."],
  ["a noun", "The Wire found no evidence of direct supplies by Acme, according to its report."],
  [
    "a noun like a verb of the source",
    "The Wire's list of later reports speaks of cuts, which is new; the context is Acme's.",
  ],
  [
    "a noun of the same, between commas",
    "The Wire's list of later reports, on its report of May, speaks of cuts; the context is Acme's.",
  ],
  ["how long a document is", "The Wire's guide runs to 300 pages, says its list."],
  ["an infinitive", "The Wire says that Acme agreed to operate the stations."],
  ["only the verb of the source", "The Wire names A. Person as the founder."],
  ["only the verb of the source, at the end", "A. Person spoke at the conference, the Wire reports."],
  [
    "an attribution of another kind",
    "The five projects that the Wire counts are those that had come to light.",
  ],
])("lets %s pass", (_what, statement) => {
  expect(find(statement)).toEqual([]);
});

it.each<[what: string, fields: Partial<Claim>, isWrong: boolean]>([
  ["a day", { when: "2018-05-04" }, true],
  ["a month", { when: "2018-05" }, true],
  ["a year", { when: "2018" }, true],
  ["a closed span", { when: "2017/2018" }, true],
  ["a plan", { when: "2017", mode: "plan" }, true],
  ["a denial", { when: "2017", mode: "negative" }, true],
  ["an open span", { when: "2017/.." }, false],
  ["no time", {}, false],
  ["an opinion", { when: "2017", mode: "opinion" }, false],
  ["an expectation", { when: "2017", mode: "expectation" }, false],
  ["a capability", { when: "2017", mode: "capability" }, false],
  [
    "an answer, whose time is that of answering",
    { when: "2017", relations: [{ type: "responds-to", claim: "b" }] },
    false,
  ],
])("goes by time and mode: %s", (_what, fields, isWrong) => {
  expect(find("The Wire says that Acme operates five sites.", fields)).toEqual(isWrong ? FOUND : []);
});
