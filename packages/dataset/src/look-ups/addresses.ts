import type { Parts } from "../collections/parts.js";
import type { Dataset } from "../dataset.js";
import { unknownName } from "../names/unknown-name.js";
import type { SiteData } from "../release/site-data.js";
import { presentKey } from "./resolve-key.js";

const FORMATS: readonly string[] = ["rss", "atom", "json"];

export function makeUrlOf(parts: Parts, { page }: SiteData): Dataset["urlOf"] {
  return (asked) => {
    const key = presentKey(parts, asked);
    return page?.replace("{key}", key);
  };
}

export function makeFeedOf(parts: Parts, { feeds }: SiteData): Dataset["feedOf"] {
  return (asked, format = "atom") => {
    if (!FORMATS.includes(format))
      throw unknownName(format, `no format of feeds: ${FORMATS.join(", ")}`, FORMATS);
    const key = presentKey(parts, asked);
    return feeds?.[format].replace("{key}", key);
  };
}
