import { type HtmlPart, html, linkTo, type SafeHtml, shorten, stack } from "@claimwire/feeds";
import type { ClaimsCause } from "@claimwire/release";
import type { Claim } from "@claimwire/schema";
import { type ChangeContext, pageUrl } from "../context/change-context.js";
import { causeInWords, reasonOf } from "../context/reason.js";
import { shownAlterations } from "../context/shown-alterations.js";
import { successorsOf } from "../context/successors.js";
import { dayInWords } from "../words/date.js";
import { suppressionReason } from "../words/suppression-reason.js";
import { alterationHtml } from "./alteration-html.js";

/** A row of a list of facts; rows without a value are left out. */
export type FactRow = readonly [label: string, value: HtmlPart];

/** A longer list names this many members, and says how many more there are. */
const MAX_LISTED = 20;

/** A list whose items stay apart when the tags are taken away. */
export function list(items: readonly SafeHtml[]): SafeHtml {
  return html`<ul>${stack(...items.map((item) => html`<li>${item}</li>`))}</ul>`;
}

export function factList(facts: readonly FactRow[]): SafeHtml {
  const rows = facts.filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  if (rows.length === 0) return html``;
  return list(rows.map(([label, value]) => html`${label}: ${value}`));
}

/** Parts in a row, with a separator between them. */
export function joined(parts: readonly HtmlPart[], separator: string): HtmlPart {
  return parts.map((part, i) => (i === 0 ? part : html`${separator}${part}`));
}

/** A list of links, cut short when it is longer than `max`. */
export function linkList(items: readonly SafeHtml[], max: number = MAX_LISTED): SafeHtml {
  const more = items.length - max;
  return list(more > 0 ? [...items.slice(0, max), html`and ${more} more`] : items);
}

export function section(heading: string, body: HtmlPart): SafeHtml {
  return html`<h3>${heading}</h3>\n${body}`;
}

/** What changed, or nothing for a record that is new. */
export function whatChanged(context: ChangeContext): SafeHtml {
  const items = shownAlterations(context).map(alterationHtml);
  if (items.length > 0) return section("What changed", list(items));
  return context.change.op === "moved" ? html`<p>It has a new id. Nothing that it says changed.</p>` : html``;
}

/** One cause of a change. For a suppressed claim, its status gives the reason, so the name of the cause is left out. */
function reason(context: ChangeContext, cause: ClaimsCause): SafeHtml {
  const isSpoken = suppressionReason(context.now as Claim | undefined) === undefined;
  const text = isSpoken ? causeInWords(context, cause) : reasonOf(context, cause);
  return html`<p><strong>Why:</strong> ${text}</p>`;
}

/** Why a record was changed. For a new record the footer says why, as many records of a release have the same reason. */
export function why(context: ChangeContext): SafeHtml {
  const { op, causes } = context.change;
  if (op === "added") return html``;
  return stack(...causes.map((cause) => reason(context, cause)));
}

/** The reason for a new record is no news, so it is cut. */
const MAX_REASON = 260;

function whyEntered(context: ChangeContext): SafeHtml {
  const { op, causes } = context.change;
  if (op !== "added") return html``;
  const reasons = causes.map((cause) => shorten(causeInWords(context, cause), MAX_REASON));
  return html`<p>Why it was entered: ${[...new Set(reasons)].join(" ")}</p>\n`;
}

/** The old id and the new one, for readers who know the old one. */
function newIds(context: ChangeContext): SafeHtml {
  const found = successorsOf(context).map((to) => linkTo(pageUrl(context, to), to));
  if (found.length === 0) return html``;
  return html`<p>${context.key} is now ${joined(found, ", ")}. The old id stays, and leads to the new.</p>\n`;
}

/** Links to the record's first entry and to the release. The entry itself links to the record's history. */
export function footer(context: ChangeContext): SafeHtml {
  const { key, history, change, references } = context;
  const announced = change.op === "added" ? undefined : history.announced(key);
  const first =
    announced === undefined
      ? undefined
      : html`${linkTo(announced.url, `First announced on ${dayInWords(announced.published)}`)} · `;
  return html`${whyEntered(context)}${newIds(context)}<p>${first}${references.release}</p>`;
}
