import type { Category } from "@claimwire/feeds";
import type { ClaimsChange } from "@claimwire/release";
import { type Claim, idOf, type Source } from "@claimwire/schema";
import { changeBody } from "../bodies/change-body.js";
import { type ChangeContext, isContent } from "../context/change-context.js";
import type { EntryReference } from "../streams/stream-history.js";
import { suppressionReason } from "../words/suppression-reason.js";
import { changeTitle } from "./change-title.js";
import type { WireEntry, WireEntryHead } from "./entry-extension.js";
import { summaryOf } from "./summary.js";

/** The categories of an entry: the entities and topics that the record names; for an entity or topic, the record itself. */
function categoriesOf({ kind, subject, now, change, references }: ChangeContext): readonly Category[] {
  if (change.op === "removed" || !isContent(now)) return [];
  // A claim was withdrawn for privacy because of whom it names.
  if (suppressionReason(now as Claim) === "privacy") return [];
  switch (kind) {
    case "claims": {
      const { about = [], topics = [] } = now as Claim;
      const entities = new Set(about.map(({ entity }) => entity));
      return [
        ...[...entities].map((entity) => references.category("entities", entity)),
        ...topics.map((topic) => references.category("topics", topic)),
      ];
    }
    case "sources":
      return [references.category("entities", (now as Source).publisher)];
    case "entities":
    case "topics":
      return [references.category(kind, idOf(subject))];
  }
}

/** The head of the entry of one change, which carries that as the ledger holds it. `reference` leads to the entry. */
export function changeHead(
  context: ChangeContext,
  { id, url, published }: EntryReference,
  change: ClaimsChange,
): WireEntryHead {
  const { version, key, history } = context;
  const announced = change.op === "added" ? undefined : history.announced(key);
  return {
    id,
    published,
    title: changeTitle(context),
    url,
    related: announced?.url,
    extension: {
      version,
      kind: "change",
      signals: change.signals,
      change,
      announced,
    },
  };
}

/** The whole entry of one change. */
export function changeEntry(context: ChangeContext, head: WireEntryHead): WireEntry {
  const { id, published, title, url, related, extension } = head;
  return {
    id,
    published,
    title,
    summary: summaryOf(context, title),
    html: String(changeBody(context)),
    url,
    related,
    categories: categoriesOf(context),
    extension,
  };
}
