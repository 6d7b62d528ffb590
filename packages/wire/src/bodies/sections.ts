import { type HtmlPart, html, linkTo, type SafeHtml, shorten } from "@claimwire/feeds";
import type { ClaimsCause } from "@claimwire/release";
import { type Claim, KIND_SINGULAR } from "@claimwire/schema";
import { type ChangeContext, changeUrl, pageUrl } from "../context/change-context.js";
import { shownAlterations } from "../context/shown-alterations.js";
import { successorsOf } from "../context/successors.js";
import { dayInWords } from "../words/date.js";
import { CAUSE_WORDS } from "../words/signal-words.js";
import { suppressionReason } from "../words/suppression-reason.js";
import { alterationHtml } from "./alteration-html.js";

/** A row of a list of facts; rows without a value are left out. */
export type FactRow = readonly [label: string, value: HtmlPart];

/** A longer list names this many members, and says how many more there are. */
const MAX_LISTED = 20;

export function factList(facts: readonly FactRow[]): SafeHtml {
  const rows = facts.filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  if (rows.length === 0) return html``;
  return html`<ul>${rows.map(([label, value]) => html`<li><strong>${label}:</strong> ${value}</li>`)}</ul>`;
}

/** Parts in a row, with a separator between them. */
export function joined(parts: readonly HtmlPart[], separator: string): HtmlPart {
  return parts.map((part, i) => (i === 0 ? part : html`${separator}${part}`));
}

/** A list of links, cut short when it is longer than `max`. */
export function linkList(items: readonly SafeHtml[], max: number = MAX_LISTED): SafeHtml {
  const more = items.length - max;
  const rest = more > 0 ? html`<li>and ${more} more</li>` : undefined;
  return html`<ul>${items.slice(0, max).map((item) => html`<li>${item}</li>`)}${rest}</ul>`;
}

export function section(heading: string, body: HtmlPart): SafeHtml {
  return html`<h3>${heading}</h3>${body}`;
}

/** What changed, or nothing for a record that is new. */
export function whatChanged(context: ChangeContext): SafeHtml {
  const items = shownAlterations(context).map((each) => html`<li>${alterationHtml(each)}</li>`);
  if (items.length > 0) return section("What changed", html`<ul>${items}</ul>`);
  return context.change.op === "moved" ? html`<p>It has a new id. Nothing that it says changed.</p>` : html``;
}

/** One cause of a change. For a suppressed claim, its status gives the reason, so the name of the cause is left out. */
function reason({ code, summary }: ClaimsCause, now: ChangeContext["now"]): SafeHtml {
  const words = suppressionReason(now as Claim | undefined) === undefined ? `${CAUSE_WORDS[code]}. ` : "";
  return html`<p><strong>Why:</strong> ${words}${summary}</p>`;
}

/** Why a record was changed. For a new record the footer says why, as many records of a release have the same reason. */
export function why({ change, now }: ChangeContext): SafeHtml {
  return change.op === "added" ? html`` : html`${change.causes.map((cause) => reason(cause, now))}`;
}

/** The reason for new records is long and the same for many, so it is cut. */
const MAX_REASON = 160;

function whyEntered({ change }: ChangeContext): SafeHtml {
  if (change.op !== "added") return html``;
  const reasons = change.causes.map(({ code, summary }) => `${CAUSE_WORDS[code]}. ${summary}`);
  return html`${reasons.map((each) => html`<p>Why it was entered: ${shorten(each, MAX_REASON)}</p>\n`)}`;
}

/** The old id and the new one, for readers who know the old one. */
function newIds(context: ChangeContext): SafeHtml {
  const found = successorsOf(context).map((to) => linkTo(pageUrl(context, to), to));
  if (found.length === 0) return html``;
  return html`<p>${context.key} is now ${joined(found, ", ")}. The old id stays, and leads to the new.</p>\n`;
}

/** Links to the record's history, its first entry and the release. */
export function footer(context: ChangeContext): SafeHtml {
  const { kind, key, history, change, references } = context;
  const announced = change.op === "added" ? undefined : history.announced(key);
  const first =
    announced === undefined
      ? undefined
      : html` · ${linkTo(announced.url, `First announced on ${dayInWords(announced.published)}`)}`;
  const own = linkTo(changeUrl(context), `History of this ${KIND_SINGULAR[kind]}`);
  return html`${whyEntered(context)}${newIds(context)}<p>${own}${first} · ${references.release}</p>`;
}
