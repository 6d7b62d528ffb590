import { expect, it } from "vitest";
import { claim, entity, findingsOf } from "../../test-support/findings-of.js";
import { statementGenitive } from "./statement-genitive.js";

const entities = {
  "entities/acme": entity({ name: "Acme" }),
  "entities/region": entity({ name: "Autonomous Region of Xinjiang" }),
  "entities/lowes": entity({ type: "company", name: "Lowe's" }),
};
const find = (statement: string): unknown =>
  findingsOf(statementGenitive, { ...entities, "claims/a": claim({ statement }) });

it.each([
  "The Wire finds an involvement of Acme's.",
  "The Wire says that a system of Xinjiang's is in use.",
  "An employee of Acme’s, says the Wire, was there.",
  "The Wire calls it a plan of the government's.",
  "The Wire says that a camera of Acme's was sold.",
  "The Wire finds that IPVM's was the first report.",
])("warns of: %s", (statement) => {
  expect(find(statement)).toEqual([["STATEMENT_GENITIVE", "claims/a statement"]]);
});

it.each([
  "The Wire says that Acme's and Xinjiang's projects were halted.",
  "The cameras are sold at Lowe's, says the Wire.",
  "The Wire says that Macy's is a customer of Acme.",
  "Acme's in-house engineers built it, says the Wire.",
  "The Wire quotes the words “it is Acme's”.",
  "The Wire says that it's in use, and that's that.",
  "The US government's (BIS) list names Acme, says the Wire.",
  'Acme\'s "safe city" project is a plan, says the Wire.',
])("lets pass: %s", (statement) => {
  expect(find(statement)).toEqual([]);
});
