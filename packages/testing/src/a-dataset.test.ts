import { checkDataset, parseRecord } from "@claimwire/schema";
import { expect, it } from "vitest";
import { aDataset } from "./a-dataset.js";
import { aClaim, anEntity, aSource, aTopic } from "./a-record.js";
import { A_VOCABULARY } from "./a-vocabulary.js";

it("aDataset builds a sound dataset", () => {
  const records = aDataset();
  for (const [key, record] of records) expect([key, parseRecord(key, record).findings]).toEqual([key, []]);
  expect(checkDataset(records, A_VOCABULARY)).toEqual([]);
});

it("each builder of records builds a sound one, with the fields that a test gives", () => {
  expect(aClaim({ note: "n" })).toEqual({ ...aClaim(), note: "n" });
  expect(aSource({ title: "T" }).title).toBe("T");
  expect(anEntity({ type: "place" })).toEqual({ ...anEntity(), type: "place" });
  expect(aTopic({ broader: "b" })).toEqual({ ...aTopic(), broader: "b" });
});

it("aDataset adds, replaces and leaves out records, and keeps them in the order of their keys", () => {
  const records = aDataset({
    "topics/a": aTopic(),
    "claims/example-claim": undefined,
    "sources/example-report": aSource({ title: "T" }),
  });
  expect([...records.keys()]).toEqual([
    "entities/example-county",
    "entities/example-wire",
    "sources/example-report",
    "topics/a",
    "topics/contracts",
  ]);
  expect(records.get("sources/example-report")).toMatchObject({ title: "T" });
});
