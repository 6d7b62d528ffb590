import type { Vocabulary } from "@claimwire/schema";
import { datasetCitation, type WrittenSettings } from "@claimwire/store";
import type { PackageSettings } from "./package-files.js";
import { siteAddresses } from "./site-addresses.js";

/** What the settings and the vocabulary of a checkout say for the package. */
export function packageSettings(settings: WrittenSettings, vocabulary: Vocabulary): PackageSettings {
  const { title, baseUrl, feeds } = settings;
  return {
    site: siteAddresses(baseUrl),
    schemaBase: `tag:${feeds.tagAuthority}:schema/`,
    title,
    citation: datasetCitation(settings),
    vocabulary,
  };
}
