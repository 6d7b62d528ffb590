import type { SitePath } from "@claimwire/feeds";
import type { Markup, Props } from "../../markup.js";
import { hrefOf } from "../../site.js";

/** The page that answers a search: `search/?q=…`. */
export const SEARCH_PATH: SitePath = "search/";

/** A box that leads to the page of the search; on that page its program reads it. */
export function SearchForm({ site }: Props): Markup {
  return (
    <search class="search">
      <form id="search-form" action={hrefOf(site, SEARCH_PATH)}>
        <label for="search-box" class="visually-hidden">
          Search claims, names, sources
        </label>
        <input
          type="search"
          id="search-box"
          name="q"
          placeholder="Claims, names, 中文"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          enterkeyhint="search"
        />
        <button type="submit">Search</button>
      </form>
    </search>
  );
}
