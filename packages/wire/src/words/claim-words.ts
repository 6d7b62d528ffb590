import type { PlainRecords } from "@claimwire/ledger";
import type { About, Claim, Evidence, Status } from "@claimwire/schema";

import {
  BASIS_NAMES,
  CERTAINTY_WORDS,
  MODE_NAMES,
  RELATION_WORDS,
  ROLE_WORDS,
  STANCE_WORDS,
} from "./codes.js";
import { dateInWords } from "./date.js";
import { capitalise, type Member, prose, type RecordWords, single } from "./field-words.js";
import { claimStatement, entityName, named, sourceInWords, topicLabel } from "./name.js";
import { passagesInWords } from "./passage.js";
import { amountInWords, MEASURE_WORDS } from "./quantity.js";
import { statusInWords } from "./status.js";

/** "Dahua (actor)"; an entity in two roles is named once. */
export function aboutInWords(about: readonly About[], records: PlainRecords): readonly Member[] {
  const roles = new Map<string, string[]>();
  for (const { entity, role } of about) {
    const words = ROLE_WORDS[role] ?? role;
    const known = roles.get(entity);
    if (known) known.push(words);
    else roles.set(entity, [words]);
  }
  return [...roles].map(([entity, words]) => ({
    key: entity,
    text: named(entityName(records, entity), words.join(", ")),
  }));
}

/** “Title” (publisher, date): states it, through “Title” (…), under “Section”, 31 words. */
export function evidenceInWords(evidence: Evidence, records: PlainRecords): string {
  const { source, via = [], passages = [], stance } = evidence;
  const chain = via.map((id) => `through ${sourceInWords(records, id)}`);
  const parts = [STANCE_WORDS[stance] ?? stance, ...chain, ...passagesInWords(passages)];
  return `${sourceInWords(records, source)}: ${parts.join("; ")}`;
}

function statusMembers(status: Status, records: PlainRecords): readonly Member[] {
  const since = status.since === undefined ? "" : `, since ${dateInWords(status.since)}`;
  const by = status.state === "superseded" ? "Successor" : "Other account";
  return [
    { key: "", text: `${statusInWords(status)}${since}` },
    ...(status.by ?? []).map((id) => ({
      key: `by ${id}`,
      label: by,
      text: claimStatement(records, id),
    })),
    ...(status.note === undefined ? [] : [{ key: "note", label: "Note on the status", text: status.note }]),
  ];
}

export const CLAIM_WORDS: RecordWords<Claim> = {
  statement: prose("Statement"),
  quantities: {
    label: "Figure",
    read: (quantities) =>
      quantities.map((quantity) => ({
        key: quantity.measure,
        label: capitalise(MEASURE_WORDS[quantity.measure] ?? quantity.measure),
        text: amountInWords(quantity),
      })),
  },
  when: single("When", dateInWords),
  assertedBy: single("Asserted by", (id, records) => entityName(records, id)),
  basis: single("How it is known", (basis) => BASIS_NAMES[basis] ?? basis),
  mode: single("Kind of statement", (mode) => MODE_NAMES[mode] ?? mode, { absent: MODE_NAMES.fact }),
  certainty: single("Certainty", (certainty) => CERTAINTY_WORDS[certainty] ?? certainty, {
    absent: CERTAINTY_WORDS.stated,
  }),
  about: { label: "About", read: aboutInWords },
  topics: {
    label: "Topic",
    read: (topics, records) => topics.map((id) => ({ key: id, text: topicLabel(records, id) })),
  },
  status: { label: "Status", absent: statusInWords(undefined), read: statusMembers },
  evidence: {
    label: "Evidence",
    byWord: true,
    read: (list, records) =>
      list.map((evidence) => ({ key: evidence.source, text: evidenceInWords(evidence, records) })),
  },
  relations: {
    label: "Relation",
    read: (relations, records) =>
      relations.map(({ type, claim }) => ({
        key: `${type} ${claim}`,
        label: RELATION_WORDS[type]?.to ?? type,
        text: claimStatement(records, claim),
      })),
  },
  note: prose("Note"),
};
