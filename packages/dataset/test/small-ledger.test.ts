import { replay } from "@claimwire/ledger";
import {
  checkDataset,
  type DatasetRecord,
  type RecordKey,
  type Records,
  sortRecords,
} from "@claimwire/schema";
import { A_VOCABULARY } from "@claimwire/testing";
import { expect, it } from "vitest";
import { DATASETS, smallLedger } from "./small-ledger.js";

it.each(DATASETS.map((records, at) => [at + 1, records] as const))("dataset %i is sound", (_, table) => {
  const records: Records = sortRecords(Object.entries(table) as [RecordKey, DatasetRecord][]);
  const errors = checkDataset(records, A_VOCABULARY).filter(({ severity }) => severity === "error");
  expect(errors).toEqual([]);
});

it("the ledger of the tests adds up", () => {
  expect(replay(smallLedger()).issues).toEqual([]);
});
