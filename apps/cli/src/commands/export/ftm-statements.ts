import { createHash } from "node:crypto";
import { stringify } from "csv-stringify/sync";
import type { FtmEntity } from "./ftm-entity.js";

/** The columns of a statement, as `followthemoney.statement` reads and writes them. */
const COLUMNS = [
  "canonical_id",
  "entity_id",
  "schema",
  "prop",
  "value",
  "dataset",
  "lang",
  "original_value",
  "external",
  "first_seen",
  "last_seen",
  "origin",
  "id",
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** Times of FollowTheMoney have no zone. */
const plainTime = (time: string): string => time.replace(/Z$/, "");

function statementsOf(entity: FtmEntity, dataset: string): readonly Row[] {
  const { id, schema, properties, origin, firstSeen, lastSeen } = entity;
  return Object.entries(properties).flatMap(([prop, values]) =>
    values.map((value) => ({
      canonical_id: id,
      entity_id: id,
      schema,
      prop,
      value,
      dataset,
      lang: "",
      original_value: "",
      external: "false",
      first_seen: plainTime(firstSeen),
      last_seen: plainTime(lastSeen),
      origin,
      id: createHash("sha1").update(`${dataset}.${id}.${prop}.${value}`).digest("hex"),
    })),
  );
}

/**
 * One row a value, with the claim that it comes from as its origin. Those of a retracted claim were last seen in the
 * release that withdrew it. `dataset` is its name in plain letters.
 */
export function renderFtmStatements(entities: readonly FtmEntity[], dataset: string): string {
  return stringify(
    entities.flatMap((entity) => statementsOf(entity, dataset)),
    { header: true, columns: [...COLUMNS] },
  );
}
