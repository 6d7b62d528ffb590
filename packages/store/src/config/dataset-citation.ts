import type { DatasetCitation } from "@claimwire/release/cite";
import type { WrittenSettings } from "./config.js";
import { plainName } from "./plain-name.js";

/** How a dataset is cited; without words of its own for that, by its title and its publisher. */
export function datasetCitation(
  settings: Pick<WrittenSettings, "title" | "publisher" | "citation" | "package">,
): DatasetCitation {
  const { title, publisher: author = `The maintainers of ${title}` } = settings;
  return { name: plainName(title), title, author, ...settings.citation, package: settings.package.name };
}
