import { adverseTo, labelOf, REPLIES, STATE_REASONS, STATES } from "@claimwire/schema";
import { noReplyLine } from "@claimwire/wire";
import type { Dataset } from "../../src/dataset.js";
import type { Claim, Source } from "../../src/record-types.js";
import type { Table } from "./tables.js";

/** A column of the table, and its cell for a claim. */
interface FlatColumn {
  readonly name: string;
  readonly doc: string;
  readonly cell: (claim: Claim, dataset: Dataset) => string | undefined;
}

function sourceLine({ title, published, url, publisher }: Source, { getEntity }: Dataset): string {
  const facts = [`“${title}”`, getEntity(publisher).name, published, url ?? "no address seen"];
  return facts.filter((fact) => fact !== undefined).join(", ");
}

function statusOf({ status }: Claim): string {
  if (status === undefined) return "standing";
  return `${labelOf(STATES, status.state)}: ${labelOf(STATE_REASONS[status.state], status.reason)}`;
}

/** The answers to a claim; of one that is adverse to somebody who can answer, also whether one was looked for. */
function repliesOf(claim: Claim, { repliesTo, getEntity }: Dataset): string | undefined {
  const replies = repliesTo(claim).map(({ reply, claim: answer }) => {
    const how = reply === undefined ? "answers" : labelOf(REPLIES, reply);
    return `${getEntity(answer.assertedBy).name} (${how}): ${answer.statement}`;
  });
  if (replies.length > 0) return replies.join("\n");
  const isAdverse = adverseTo(claim, (id) => getEntity(id).type).length > 0;
  return isAdverse ? noReplyLine(claim) : undefined;
}

const COLUMNS: readonly FlatColumn[] = [
  { name: "claim", doc: "The id of the claim.", cell: ({ id }) => id },
  { name: "statement", doc: "What is claimed, in our words.", cell: ({ statement }) => statement },
  {
    name: "asserted_by",
    doc: "Who asserts it.",
    cell: ({ assertedBy }, { getEntity }) => getEntity(assertedBy).name,
  },
  { name: "when", doc: "When it was so, as the asserter gives it (EDTF).", cell: ({ when }) => when },
  {
    name: "amounts",
    doc: "The figures, as asserted: measure, qualifier, value, unit.",
    cell: ({ quantities = [] }) =>
      quantities
        .map(({ measure, qualifier, value, unit }) => `${measure}: ${qualifier} ${value} ${unit}`)
        .join("\n"),
  },
  { name: "status", doc: "Where the claim stands.", cell: statusOf },
  { name: "reply", doc: "The answers to it, or whether one was looked for.", cell: repliesOf },
  {
    name: "sources",
    doc: "The documents in which it was said, with their addresses.",
    cell: (claim, dataset) =>
      dataset
        .evidenceOf(claim)
        .map(({ source }) => sourceLine(source, dataset))
        .join("\n"),
  },
  {
    name: "read_in",
    doc: "The documents that we read, where they are others.",
    cell: (claim, dataset) => {
      const read = dataset.evidenceOf(claim).filter(({ source, readIn }) => source !== readIn);
      return [...new Set(read.map(({ readIn }) => sourceLine(readIn, dataset)))].join("\n");
    },
  },
  {
    name: "link",
    doc: "Its page; empty while the dataset has no site.",
    cell: (claim, { urlOf }) => urlOf(`claims/${claim.id}`),
  },
];

/** One flat table of all claims, made to be opened in a spreadsheet: names in the place of ids. */
export function whoSaysWhat(dataset: Dataset): Table {
  return {
    name: "who-says-what",
    doc: "Who says what: one row a claim, with names, amounts, replies and sources, for spreadsheets.",
    columns: COLUMNS.map(({ name, doc }) => ({ name, doc, type: "string", required: false })),
    key: ["claim"],
    rowsOf: (claim) => [
      Object.fromEntries(COLUMNS.map(({ name, cell }) => [name, cell(claim as Claim, dataset)])),
    ],
  };
}
