import type { Stream } from "@claimwire/feeds";
import { cleanLine, shorten } from "@claimwire/feeds";
import type { PlainRecords } from "@claimwire/ledger";
import { idOf, KINDS, type Kind, kindOf, parseKey, type RecordKey } from "@claimwire/schema";
import { pagePath } from "../addresses.js";
import { recordName } from "../words/name.js";
import { describeGeneral, GENERAL_STREAMS, type GeneralStream, isGeneral } from "./general-streams.js";

/** The id of a general stream, or the key of a record. */
export type StreamId = GeneralStream | RecordKey;

const OF_RECORD: Readonly<Record<Kind, string>> = {
  claims: "Every change of this claim, of its sources' links, and of claims that refer to it",
  sources: "Every change of this source, its follow-ups, and the claims that rest on it",
  entities: "Every change of this entity, and of the claims and sources that concern it",
  topics: "Every change of claims on this topic and on narrower ones",
};

/** What documents say of a stream. The title is the name of its record in `records`. */
export function describeStream(id: StreamId, records: PlainRecords): Stream {
  if (isGeneral(id)) return describeGeneral(id);
  const name = shorten(cleanLine(recordName(records, id)), 100);
  return { id, title: name, description: `${OF_RECORD[kindOf(id)]}: ${name}`, page: pagePath(id) };
}

/** The general streams, then those of the records with these keys, by kind and id. */
export function listStreams(keys: Iterable<string>): readonly StreamId[] {
  const known = [...keys].map(parseKey).filter((key) => key !== undefined);
  return [
    ...GENERAL_STREAMS,
    ...KINDS.flatMap((kind) =>
      known.filter((key) => kindOf(key) === kind).sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1)),
    ),
  ];
}
