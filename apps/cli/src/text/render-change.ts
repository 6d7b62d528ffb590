import type { Difference, FieldChange, Json } from "@claimwire/ledger";
import { type ClaimsCause, type Signal, toldSummary } from "@claimwire/release";

// Longer values are cut; the release file has them whole.
const VALUE_AT_MOST = 160;

/** A difference, with what a change of a release has beside it, as far as it is known. */
export interface RenderedChange extends Difference {
  readonly signals?: readonly Signal[];
  readonly causes?: readonly ClaimsCause[];
  readonly content?: string;
}

function renderValue(value: Json | undefined): string {
  if (value === undefined) return "(none)";
  const text = JSON.stringify(value);
  return text.length <= VALUE_AT_MOST ? text : `${text.slice(0, VALUE_AT_MOST)}…`;
}

function renderField({ path, before, after }: FieldChange): string {
  return `  ${path === "" ? "(all)" : path}  ${renderValue(before)} → ${renderValue(after)}`;
}

function titleOf(after: Difference["after"]): Json | undefined {
  return after?.statement ?? after?.title ?? after?.name ?? after?.label;
}

function renderBody({ op, fields = [], after, successors, content }: RenderedChange): string[] {
  if (content !== undefined) return ["  withheld"];
  const leads = Object.keys(successors ?? {});
  const title = op === "added" ? titleOf(after) : undefined;
  return [
    ...(title === undefined ? [] : [`  ${renderValue(title)}`]),
    ...(leads.length === 0 ? [] : [`  to ${leads.join(", ")}`]),
    ...fields.map(renderField),
  ];
}

/** A change as people read it: record, operation and signals; what changed; why. Lines end with a line feed. */
export function renderChange(change: RenderedChange): string {
  const signals = change.signals === undefined ? "" : `  ${change.signals.join(", ")}`;
  const causes = (change.causes ?? []).map(
    (cause) => `  ${cause.code}: ${toldSummary(cause)} (${cause.note})`,
  );
  const lines = [`${change.record}  ${change.op}${signals}`, ...renderBody(change), ...causes];
  return `${lines.join("\n")}\n`;
}
