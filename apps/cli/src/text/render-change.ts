import type { Difference, FieldChange, Json } from "@claimwire/ledger";
import { type ClaimsCause, type Signal, toldSummary } from "@claimwire/release";

// A pair of values that is longer stands on two lines.
const LINE_AT_MOST = 110;

/** A difference, with what a change of a release has beside it, as far as it is known. */
export interface RenderedChange extends Difference {
  readonly signals?: readonly Signal[];
  readonly causes?: readonly ClaimsCause[];
  readonly content?: string;
}

function renderValue(value: Json | undefined): string {
  return value === undefined ? "(none)" : JSON.stringify(value);
}

function renderField({ path, before, after }: FieldChange): string {
  const name = path === "" ? "(all)" : path;
  const [was, is] = [renderValue(before), renderValue(after)];
  const line = `  ${name}  ${was} → ${is}`;
  return line.length <= LINE_AT_MOST ? line : `  ${name}\n    - ${was}\n    + ${is}`;
}

function titleOf(after: Difference["after"]): Json | undefined {
  return after?.statement ?? after?.title ?? after?.name ?? after?.label;
}

function renderBody({ op, fields = [], after, successors, content }: RenderedChange): string[] {
  if (content !== undefined) return ["  withheld"];
  const leads = Object.keys(successors ?? {});
  const title = op === "added" ? titleOf(after) : undefined;
  // A split carries its new records, by key.
  const parts = op === "split" ? Object.entries(after ?? {}) : [];
  return [
    ...(title === undefined ? [] : [`  ${renderValue(title)}`]),
    ...(leads.length === 0 ? [] : [`  to ${leads.join(", ")}`]),
    ...parts.map(([key, part]) => `  ${key}  ${renderValue(titleOf(part as Difference["after"]))}`),
    ...fields.map(renderField),
  ];
}

/** A cause on one line: `our-error: The year was 2016. (brave-owls-sing)`. */
export function renderCause(cause: ClaimsCause): string {
  return `${cause.code}: ${toldSummary(cause)} (${cause.note})`;
}

/** A change as people read it: record, operation and signals; what changed; why. Lines end with a line feed. */
export function renderChange(change: RenderedChange): string {
  const signals = change.signals === undefined ? "" : `  ${change.signals.join(", ")}`;
  const causes = (change.causes ?? []).map((cause) => `  ${renderCause(cause)}`);
  const lines = [`${change.record}  ${change.op}${signals}`, ...renderBody(change), ...causes];
  return `${lines.join("\n")}\n`;
}
