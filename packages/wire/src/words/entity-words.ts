import type { PlainRecords } from "@claimwire/ledger";
import type { Entity } from "@claimwire/schema";

import { ENTITY_TYPE_WORDS, SCHEME_WORDS } from "./codes.js";
import { dateInWords } from "./date.js";
import { prose, type RecordWords, single } from "./field-words.js";
import { languageName } from "./language.js";
import { entityName } from "./name.js";

type PublicRole = NonNullable<Entity["publicRole"]>;

/** "founder and chairman, Dahua, from 2001 on". */
export function publicRoleInWords({ title, of, when }: PublicRole, records: PlainRecords): string {
  return [title, ...(of === undefined ? [] : [entityName(records, of)]), dateInWords(when)].join(", ");
}

export const ENTITY_WORDS: RecordWords<Entity> = {
  name: prose("Name"),
  type: single("Type", (type) => ENTITY_TYPE_WORDS[type] ?? type),
  description: prose("Description"),
  names: {
    label: "Name",
    read: (names) =>
      Object.entries(names).map(([tag, list]) => ({
        key: tag,
        label: `Name in ${languageName(tag)}`,
        text: list.join(", "),
      })),
  },
  publicRole: single("Public role", publicRoleInWords),
  partOf: single("Part of", (id, records) => entityName(records, id)),
  identifiers: {
    label: "Identifier",
    read: (identifiers) =>
      Object.entries(identifiers).map(([scheme, { value, seenIn }]) => ({
        key: scheme,
        label: SCHEME_WORDS[scheme as keyof typeof SCHEME_WORDS] ?? scheme,
        text: `${value} (seen in ${seenIn})`,
      })),
  },
};
