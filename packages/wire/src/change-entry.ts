import type { JsonObject } from "@claimwire/changes";
import type { Claim } from "@claimwire/schema";
import { changeBody } from "./bodies/change-body.js";
import { type ChangeContext, changeUrl } from "./change-context.js";
import { cleanLine, cleanText } from "./clean-text.js";
import { type Category, type Entry, entryId, publishedAt } from "./entry.js";
import { summaryOf } from "./summary.js";
import { titleOf } from "./title.js";
import { entityName, topicLabel } from "./words/name.js";

/** What a change is filed under: the entities and topics that its record names, or itself. */
function categoriesOf({ kind, key, now, after, change }: ChangeContext): readonly Category[] {
  if (change.op === "removed" || now === undefined || "kind" in now) return [];
  const found = new Map(namedIn(kind, now).map((term) => [term, ""]));
  if (kind === "entities" || kind === "topics") found.set(key, "");
  return [...found.keys()].map((term) => ({ term, label: cleanLine(labelOf(term, after)) }));
}

function namedIn(kind: ChangeContext["kind"], record: JsonObject): readonly string[] {
  if (kind === "sources") return [`entities/${(record as { publisher?: string }).publisher}`];
  if (kind !== "claims") return [];
  const { about = [], topics = [] } = record as Claim;
  return [...about.map(({ entity }) => `entities/${entity}`), ...topics.map((id) => `topics/${id}`)];
}

function labelOf(term: string, records: ChangeContext["after"]): string {
  const id = term.slice(term.indexOf("/") + 1);
  return term.startsWith("topics/") ? topicLabel(records, id) : entityName(records, id);
}

/** The entry of one change: the `index`th of `count` in its release. */
export function changeEntry(context: ChangeContext, index: number, count: number): Entry {
  const { change, version, released, config, key, trail } = context;
  const announced = change.op === "added" ? undefined : trail.announced(key);
  return {
    id: entryId(config.feeds.tagAuthority, change.id),
    published: publishedAt(released, index, count, change.id),
    title: titleOf(context),
    summary: summaryOf(context),
    html: cleanText(String(changeBody(context))),
    url: changeUrl(context),
    categories: categoriesOf(context),
    extension: {
      version,
      kind: "change",
      signals: change.signals,
      change,
      ...(announced === undefined ? {} : { announced }),
    },
  };
}
