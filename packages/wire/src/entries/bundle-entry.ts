import type { FeedConfig } from "@claimwire/feeds";
import { absoluteUrl, entryId, html, linkTo, type SafeHtml, stack } from "@claimwire/feeds";
import type { Signal } from "@claimwire/release";
import { releasePath } from "../addresses.js";
import { linkList } from "../bodies/sections.js";
import { dayInWords } from "../words/date.js";
import { capitalise } from "../words/member.js";
import { countInWords, SIGNAL_WORDS } from "../words/signal-words.js";
import type { WireEntry, WireEntryHead } from "./entry-extension.js";

/** The last line of an entry that lists claims. */
export const CLOSING: SafeHtml = html`<p><em>Attributed claims, not findings by Claimwire.</em></p>`;

/** Whether an entry is about a claim, and so may have its statement in the title. */
export function isAboutClaim({ extension }: WireEntryHead): boolean {
  return extension.change?.record.startsWith("claims/") === true;
}

/** The name of the bundle of one signal in a release. It is part of published ids, so its word for a bundle stays. */
export function bundleName(version: string, signal: Signal): string {
  return `${version}/digest/${signal}`;
}

/** The permanent id of the bundle of one signal in a release. */
export function bundleId(version: string, signal: Signal, { feeds }: FeedConfig): string {
  return entryId(feeds.tagAuthority, bundleName(version, signal));
}

/** The heading of a bundle says what its members are, so their titles need not. */
function withoutLabel(title: string, signal: Signal): string {
  const label = `${SIGNAL_WORDS[signal].label}: `;
  return title.startsWith(label) ? title.slice(label.length) : title;
}

/** One entry in place of the many changes of one signal in a release; it lists every one of them. */
export function bundleEntry(
  release: { readonly version: string; readonly released: string },
  signal: Signal,
  members: readonly WireEntryHead[],
  config: FeedConfig,
): WireEntry {
  const { version, released } = release;
  const counted = countInWords(members.length, signal);
  const url = absoluteUrl(config.baseUrl, releasePath(version));
  const closing = members.some(isAboutClaim) ? CLOSING : undefined;
  const links = members.map(({ url, title }) => linkTo(url, withoutLabel(title, signal)));
  const body = stack(
    html`<p>Release ${version} of ${dayInWords(released)} brings ${counted}:</p>`,
    linkList(links, links.length),
    html`<p>${linkTo(url, `Release ${version}`)}</p>`,
    closing,
  );
  return {
    id: bundleId(version, signal, config),
    // Members come oldest first, and no member has an entry in the same streams.
    published: members.at(-1)?.published ?? released,
    title: `${capitalise(counted)} in release ${version}`,
    summary: `Release ${version} of ${dayInWords(released)} brings ${counted}, listed in this entry.`,
    html: String(body),
    url,
    categories: [],
    extension: {
      version,
      kind: "digest",
      signals: [signal],
      changes: members.flatMap(({ extension }) => extension.change?.id ?? []),
    },
  };
}
