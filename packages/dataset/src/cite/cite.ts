import type { CiteOptions, CslItem } from "../answers.js";
import type { Dataset } from "../dataset.js";
import { presentRecord } from "../look-ups/resolve-key.js";
import { checkOptions } from "../names/check-names.js";
import { recordKey } from "../names/handle.js";
import { unknownName } from "../names/unknown-name.js";
import type { Parts } from "../parts.js";
import type { Claim, DatasetRecord, Source } from "../record-types.js";
import type { ReleaseInfo } from "../release-info.js";
import { releaseItem, sourceItem } from "./csl-item.js";
import { renderBibtex, renderTextCitation } from "./render-citation.js";

const STYLES: readonly string[] = ["text", "csl", "bibtex"] satisfies CiteOptions["style"][];

/** The documents in which a claim stands, those that state it first, each with the documents through which it is known. */
function sourcesOf({
  evidence,
}: Claim): readonly { readonly source: string; readonly via: readonly string[] }[] {
  const stated = evidence.filter(({ stance }) => stance === "states");
  const others = evidence.filter(({ stance }) => stance !== "states");
  return [...stated, ...others].map(({ source, via = [] }) => ({ source, via }));
}

function itemsOf({ sources, entities }: Parts, record: DatasetRecord): readonly CslItem[] {
  const item = (source: Source, note?: string): CslItem =>
    sourceItem(source, entities.get(source.publisher).name, note);
  if (record.kind === "source") return [item(record)];
  if (record.kind !== "claim") return [];
  return sourcesOf(record).map(({ source, via }) => {
    const read = via.map((id) => `“${sources.get(id).title}”`);
    return item(sources.get(source), read.length === 0 ? undefined : `Known through ${read.join(", then ")}`);
  });
}

/** What the citation says of the record in the dataset. */
function noteOf(record: DatasetRecord): string {
  const key = `Record ${recordKey(record)}`;
  return `${record.kind === "claim" ? `${key}: ${record.statement}` : `${key}.`} CC BY 4.0`;
}

/** Cites a record: its sources first, then the dataset at its release. */
export function makeCite(parts: Parts, release: ReleaseInfo, urlOf: Dataset["urlOf"]): Dataset["cite"] {
  return ((asked, options: CiteOptions = {}) => {
    checkOptions("cite", options, ["style"]);
    const { style = "text" } = options;
    if (!STYLES.includes(style)) throw unknownName(style, `no style: ${STYLES.join(", ")}`, STYLES);
    const record = presentRecord(parts, asked);
    const items = [...itemsOf(parts, record), releaseItem(release, urlOf(record), noteOf(record))];
    if (style === "csl") return items;
    return style === "bibtex" ? renderBibtex(items) : renderTextCitation(items);
  }) as Dataset["cite"];
}
