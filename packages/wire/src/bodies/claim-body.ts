import type { Claim, Evidence, Relation } from "@claimwire/schema";
import { idOf, type RecordKey } from "@claimwire/schema";
import { CLOSING_LINE, NO_REPLY } from "../adverse.js";
import type { ChangeContext } from "../change-context.js";
import { type Html, html, stack } from "../html.js";
import { findRecord } from "../records.js";
import { availabilityInWords } from "../words/availability.js";
import {
  BASIS_WORDS,
  CERTAINTY_WORDS,
  MODE_WORDS,
  RELATION_WORDS,
  ROLE_WORDS,
  STANCE_WORDS,
} from "../words/codes.js";
import { dateInWords } from "../words/date.js";
import { capitalise } from "../words/field-words.js";
import { passageInWords } from "../words/passage.js";
import { amountInWords, MEASURE_WORDS } from "../words/quantity.js";
import { statusInWords } from "../words/status.js";
import {
  claimLink,
  type Fact,
  factList,
  footer,
  joined,
  linkList,
  outsideLinks,
  section,
  whatChanged,
  why,
} from "./sections.js";

function statusLine(context: ChangeContext, { status }: Claim): Html {
  if (status === undefined) return html``;
  const since = status.since === undefined ? "" : `, since ${dateInWords(status.since)}`;
  const by = (status.by ?? []).map((id) => html`<br>See: ${claimLink(context, id)}`);
  const note = status.note === undefined ? undefined : html`<br>${status.note}`;
  return html`<p><strong>${statusInWords(status)}${since}.</strong>${note}${by}</p>`;
}

function attribution(context: ChangeContext, { assertedBy, basis }: Claim): Html {
  const who = context.references.entity(assertedBy);
  return html`<p>Asserted by ${who}, ${BASIS_WORDS[basis] ?? basis}.</p>`;
}

function facts(context: ChangeContext, claim: Claim): Html {
  const { mode = "fact", certainty = "stated", when, quantities = [], about = [], topics = [], note } = claim;
  const concerned = about.map(
    ({ entity, role }) => html`${context.references.entity(entity)} (${ROLE_WORDS[role] ?? role})`,
  );
  const terms = topics.map((id) => context.references.topic(id));
  return factList([
    ["Kind of statement", mode === "fact" ? undefined : (MODE_WORDS[mode] ?? mode)],
    ["Certainty", certainty === "stated" ? undefined : (CERTAINTY_WORDS[certainty] ?? certainty)],
    ["When", when === undefined ? undefined : dateInWords(when)],
    ...quantities.map(
      (each): Fact => [capitalise(MEASURE_WORDS[each.measure] ?? each.measure), amountInWords(each)],
    ),
    ["About", joined(concerned, ", ")],
    ["Topics", joined(terms, ", ")],
    ["Note", note],
  ]);
}

function evidenceItem(context: ChangeContext, { source, via = [], passages = [], stance }: Evidence): Html {
  const { after } = context;
  const chain = via.map((id) => context.references.source(id));
  const record = findRecord(after, "sources", source);
  const where = [STANCE_WORDS[stance] ?? stance, ...passages.map(passageInWords)].join(", ");
  const known = chain.length === 0 ? undefined : html` Known through ${joined(chain, ", then ")}.`;
  const state =
    record === undefined
      ? undefined
      : html` ${capitalise(availabilityInWords(after, record.availability))}${outsideLinks(record).map((each) => html`; ${each}`)}.`;
  return html`<li>${context.references.source(source)}: ${where}.${known}${state}</li>`;
}

interface Incoming {
  readonly type: Relation["type"];
  readonly id: string;
}

/** Relations of other claims to this one; those of retracted claims count no more. */
function incoming({ key, after, trail }: ChangeContext): readonly Incoming[] {
  const own = new Set([key, ...trail.links.formerKeys(key)].map((each) => idOf(each as RecordKey)));
  return trail.links.relatedTo(key).flatMap((from) => {
    const id = idOf(from as RecordKey);
    const claim = findRecord(after, "claims", id);
    if (claim === undefined || claim.status?.state === "retracted") return [];
    return (claim.relations ?? []).filter((each) => own.has(each.claim)).map(({ type }) => ({ type, id }));
  });
}

function relations(context: ChangeContext, claim: Claim, others: readonly Incoming[]): Html {
  const items = [
    ...(claim.relations ?? []).map(
      ({ type, claim: id }) => html`${RELATION_WORDS[type]?.to ?? type}: ${claimLink(context, id)}`,
    ),
    ...others.map(({ type, id }) => html`${RELATION_WORDS[type]?.from ?? type}: ${claimLink(context, id)}`),
  ];
  return items.length === 0 ? html`` : section("Related claims", linkList(items));
}

function replies(context: ChangeContext, found: readonly Incoming[]): Html {
  if (found.length === 0) return html`<p>${NO_REPLY}</p>`;
  const { after } = context;
  return section(
    "Reply",
    linkList(
      found.map(({ id }) => {
        const by = findRecord(after, "claims", id)?.assertedBy;
        const who = by === undefined ? undefined : html`${context.references.entity(by)}: `;
        return html`${who}${claimLink(context, id)}`;
      }),
    ),
  );
}

/** The body of an entry on a claim: statement, who asserts it and how they know, what changed and why, evidence. */
export function claimBody(context: ChangeContext, claim: Claim): Html {
  const { adverse } = context;
  const others = incoming(context);
  const answers = adverse ? others.filter(({ type }) => type === "responds-to") : [];
  const rest = others.filter((each) => !answers.includes(each));
  const evidence = claim.evidence.map((each) => evidenceItem(context, each));
  return stack(
    html`<p><strong>${claim.statement}</strong></p>`,
    statusLine(context, claim),
    attribution(context, claim),
    whatChanged(context),
    why(context),
    facts(context, claim),
    section("Evidence", html`<ul>${evidence}</ul>`),
    relations(context, claim, rest),
    adverse ? replies(context, answers) : undefined,
    footer(context),
    adverse ? html`<p><em>${CLOSING_LINE}</em></p>` : undefined,
  );
}
