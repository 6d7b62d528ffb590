import { absoluteUrl, entryId, html, linkTo, type SafeHtml, stack } from "@claimwire/feeds";
import type { ClaimsRelease, Signal } from "@claimwire/release";
import { KIND_SINGULAR, type Kind } from "@claimwire/schema";
import { releasePath } from "../addresses.js";
import { linkList, list, section } from "../bodies/sections.js";
import type { WireConfig } from "../wire-config.js";
import { dayInWords } from "../words/date.js";
import { capitalise } from "../words/member.js";
import { numberInWords } from "../words/number.js";
import { countInWords, firstSignal, SIGNAL_ORDER } from "../words/signal-words.js";
import { closingOfList, isAboutClaim } from "./bundle-entry.js";
import type { WireEntry, WireEntryHead } from "./entry-extension.js";

/** The entry names at most this many changes of each signal, and links to the page of the release. */
const MAX_NAMED = 10;

/** The name of the entry of a release. It is part of published ids. */
export function releaseEntryName(version: string): string {
  return `${version}/release`;
}

const NO_CHANGE = "no change to the data";

interface Group {
  readonly signal: Signal;
  readonly count: number;
  readonly entries: readonly WireEntryHead[];
}

function groupsOf(release: ClaimsRelease, entries: readonly WireEntryHead[]): readonly Group[] {
  const counts = new Map<Signal, number>();
  for (const change of release.changes) {
    const signal = firstSignal(change);
    counts.set(signal, (counts.get(signal) ?? 0) + 1);
  }
  return SIGNAL_ORDER.filter((signal) => counts.has(signal)).map((signal) => ({
    signal,
    count: counts.get(signal) ?? 0,
    entries: entries.filter(({ extension }) => extension.signals[0] === signal),
  }));
}

/** Titles count the most important changes; the entry counts all. */
const MAX_TITLE = 90;

function titleOf(version: string, groups: readonly Group[]): string {
  const title = (shown: readonly Group[]): string => {
    const counted = shown.map(({ signal, count }) => countInWords(count, signal)).join(", ");
    const rest = groups.slice(shown.length).reduce((sum, { count }) => sum + count, 0);
    return `Release ${version}: ${counted}${rest === 0 ? "" : ` and ${rest} more changes`}`;
  };
  if (groups.length === 0) return `Release ${version}: ${NO_CHANGE}`;
  const fitting = groups.map((_, i) => title(groups.slice(0, groups.length - i)));
  return fitting.find((text) => text.length <= MAX_TITLE) ?? fitting.at(-1) ?? "";
}

function groupHtml({ signal, count, entries }: Group): SafeHtml {
  const links = entries.map(({ url, title }) => linkTo(url, title));
  const list = links.length === 0 ? undefined : linkList(links, MAX_NAMED);
  return section(capitalise(countInWords(count, signal)), list);
}

function notesHtml({ notes }: ClaimsRelease): SafeHtml {
  if (notes.length === 0) return html``;
  return section("Why", list(notes.map(({ summary }) => html`${summary}`)));
}

function countsHtml({ target }: ClaimsRelease): SafeHtml {
  const counts = Object.entries(target.counts).map(
    ([kind, count]) =>
      `${numberInWords(String(count))} ${count === 1 ? (KIND_SINGULAR[kind as Kind] ?? kind) : kind}`,
  );
  return html`<p>The dataset now has ${counts.length === 0 ? "no records" : counts.join(", ")}.</p>`;
}

/** The entry of a release in the stream `releases`; `entries` are those of its changes. */
export function releaseEntry(
  release: ClaimsRelease,
  entries: readonly WireEntryHead[],
  config: WireConfig,
): WireEntry {
  const { version, released } = release;
  const groups = groupsOf(release, entries);
  const counted = groups.map(({ signal, count }) => countInWords(count, signal)).join(", ");
  const news = counted === "" ? NO_CHANGE : counted;
  const url = absoluteUrl(config.baseUrl, releasePath(version));
  const body = stack(
    html`<p>Release ${version} of ${dayInWords(released)}: ${news}.</p>`,
    ...groups.map(groupHtml),
    notesHtml(release),
    countsHtml(release),
    html`<p>${linkTo(url, `All changes of release ${version}`)}</p>`,
    groups.some(({ entries: members }) => members.some(isAboutClaim)) ? closingOfList(config) : undefined,
  );
  return {
    id: entryId(config.feeds.tagAuthority, releaseEntryName(version)),
    published: released,
    title: titleOf(version, groups),
    summary: `Release ${version} of ${dayInWords(released)}: ${news}.`,
    html: String(body),
    url,
    categories: [],
    extension: {
      version,
      kind: "release",
      signals: groups.map(({ signal }) => signal),
    },
  };
}
