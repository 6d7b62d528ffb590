import type { PlainRecords } from "@claimwire/ledger";

/** A value of a field as people read it. A list has one for each of its members, told apart by `key`. */
export interface Member {
  readonly key: string;
  readonly text: string;
  /** Where the member says better what it is than its field does: "Value" of a quantity. */
  readonly label?: string;
  /** Where the text only names an address: the address itself. */
  readonly href?: string;
}

/** How a field is put into words. */
export interface FieldWords<V> {
  readonly label: string;
  /** Its changes are shown word by word, not as one value for another. */
  readonly byWord?: true;
  /** What it means that the field is absent; nothing when not given. */
  readonly absent?: string;
  read(value: V, records: PlainRecords): readonly Member[];
}

/** Words for every field of a record type, in the order in which people want them. */
export type RecordWords<R> = { readonly [F in keyof R]-?: FieldWords<NonNullable<R[F]>> };

/** Words for a field with a single value. */
export function single<V>(
  label: string,
  write: (value: V, records: PlainRecords) => string,
  options: { readonly byWord?: true; readonly absent?: string } = {},
): FieldWords<V> {
  return { label, ...options, read: (value, records) => [{ key: "", text: write(value, records) }] };
}

/** Words for a field that is a text of ours. */
export function prose(label: string): FieldWords<string> {
  return single(label, (text) => text, { byWord: true });
}

/** "value" → "Value". */
export function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
