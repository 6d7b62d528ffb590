import { absoluteUrl, entryId, html, linkTo, type SafeHtml, stack } from "@claimwire/feeds";
import type { Signal } from "@claimwire/release";
import { releasePath } from "../addresses.js";
import { alterationHtml } from "../bodies/alteration-html.js";
import { linkList, list } from "../bodies/sections.js";
import type { ChangeContext } from "../context/change-context.js";
import { isHidden } from "../context/is-hidden.js";
import { shownAlterations } from "../context/shown-alterations.js";
import type { WireConfig } from "../wire-config.js";
import { dayInWords } from "../words/date.js";
import { capitalise } from "../words/member.js";
import { countInWords, firstSignal, SIGNAL_WORDS } from "../words/signal-words.js";
import type { Wording } from "../words/wording.js";
import type { WireEntry, WireEntryHead } from "./entry-extension.js";

/** The last line of an entry that lists claims. */
export function closingOfList({ title }: Wording): SafeHtml {
  return html`<p><em>Attributed claims, not findings by ${title}.</em></p>`;
}

/** Whether an entry is about a claim, and so may have its statement in the title. */
export function isAboutClaim({ extension }: WireEntryHead): boolean {
  return extension.change?.record.startsWith("claims/") === true;
}

/** The name of the bundle of one signal in a release. It is part of published ids, so its word for a bundle stays. */
export function bundleName(version: string, signal: Signal): string {
  return `${version}/digest/${signal}`;
}

/** The permanent id of the bundle of one signal in a release. */
export function bundleId(version: string, signal: Signal, { feeds }: WireConfig): string {
  return entryId(feeds.tagAuthority, bundleName(version, signal));
}

/** A change as a bundle lists it. */
export interface BundleMember {
  readonly head: WireEntryHead;
  readonly html: SafeHtml;
}

/** The heading of a bundle says what its members are, so their titles need not. */
function withoutLabel(title: string, signal: Signal): string {
  const label = `${SIGNAL_WORDS[signal].label}: `;
  return title.startsWith(label) ? title.slice(label.length) : title;
}

/** A change for the list of a bundle: its title, and what was changed, before and after, in full. */
export function bundleMember(context: ChangeContext, head: WireEntryHead): BundleMember {
  const link = linkTo(head.url, withoutLabel(head.title, firstSignal(context.change)));
  const items = isHidden(context) ? [] : shownAlterations(context).map(alterationHtml);
  return { head, html: items.length === 0 ? link : html`${link}\n${list(items)}` };
}

/**
 * One entry in place of the many changes of one signal in a release; it lists every one of them, and is the same in each
 * stream that takes it.
 */
export function bundleEntry(
  release: { readonly version: string; readonly released: string },
  signal: Signal,
  members: readonly BundleMember[],
  config: WireConfig,
): WireEntry {
  const { version, released } = release;
  const counted = countInWords(members.length, signal);
  const url = absoluteUrl(config.baseUrl, releasePath(version));
  const closing = members.some(({ head }) => isAboutClaim(head)) ? closingOfList(config) : undefined;
  const items = members.map((member) => member.html);
  const body = stack(
    html`<p>Release ${version} of ${dayInWords(released)} brings ${counted}:</p>`,
    linkList(items, items.length),
    html`<p>${linkTo(url, `Release ${version}`)}</p>`,
    closing,
  );
  return {
    id: bundleId(version, signal, config),
    // Members come oldest first, and no member has an entry in the same streams.
    published: members.at(-1)?.head.published ?? released,
    title: `${capitalise(counted)} in release ${version}`,
    summary: `Release ${version} of ${dayInWords(released)} brings ${counted}, listed in this entry.`,
    html: String(body),
    url,
    categories: [],
    extension: {
      version,
      kind: "digest",
      signals: [signal],
      changes: members.flatMap(({ head }) => head.extension.change?.id ?? []),
    },
  };
}
