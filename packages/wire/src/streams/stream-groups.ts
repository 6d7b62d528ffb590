import type { StreamGroup } from "@claimwire/feeds";
import type { PlainRecords } from "@claimwire/ledger";
import { KINDS, type Kind, kindOf } from "@claimwire/schema";
import { isGeneral } from "./general-streams.js";
import { describeStream, type StreamId } from "./stream.js";

const HEADINGS: Readonly<Record<Kind, string>> = {
  claims: "One claim each",
  sources: "One source each",
  entities: "One entity each",
  topics: "One topic each",
};

/** The streams under the headings of an OPML list: the general ones first, then those of each kind of record. */
export function groupStreams(streams: readonly StreamId[], records: PlainRecords): readonly StreamGroup[] {
  const group = (heading: string, fits: (id: StreamId) => boolean): StreamGroup => ({
    heading,
    streams: streams.filter(fits).map((id) => describeStream(id, records)),
  });
  return [
    group("Everything, or one sort of news", isGeneral),
    ...KINDS.map((kind) => group(HEADINGS[kind], (id) => !isGeneral(id) && kindOf(id) === kind)),
  ];
}
