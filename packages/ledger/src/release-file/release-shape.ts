import { parsePointer } from "../compare/json-pointer.js";
import type { ReleaseFormat } from "../types.js";
import type { ChangeCodes } from "./change-codes.js";
import { parseReleased } from "./release-time.js";
import { both, isObject, listOf, object, oneOf, orNull, type Shape, tableOf, text, value } from "./shape.js";
import { BUMPS, isVersion } from "./version.js";

/** Kind, `/`, id. */
export const FULL_KEY: RegExp = /^[^/]+\/./s;

/** What the file of a release looks like; docs/ledger.md says it in words. */
export function releaseShape(codes: ChangeCodes): Shape {
  const [first, second] = [shapeOf(1, codes), shapeOf(2, codes)];
  return (found, path, problems) => {
    const isFirst = isObject(found) && found.format === 1;
    (isFirst ? first : second)(found, path, problems);
  };
}

function shapeOf(format: ReleaseFormat, codes: ChangeCodes): Shape {
  const [digest, version, cause] = [digestShape(), versionShape(), causeShape(codes)];
  return object({
    format: value("1 or 2", (found): found is ReleaseFormat => found === format),
    version,
    released: text("a time such as 2026-11-23T10:00:00Z", (found) => parseReleased(found) !== undefined),
    base: orNull(object({ version, dataset: digest, release: digest })),
    target: object({ dataset: digest, counts: tableOf(value("a whole number from 0 on", isCount)) }),
    listKeys: tableOf(listOf(text())),
    changes: listOf(changeShape(format, codes)),
    notes: listOf(summarised(format, { name: text(), bump: oneOf(BUMPS), cause, records: listOf(text()) })),
    digest,
  });
}

function changeShape(format: ReleaseFormat, codes: ChangeCodes): Shape {
  const { signals } = codes;
  const digest = digestShape();
  const signal = signals ? oneOf(signals) : text("a text that is not empty", (found) => found !== "");
  return object(
    {
      record: text("a full key such as claims/some-id", (found) => FULL_KEY.test(found)),
      op: oneOf(["added", "edited", "moved", "split", "removed"]),
      digest: orNull(digest),
      id: text(),
      signals: listOf(signal),
      causes: listOf(summarised(format, { code: causeShape(codes), note: text() })),
    },
    {
      fields: listOf(fieldShape()),
      after: value("an object", isObject),
      successors: tableOf(digest),
      content: digest,
      ...(format === 1 ? {} : { entry: value("a whole number from 0 on", isCount), bundle: signal }),
    },
  );
}

/** A note or a cause: from format 2 on, a digest can stand in the place of its summary. */
function summarised(format: ReleaseFormat, others: Readonly<Record<string, Shape>>): Shape {
  if (format === 1) return object({ ...others, summary: text() });
  const told = object({ ...others, summary: text() }, { content: digestShape() });
  const isEmptied = ({ content, summary }: Record<string, unknown>): boolean =>
    content === undefined || summary === "";
  return both(
    told,
    value(
      "an empty summary beside `content`",
      (found): found is object => !isObject(found) || isEmptied(found),
    ),
  );
}

function fieldShape(): Shape {
  const path = text("a JSON Pointer", (found) => parsePointer(found) !== undefined);
  return object({ path }, { before: () => {}, after: () => {} });
}

function causeShape({ causes }: ChangeCodes): Shape {
  return causes ? oneOf(causes) : text();
}

function digestShape(): Shape {
  return text("64 lower-case hexadecimal digits", (found) => /^[0-9a-f]{64}$/.test(found));
}

function versionShape(): Shape {
  return text("a version such as 1.2.0", isVersion);
}

function isCount(found: unknown): found is number {
  return Number.isSafeInteger(found) && (found as number) >= 0;
}
