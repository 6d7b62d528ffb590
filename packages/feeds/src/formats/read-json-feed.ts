import type { Category, Entry } from "../entry/entry.js";
import type { JsonFeed } from "./json-feed.js";

/** What an entry carries beyond the model, so that it can be read back: the ids of its categories. */
export interface ItemExtension {
  readonly terms?: readonly string[];
}

/** What a document of ours in JSON Feed holds. */
export interface ReadFeed<X extends object> {
  readonly title: string;
  readonly description: string;
  /** Oldest first. */
  readonly entries: Entry<X>[];
  /** Number of the archive with the next older entries. */
  readonly older: number | undefined;
}

/** Reads a document that `renderJsonFeed` printed, and gives the entries that it was printed from. */
export function readJsonFeed<X extends ItemExtension>(text: string): ReadFeed<X> {
  const feed = JSON.parse(text) as JsonFeed & { readonly next_url?: string };
  const [, older] = /\/(\d+)\.json$/.exec(feed.next_url ?? "") ?? [];
  const entries = feed.items.toReversed().map((item): Entry<X> => {
    const { about, ...extension } = item._claimwire;
    const terms = (extension as ItemExtension).terms ?? [];
    const tags = (item as { readonly tags?: readonly string[] }).tags ?? [];
    return {
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      html: item.content_html,
      published: item.date_published,
      categories: tags.map((label, index): Category => ({ term: terms[index] ?? label, label })),
      extension: extension as unknown as X,
    };
  });
  const { title, description } = feed;
  return { title, description, entries, older: older === undefined ? undefined : Number(older) };
}
