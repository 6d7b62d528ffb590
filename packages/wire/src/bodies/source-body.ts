import { addressHtml, type HtmlPart, html, isolate, linkTo, type SafeHtml, stack } from "@claimwire/feeds";
import type { Signal } from "@claimwire/release";
import { quoteTitle } from "@claimwire/release/cite";
import { ACCESSES, idOf, labelOf, type RecordKey, SOURCE_TYPES, type Source } from "@claimwire/schema";
import { addressOf } from "../context/address-of.js";
import { availabilityHtml } from "../context/availability-html.js";
import { type ChangeContext, pageUrl } from "../context/change-context.js";
import { newlyCited } from "../context/newly-cited.js";
import { dayInWords } from "../words/date.js";
import { languageName } from "../words/language.js";
import { imprint, publishedInWords } from "../words/name.js";
import { fieldRows } from "./field-rows.js";
import { factList, footer, linkList, section, whatChanged, why } from "./sections.js";

function facts(context: ChangeContext, source: Source): SafeHtml {
  const { after, subject, history } = context;
  // The address stands above.
  const { url: _, ...rest } = source;
  const { type, authors, published, language, access, availability } = rest;
  const entered = history.entered(subject);
  return factList([
    ["Type", labelOf(SOURCE_TYPES, type)],
    ["By", authors === undefined ? undefined : isolate(authors.join(", "))],
    ["Published", publishedInWords(published)],
    [
      "Entered here",
      entered === undefined ? undefined : `${dayInWords(entered.released)}, in release ${entered.version}`,
    ],
    ["Language", language === undefined ? undefined : languageName(language)],
    ["Access", access === undefined ? undefined : labelOf(ACCESSES, access)],
    ["Link", availabilityHtml(rest, after)],
    ["Note on the link", availability.note],
    ...fieldRows(context, source),
  ]);
}

/** What the source cites, and for which claims; for a known source only what it newly cites. */
function citations(context: ChangeContext, { cites = [] }: Source): SafeHtml {
  const { change } = context;
  const newly = new Set(newlyCited(context));
  const shown = change.op === "edited" ? cites.filter(({ source }) => newly.has(source)) : cites;
  if (shown.length === 0) return html``;
  const items = shown.map(({ source, claims = [], via }) => {
    const cited = claims.map((id) => html`\n<br>For the claim: ${context.references.link("claims", id)}`);
    return html`${context.references.link("sources", source)}${knownBy(context, source, via)}${cited}`;
  });
  return section(change.op === "edited" ? "It is now known to cite" : "It cites", linkList(items));
}

/** How the citation is known, where the citing document itself was not read for it. */
function knownBy(context: ChangeContext, source: string, via: string | undefined): HtmlPart {
  if (via === undefined) return undefined;
  return via === source
    ? "; known from the list of later reports on its page"
    : html`; known from the list in ${context.references.link("sources", via)}`;
}

/** Signals of a source that concern all claims that rest on it. */
const OF_LINK: ReadonlySet<Signal> = new Set<Signal>(["source-lost", "source-drifted", "source-restored"]);

/** For a source that follows another, these are what it adds. */
function restingClaims(context: ChangeContext): SafeHtml {
  const { op, signals } = context.change;
  const keys = context.history.links.claimsNaming(context.subject);
  if (keys.length === 0) return html``;
  const items = keys.map((key) => context.references.link("claims", idOf(key as RecordKey)));
  const many = signals.some((signal) => OF_LINK.has(signal));
  const heading =
    op === "added" && signals.includes("follow-up")
      ? "What it adds: the claims that rest on it"
      : "Claims that rest on it";
  return section(heading, linkList(items, many ? 20 : 5));
}

/** Where the document can be had, before all else: by its address, if that was seen and is not lost. */
function address(source: Source): SafeHtml {
  const href = addressOf(source);
  if (href === undefined) return html``;
  return html`\n<br>Address: ${linkTo(href, addressHtml(href))}`;
}

/** The body of an entry about a source: what it is, what it cites, where it can be read, and the claims that rest on it. */
export function sourceBody(context: ChangeContext, source: Source): SafeHtml {
  const { subject, after } = context;
  const title = linkTo(pageUrl(context, subject), isolate(quoteTitle(source.title)));
  return stack(
    html`<p><strong>${title}</strong> (${isolate(imprint(after, source))})${address(source)}</p>`,
    citations(context, source),
    whatChanged(context),
    why(context),
    facts(context, source),
    restingClaims(context),
    footer(context),
  );
}
