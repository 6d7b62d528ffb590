import type { JsonObject } from "@claimwire/ledger";
import type { ClaimsRelease } from "@claimwire/release";

/**
 * A ledger in which a text stands in place of every text of records and why-notes that matches `pattern`. It no longer
 * has the digests of its content, which nothing here looks at.
 */
export function poison(releases: readonly ClaimsRelease[], pattern: RegExp, text: string): ClaimsRelease[] {
  const replace = (value: unknown): unknown => {
    if (typeof value === "string") return pattern.test(value) ? text : value;
    if (Array.isArray(value)) return value.map(replace);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replace(inner)]));
  };
  return releases.map((release) => ({
    ...release,
    changes: release.changes.map((change) => ({
      ...change,
      ...(change.after === undefined ? {} : { after: replace(change.after) as JsonObject }),
      ...(change.fields === undefined
        ? {}
        : { fields: change.fields.map((field) => replace(field) as typeof field) }),
      causes: change.causes.map((cause) => ({ ...cause, summary: replace(cause.summary) as string })),
    })),
  }));
}
