import {
  citeRecord,
  type DatasetCitation,
  type FindSource,
  renderBibtex,
  renderTextCitation,
} from "@claimwire/release/cite";
import type { CiteOptions } from "./answers.js";
import type { Parts } from "./collections/parts.js";
import type { Dataset } from "./dataset.js";
import { presentRecord } from "./look-ups/resolve-key.js";
import { checkOptions } from "./names/check-names.js";
import { recordKey } from "./names/handle.js";
import { unknownName } from "./names/unknown-name.js";
import type { ReleaseInfo } from "./release/release-info.js";

const STYLES: readonly string[] = ["text", "csl", "bibtex"] satisfies CiteOptions["style"][];

/** Cites a record: its sources first, then the dataset at its release. */
export function makeCite(
  parts: Parts,
  release: ReleaseInfo,
  urlOf: Dataset["urlOf"],
  dataset: DatasetCitation,
): Dataset["cite"] {
  const find: FindSource = (id) => {
    const source = parts.sources.find(id);
    return (
      source && { ...source, publisher: parts.entities.find(source.publisher)?.name ?? source.publisher }
    );
  };
  return ((asked, options: CiteOptions = {}) => {
    checkOptions("cite", options, ["style"]);
    const { style = "text" } = options;
    if (!STYLES.includes(style)) throw unknownName(style, `no style: ${STYLES.join(", ")}`, STYLES);
    const record = presentRecord(parts, asked);
    const claim = record.kind === "claim" ? record : undefined;
    const items = citeRecord({ key: recordKey(record), claim }, find, {
      dataset,
      release,
      url: urlOf(record),
    });
    if (style === "csl") return items;
    return style === "bibtex" ? renderBibtex(items) : renderTextCitation(items);
  }) as Dataset["cite"];
}
