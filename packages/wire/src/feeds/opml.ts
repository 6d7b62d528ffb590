import type { PlainRecords } from "@claimwire/changes";
import { KINDS, type Kind, kindOf } from "@claimwire/schema";
import { generateOpml } from "feedsmith";
import { absoluteUrl, feedPath } from "../addresses.js";
import { cleanLine } from "../clean-text.js";
import { describeStream, isGeneral, type StreamId } from "../streams/stream.js";
import type { WireConfig } from "../wire-config.js";

interface Outline {
  text: string;
  title?: string;
  type?: string;
  xmlUrl?: string;
  htmlUrl?: string;
  description?: string;
  outlines?: Outline[];
}

const GROUPS: Readonly<Record<Kind, string>> = {
  claims: "One claim each",
  sources: "One source each",
  entities: "One entity each",
  topics: "One topic each",
};

function outlineOf(id: StreamId, records: PlainRecords, config: WireConfig): Outline {
  const { title, description, page } = describeStream(id, records);
  const text = cleanLine(`${config.title}: ${title}`);
  return {
    text,
    title: text,
    type: "rss",
    xmlUrl: absoluteUrl(config.baseUrl, feedPath(id, "rss")),
    htmlUrl: absoluteUrl(config.baseUrl, page),
    description: cleanLine(description),
  };
}

/**
 * Prints a list of feeds as OPML 2.0: the general ones first, then a group for each kind of record. `modified`: when the
 * newest release was made.
 */
export function renderOpml(
  streams: readonly StreamId[],
  records: PlainRecords,
  modified: string,
  config: WireConfig,
): string {
  const outlines = (ids: readonly StreamId[]): Outline[] => ids.map((id) => outlineOf(id, records, config));
  const groups = KINDS.map((kind) => ({
    text: GROUPS[kind],
    outlines: outlines(streams.filter((id) => !isGeneral(id) && kindOf(id) === kind)),
  })).filter(({ outlines: members }) => members.length > 0);
  const scope = groups.length === 0 ? "general feeds" : "all feeds";
  return generateOpml({
    head: { title: cleanLine(`${config.title}: ${scope}`), dateModified: new Date(modified) },
    body: {
      outlines: [
        { text: "Everything, or one sort of news", outlines: outlines(streams.filter(isGeneral)) },
        ...groups,
      ],
    },
  });
}
