import { expect, it } from "vitest";
import { claim, findingsOf } from "../../test-support/findings-of.js";
import { statementHollow } from "./statement-hollow.js";

const find = (statement: string): unknown =>
  findingsOf(statementHollow, { "claims/a": claim({ statement }) });

it.each([
  "The Wire says that a group was calling for something to be done about Acme.",
  "Something is done in the camps, says the Wire.",
  "The Wire lists two things that rights groups call worrying.",
  "One or more officials were named, says the Wire.",
  "The Wire says that one of the officials or more was named.",
  "The Wire says that one official or more was named.",
  "Acme sells cameras, recorders, etc., says the Wire.",
  "The Wire says that Acme was somehow involved.",
])("warns of: %s", (statement) => {
  expect(find(statement)).toEqual([["STATEMENT_HOLLOW", "claims/a statement"]]);
});

it.each([
  "Acme sells sensors for the Internet of Things, says the Wire.",
  "Acme says that the law does “something about nothing”, the Wire reports.",
  'Critics call the stations "things of terror", the Wire reports.',
  "The Wire puts the contract at one billion US dollars or more.",
  "The Wire says that the work takes one year or more.",
  "The Wire says that nothing of the kind was found.",
  "US persons may not buy certain publicly traded securities of Acme, by the list.",
  "The Wire says that anything but cameras was left out.",
])("lets pass: %s", (statement) => {
  expect(find(statement)).toEqual([]);
});
