import { cleanText, FORMAT_NAMES, FORMATS, feedPath } from "@claimwire/feeds";
import type { ClaimsRelease } from "@claimwire/release";
import type { Claim } from "@claimwire/schema";
import { apiDatasetPath, claimJsonLd, LICENCE, type LinkedData, suppressionReason } from "@claimwire/wire";
import { absoluteUrlOf, type Site } from "../site.js";
import { asOfEach } from "./as-of.js";

const CONTEXT = "https://schema.org";

/** A claim for search engines, as of the release that last changed it; undefined for one that must not be repeated. */
export function claimLinkedData(site: Site, id: string, claim: Claim): LinkedData | undefined {
  const version = asOfEach(site, `claims/${id}`).at(-1)?.release.version;
  if (version === undefined || suppressionReason(claim) !== undefined) return undefined;
  const { title, baseUrl } = site.config;
  return claimJsonLd(id, claim, site.index.records, { title, baseUrl, version });
}

/** The dataset at a release; undefined before the first. */
export function datasetLinkedData(site: Site, release: ClaimsRelease | undefined): LinkedData | undefined {
  if (release === undefined) return undefined;
  const { version, released } = release;
  const { title, description, language, publisher } = site.config;
  return {
    "@context": CONTEXT,
    "@type": "Dataset",
    "@id": absoluteUrlOf(site, ""),
    name: title,
    description,
    inLanguage: language,
    version,
    dateModified: released,
    license: LICENCE,
    ...(publisher === undefined ? {} : { publisher: { "@type": "Organization", name: publisher } }),
    distribution: [
      {
        "@type": "DataDownload",
        encodingFormat: "application/json",
        contentUrl: absoluteUrlOf(site, apiDatasetPath(version)),
      },
    ],
  };
}

/** A feed of changes: its name, what it brings, and its file in each format. */
export function feedLinkedData(site: Site, stream: string, name: string, description: string): LinkedData {
  return {
    "@context": CONTEXT,
    "@type": "DataFeed",
    name,
    description,
    license: LICENCE,
    isPartOf: { "@type": "Dataset", "@id": absoluteUrlOf(site, ""), name: site.config.title },
    distribution: FORMAT_NAMES.map((format) => ({
      "@type": "DataDownload",
      encodingFormat: FORMATS[format].type,
      contentUrl: absoluteUrlOf(site, feedPath(stream, format)),
    })),
  };
}

/** JSON that cannot end the script element in which it stands. */
export function scriptText(data: LinkedData): string {
  return cleanText(JSON.stringify(data)).replaceAll("<", "\\u003c");
}
