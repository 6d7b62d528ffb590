import type { Category } from "@claimwire/feeds";
import { absoluteUrl, cleanLine, html, isolate, linkTo, type SafeHtml } from "@claimwire/feeds";
import type { PlainRecords } from "@claimwire/ledger";
import type { ClaimsChange, ClaimsRelease } from "@claimwire/release";
import { quoteTitle } from "@claimwire/release/cite";
import { byKind, findRecord, idOf, type Kind, keyOf, kindOf, type RecordKey } from "@claimwire/schema";
import { pagePath, releasePath } from "../addresses.js";
import { Memo } from "../memo.js";
import type { WireConfig } from "../wire-config.js";
import { imprint, recordName } from "../words/name.js";
import { availabilityHtml } from "./availability-html.js";

/** Parts of a record that a title names without their values. */
const UNTOLD = /^\/(evidence|note)\b/;

/** What a title can tell of a change. */
function toldEdits({ fields = [] }: ClaimsChange): string {
  const told = fields.map((field) => UNTOLD.exec(field.path)?.[0] ?? JSON.stringify(field));
  return [...new Set(told)].join("\n");
}

/** The ids of changes of which another of the release may have the same title, since both tell the same edits. */
function idsOfRepeats(changes: readonly ClaimsChange[]): ReadonlySet<string> {
  const firsts = new Map<string, string>();
  const ids = new Set<string>();
  for (const change of changes) {
    const told = toldEdits(change);
    const first = firsts.get(told);
    if (first === undefined) firsts.set(told, change.id);
    else ids.add(first).add(change.id);
  }
  return ids;
}

function linkToRecord(key: RecordKey, records: PlainRecords, baseUrl: string): SafeHtml {
  const page = absoluteUrl(baseUrl, pagePath(key));
  const source = kindOf(key) === "sources" ? findRecord(records, "sources", idOf(key)) : undefined;
  if (source === undefined) return linkTo(page, isolate(recordName(records, key)));
  return html`${linkTo(page, isolate(quoteTitle(source.title)))} (${isolate(imprint(records, source))})`;
}

function categoryOf(key: RecordKey, records: PlainRecords): Category {
  return { term: key, label: cleanLine(recordName(records, key)) };
}

/**
 * Links and categories for the records that the entries of one release name. Many entries name the same few records, so
 * each is made once.
 */
export class References {
  readonly #links: Readonly<Record<Kind, Memo<string, SafeHtml>>>;
  readonly #availabilities: Memo<string, SafeHtml | undefined>;
  readonly #categories: Readonly<Record<Kind, Memo<string, Category>>>;

  /** A link to the release. */
  readonly release: SafeHtml;

  readonly #changesUnder = new Map<string, number>();

  readonly #changes: readonly ClaimsChange[];
  #repeats: ReadonlySet<string> | undefined;

  constructor(
    { version, changes }: Pick<ClaimsRelease, "version" | "changes">,
    records: PlainRecords,
    { baseUrl }: WireConfig,
  ) {
    for (const { note } of changes.flatMap(({ causes }) => causes)) {
      this.#changesUnder.set(note, this.changesUnder(note) + 1);
    }
    this.#changes = changes;
    this.release = linkTo(absoluteUrl(baseUrl, releasePath(version)), `Release ${version}`);
    this.#links = byKind((kind) => new Memo((id) => linkToRecord(keyOf(kind, id), records, baseUrl)));
    this.#availabilities = new Memo((id) => {
      const source = findRecord(records, "sources", id);
      return source && availabilityHtml(source, records);
    });
    this.#categories = byKind((kind) => new Memo((id) => categoryOf(keyOf(kind, id), records)));
  }

  /** A link to the page of a record with its name; for a source “Title” (publisher, date), with the title as the link. */
  link(kind: Kind, id: string): SafeHtml {
    return this.#links[kind].get(id);
  }

  /** The state of a source's link, and where it can be read; undefined if the dataset does not have the source. */
  availabilityHtml(id: string): SafeHtml | undefined {
    return this.#availabilities.get(id);
  }

  /** How many changes of the release a why-note covers. */
  changesUnder(note: string): number {
    return this.#changesUnder.get(note) ?? 0;
  }

  /** Whether the release edits other records in the same way, such as the same date added to two of them. */
  repeatsEdit({ id }: ClaimsChange): boolean {
    this.#repeats ??= idsOfRepeats(this.#changes);
    return this.#repeats.has(id);
  }

  category(kind: Kind, id: string): Category {
    return this.#categories[kind].get(id);
  }
}
