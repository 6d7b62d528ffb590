import type { Category, FeedConfig } from "@claimwire/feeds";
import { absoluteUrl, cleanLine, type Html, html, isolate, link } from "@claimwire/feeds";
import type { PlainRecords, ReleasePoint } from "@claimwire/ledger";
import { pagePath, releasePath } from "../addresses.js";
import { whereabouts } from "../bodies/whereabouts.js";
import { findRecord } from "../records.js";

import { dayInWords } from "../words/date.js";
import { entityName, imprint, quoteTitle, topicLabel } from "../words/name.js";
import { Memo } from "./memo.js";

/**
 * How the entries of one release refer to records: links to pages, and categories. The entries of a release name the
 * same few entities and sources again and again, so each reference is made once.
 */
export class References {
  readonly #entities: Memo<Html>;
  readonly #topics: Memo<Html>;
  readonly #sources: Memo<Html>;
  readonly #availabilityHtml: Memo<Html | undefined>;
  readonly #entityCategories: Memo<Category>;
  readonly #topicCategories: Memo<Category>;

  /** The release itself, with its date. */
  readonly release: Html;

  constructor({ version, released }: ReleasePoint, records: PlainRecords, { baseUrl }: FeedConfig) {
    this.release = html`${link(absoluteUrl(baseUrl, releasePath(version)), `Release ${version}`)} of ${dayInWords(released)}`;
    const page = (key: string): string => absoluteUrl(baseUrl, pagePath(key));
    this.#entities = new Memo((id) => link(page(`entities/${id}`), isolate(entityName(records, id))));
    this.#topics = new Memo((id) => link(page(`topics/${id}`), isolate(topicLabel(records, id))));
    this.#sources = new Memo((id) => {
      const source = findRecord(records, "sources", id);
      if (source === undefined) return link(page(`sources/${id}`), id);
      return html`${link(page(`sources/${id}`), isolate(quoteTitle(source.title)))} (${isolate(imprint(records, source))})`;
    });
    this.#availabilityHtml = new Memo((id) => {
      const source = findRecord(records, "sources", id);
      return source && availabilityHtml(source, records);
    });
    this.#entityCategories = new Memo((id) => ({
      term: `entities/${id}`,
      label: cleanLine(entityName(records, id)),
    }));
    this.#topicCategories = new Memo((id) => ({
      term: `topics/${id}`,
      label: cleanLine(topicLabel(records, id)),
    }));
  }

  /** An entity by its name. */
  entity(id: string): Html {
    return this.#entities.get(id);
  }

  /** A topic by its label. */
  topic(id: string): Html {
    return this.#topics.get(id);
  }

  /** “Title” (publisher, date), the title being the link. */
  source(id: string): Html {
    return this.#sources.get(id);
  }

  /** Where a source can be read, and the state of its link; undefined when the dataset does not hold it. */
  availabilityHtml(id: string): Html | undefined {
    return this.#availabilityHtml.get(id);
  }

  entityCategory(id: string): Category {
    return this.#entityCategories.get(id);
  }

  topicCategory(id: string): Category {
    return this.#topicCategories.get(id);
  }
}
