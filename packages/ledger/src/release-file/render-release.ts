import { sortProperties } from "../compare/normalise-record.js";
import type { Cause, Change, FieldChange, Note, Release } from "../types.js";

/**
 * The one standard rendering of a release's file: JSON, two spaces a level, a line feed at the end; the properties of
 * a release in the order of docs/ledger.md, those of records and tables in canonical order.
 */
export function renderRelease(release: Release): string {
  const { format, version, released, base, target, listKeys, changes, notes, digest } = release;
  const ordered = {
    format,
    version,
    released,
    base: base && { version: base.version, dataset: base.dataset, release: base.release },
    target: { dataset: target.dataset, counts: sortProperties(target.counts) },
    listKeys: sortProperties(listKeys),
    changes: changes.map(orderChange),
    notes: notes.map(orderNote),
    digest,
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

/** JSON.stringify leaves undefined properties out. */
function orderChange(change: Change): object {
  const { record, op, fields, after, successors, content, digest, id, signals, causes, entry, bundle } =
    change;
  return {
    record,
    op,
    fields: fields?.map(orderField),
    after: after && sortProperties(after),
    successors: successors && sortProperties(successors),
    content,
    digest,
    id,
    signals,
    causes: causes.map(({ code, summary, note, content }: Cause) => ({ code, summary, note, content })),
    entry,
    bundle,
  };
}

function orderField(field: FieldChange): object {
  const { before, after } = sortProperties({ before: field.before, after: field.after });
  return { path: field.path, before, after };
}

function orderNote({ name, bump, summary, cause, records, content }: Note): object {
  return { name, bump, summary, cause, records, content };
}
