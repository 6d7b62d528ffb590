import type { Entry } from "../entry/entry.js";
import type { FeedConfig } from "../feed-config.js";
import { assertPublishable, type FeedDocument, type FeedHead, feedHeadOf } from "./feed-document.js";
import type { FormatName } from "./formats.js";
import { PrintedShapes } from "./printed-shapes.js";
import { putBodies } from "./put-bodies.js";

/** How a format is written. */
export interface PrintedFormat {
  readonly name: FormatName;
  /** What is around the entries of a document. No text of an entry holds any of these. */
  readonly open: string;
  readonly close: string;
  /** What ends the document, after its last entry. */
  readonly end: string;
  /** Prints a document by a library, with marks in place of the bodies of its entries. */
  readonly print: (head: FeedHead, entries: readonly Entry[], config: FeedConfig) => string;
}

/** A printed document, taken apart. */
interface Cut {
  readonly head: string;
  readonly entries: readonly string[];
  readonly tail: string;
}

/** What was printed with some settings. */
interface Printed {
  /** Of entries that are not plain. */
  readonly texts: WeakMap<Entry, string>;
  readonly entries: PrintedShapes<Entry>;
  readonly heads: PrintedShapes<FeedHead>;
}

/**
 * The documents of one format. An entry stands in the documents of several streams, and in each it is printed alike, but
 * for its body. One that is not plain is printed by the library once; a plain one is filled in each time, which costs
 * less than the memory of its text.
 */
export class PrintedDocuments {
  readonly #format: PrintedFormat;
  readonly #printed = new WeakMap<FeedConfig, Printed>();

  constructor(format: PrintedFormat) {
    this.#format = format;
  }

  /** The text of a document. Throws when an entry cannot be published, or was not printed as the format says. */
  print(document: FeedDocument, config: FeedConfig): string {
    assertPublishable(document);
    const { entries } = document;
    const { texts, ...shapes } = this.#printedWith(config);
    const { name, print } = this.#format;
    const headed = feedHeadOf(document, name, config);
    const printWith = (entry: Entry): string =>
      this.#cut(print(headed, [entry], config), [entry]).entries[0] ?? "";
    const filled = entries.map((entry) => texts.get(entry) ?? shapes.entries.fill(entry, printWith));
    const others = [...new Set(entries.filter((_, index) => filled[index] === undefined))];
    const whole = others.length > 0 ? undefined : shapes.heads.fill(headed, (one) => print(one, [], config));
    const { head, entries: printed, tail } = this.#cut(whole ?? print(headed, others, config), others);
    for (const [index, entry] of others.entries()) texts.set(entry, copyOf(printed[index] ?? ""));
    const all = entries.map((entry, index) => filled[index] ?? texts.get(entry));
    return putBodies(head + all.join("") + tail, entries);
  }

  /** Takes a document of entries apart. */
  #cut(document: string, entries: readonly Entry[]): Cut {
    const { open, close, end } = this.#format;
    const start = entries.length === 0 ? document.lastIndexOf(end) : document.indexOf(open);
    let at = start;
    const texts = entries.map(({ id }) => {
      const next = document.indexOf(close, at) + close.length;
      if (!document.startsWith(open, at) || next < at) throw new Error(`${id} was not printed as an entry.`);
      const text = document.slice(at, next);
      at = next;
      return text;
    });
    if (start < 0 || !document.startsWith(end, at))
      throw new Error("A document does not end after its entries.");
    return { head: document.slice(0, start), entries: texts, tail: document.slice(at) };
  }

  #printedWith(config: FeedConfig): Printed {
    let printed = this.#printed.get(config);
    if (printed === undefined) {
      printed = {
        texts: new WeakMap(),
        entries: new PrintedShapes({ map: mapEntry, shapeOf: shapeOfEntry }),
        heads: new PrintedShapes({ map: mapHead, shapeOf: shapeOfHead }),
      };
      this.#printed.set(config, printed);
    }
    return printed;
  }
}

type Change = (was: string) => string;

function mapEntry(entry: Entry, text: Change, date: Change): Entry {
  return {
    ...entry,
    id: text(entry.id),
    title: text(entry.title),
    summary: text(entry.summary),
    url: text(entry.url),
    ...(entry.related === undefined ? {} : { related: text(entry.related) }),
    categories: entry.categories.map(({ term, label }) => ({ term: text(term), label: text(label) })),
    published: date(entry.published),
  };
}

function shapeOfEntry({ categories, related }: Entry): string {
  return `${categories.length} ${related !== undefined}`;
}

function mapHead(head: FeedHead, text: Change, date: Change): FeedHead {
  return {
    ...head,
    id: text(head.id),
    title: text(head.title),
    description: text(head.description),
    links: head.links.map((link) => ({ ...link, href: text(link.href) })),
    updated: date(head.updated),
  };
}

function shapeOfHead({ links, isArchive }: FeedHead): string {
  return [isArchive, ...links.map(({ rel }) => rel)].join(" ");
}

/** A copy of a text: what is cut out of a text keeps the whole of it in memory. */
function copyOf(text: string): string {
  return Buffer.from(text).toString();
}
