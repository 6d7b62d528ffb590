import {
  cleanText,
  diffPartsHtml,
  type HtmlPart,
  html,
  isolate,
  linkTo,
  type SafeHtml,
  shorten,
  stack,
  wordDiff,
} from "@claimwire/feeds";
import { escapeSegment, type Json, type JsonObject } from "@claimwire/ledger";
import { said, splitKey, type TrackChange } from "../changes/track-signal.js";
import { listKeysOf, type TrackConfig } from "../config/track-config.js";
import { commitAddress } from "./commit-link.js";
import { fieldWords } from "./field-words.js";
import type { ToldField } from "./track-title.js";
import { valueInWords } from "./value-words.js";

/** A value in a table is no longer than this; the whole is in the JSON of the release. */
const CELL_AT_MOST = 1_500;
/** More rows than this are counted, not shown. */
const ROWS_AT_MOST = 60;
/** Texts longer than this are compared word by word. */
const LONG = 80;

function cell(value: Json): HtmlPart {
  const lines = shorten(cleanText(valueInWords(value)), CELL_AT_MOST).split(/\r?\n/);
  return lines.map((line, index) => (index === 0 ? isolate(line) : html`<br>${isolate(line)}`));
}

function nameOf({ words }: ToldField): string {
  return [...words.members, words.field].join(" ");
}

function isLongText(value: Json | undefined): value is string {
  return typeof value === "string" && value.length > LONG;
}

function rowOf(field: ToldField): SafeHtml {
  const [was, is] = [said(field.before), said(field.after)];
  return html`<tr><th>${nameOf(field)}</th><td>${was === undefined ? "–" : cell(was)}</td><td>${
    is === undefined ? "–" : cell(is)
  }</td></tr>`;
}

function table(rows: readonly SafeHtml[], more: number): SafeHtml | undefined {
  if (rows.length === 0) return undefined;
  const rest = more > 0 ? html`<p>${more} more fields changed.</p>` : undefined;
  return stack(
    html`<table><thead><tr><th>Field</th><th>Before</th><th>After</th></tr></thead><tbody>${rows}</tbody></table>`,
    rest,
  );
}

/** A long text before and after, with the words that came and went; read without its marks it says the same. */
function longText(field: ToldField): SafeHtml {
  const [was, is] = [cleanText(String(field.before)), cleanText(String(field.after))];
  const parts = wordDiff(was, is);
  const changed = parts.filter(({ kind }) => kind !== "same");
  const words = (kind: "del" | "ins"): string =>
    shorten(
      changed
        .filter((part) => part.kind === kind)
        .map(({ text }) => text.trim())
        .join(" … "),
      CELL_AT_MOST,
    );
  const head = html`<p><strong>${nameOf(field)}</strong></p>`;
  if (parts.every(({ kind }) => kind !== "same")) {
    return stack(head, html`<p>Was: <del>${cell(was)}</del></p>`, html`<p>Now: <ins>${cell(is)}</ins></p>`);
  }
  const [out, put] = [words("del"), words("ins")];
  return stack(
    head,
    out === "" ? undefined : html`<p>Taken out: ${out}</p>`,
    put === "" ? undefined : html`<p>Put in: ${put}</p>`,
    html`<p>${diffPartsHtml(parts.map((part) => ({ ...part, text: around(part.text, part.kind) })))}</p>`,
  );
}

/** Unchanged words far from any change are left out. */
function around(text: string, kind: string): string {
  if (kind !== "same" || text.length < 400) return text;
  return `${text.slice(0, 160)} … ${text.slice(-160)}`;
}

function listOf(
  heading: string,
  fields: readonly ToldField[],
  side: "before" | "after",
): SafeHtml | undefined {
  if (fields.length === 0) return undefined;
  const items = fields.slice(0, ROWS_AT_MOST).map((field) => {
    const value = field[side] ?? null;
    const isKey = field.words.isMember && valueInWords(value) === field.words.members.at(-1);
    return isKey ? html`<li>${nameOf(field)}</li>` : html`<li>${nameOf(field)}: ${cell(value)}</li>`;
  });
  const more = fields.length - items.length;
  return html`<p>${heading}</p>
<ul>${items}${more > 0 ? html`<li>and ${more} more</li>` : undefined}</ul>`;
}

/** The fields of a change: a table of what was replaced, then what came and what went, apart. */
export function fieldsHtml(fields: readonly ToldField[]): SafeHtml {
  const replaced = fields.filter(
    ({ before, after }) => said(before) !== undefined && said(after) !== undefined,
  );
  const long = replaced.filter(({ before, after }) => isLongText(before) && isLongText(after));
  const short = replaced.filter((field) => !long.includes(field));
  return stack(
    table(short.slice(0, ROWS_AT_MOST).map(rowOf), short.length - ROWS_AT_MOST),
    ...long.map(longText),
    listOf(
      "Added:",
      fields.filter(({ before }) => said(before) === undefined),
      "after",
    ),
    listOf(
      "Taken out:",
      fields.filter(({ after }) => said(after) === undefined),
      "before",
    ),
  );
}

/** All that a record says, field by field. */
export function recordHtml(key: string, record: JsonObject, config: TrackConfig): SafeHtml | undefined {
  const [kind] = splitKey(key);
  const settings = config.records[kind] ?? { labels: {} };
  const listKeys = listKeysOf(config);
  const rows = Object.entries(record).flatMap(([name, value]) => {
    const shown = said(value as Json);
    const { field } = fieldWords(`/${escapeSegment(name)}`, kind, settings, listKeys);
    return shown === undefined ? [] : [html`<tr><th>${field}</th><td>${cell(shown)}</td></tr>`];
  });
  if (rows.length === 0) return undefined;
  return stack(
    html`<table><tbody>${rows.slice(0, ROWS_AT_MOST)}</tbody></table>`,
    rows.length > ROWS_AT_MOST ? html`<p>It has ${rows.length - ROWS_AT_MOST} more fields.</p>` : undefined,
  );
}

/** Why a change was made: what the commits say of themselves, each a link where its host is known. */
export function causesHtml({ causes }: Pick<TrackChange, "causes">, config: TrackConfig): SafeHtml {
  const shown = causes.slice(0, 5).map(({ code, summary, note }) => {
    const address = commitAddress(note, config);
    const text = code === "tag" ? `Release ${summary}` : summary;
    return address === undefined ? html`${isolate(text)}` : linkTo(address, isolate(text));
  });
  const more = causes.length - shown.length;
  const parts = shown.map((part, index) => html`${index === 0 ? "" : "; "}${part}`);
  return html`<p>Why: ${parts}${more > 0 ? `; and ${more} more commits` : ""}</p>`;
}
