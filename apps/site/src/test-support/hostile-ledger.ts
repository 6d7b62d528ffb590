import { replay } from "@claimwire/ledger";
import { type ClaimsRelease, releaseRecords } from "@claimwire/release";
import { type DatasetRecord, LIST_KEYS, type RecordKey, type Records } from "@claimwire/schema";
import { exampleLedger } from "./example-ledger.js";

/** A text that breaks out of a page that does not escape it, turns its letters around, and is wider than any screen. */
export const HOSTILE_TEXT = `</title></script><script>alert(1)</script>"'><img src=x onerror=alert(1)> \u202eright \u2067left ${"W".repeat(300)}`;

/** Fields that hold ids, codes, dates, addresses and numbers; every other text is free. */
const STRICT = new Set(
  "addressSeenIn assertedBy basis broader by captured certainty checked claim claims entity instanceOf kind language measure mode of partOf printsReply published publisher qualifier reason replySought reply role saidBy sha256 since source stance state to topics translatedBy type unit url value via when".split(
    " ",
  ),
);

function makeHostile(value: unknown, text: string): unknown {
  if (typeof value === "string") return text;
  if (Array.isArray(value)) return value.map((member) => makeHostile(member, text));
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([name, inner]) => [
    name,
    STRICT.has(name) ? inner : makeHostile(inner, text),
  ]);
  return Object.fromEntries(fields);
}

/** A ledger whose second release makes every free text of every record another hostile text, and whose note is one. */
export function hostileLedger(): ClaimsRelease[] {
  const { records } = replay(exampleLedger());
  const releases: ClaimsRelease[] = [];
  for (const text of [HOSTILE_TEXT, `${HOSTILE_TEXT}!`]) {
    const target: Records = new Map(
      [...records].map(([key, record]) => [key as RecordKey, makeHostile(record, text) as DatasetRecord]),
    );
    const { release, issues } = releaseRecords({
      previous: releases.at(-1),
      base: replay(releases),
      target,
      version: `1.0.${releases.length}`,
      now: "2026-11-23T10:00:00Z",
      notes: [
        {
          name: "note",
          bump: releases.length === 0 ? "major" : "patch",
          cause: "our-error",
          summary: text,
          records: ["*"],
        },
      ],
      listKeys: LIST_KEYS,
    });
    if (release === undefined) throw new Error(JSON.stringify(issues[0]));
    releases.push(release);
  }
  return releases;
}
