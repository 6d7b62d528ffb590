import type { LatestEntry } from "@claimwire/wire";
import type { Markup } from "../../markup.js";
import { hrefOfEntry } from "../../site.js";
import { Instant } from "../elements/values.js";

/** Entries of a feed by their titles, newest first. */
export function EntryList({ entries }: { readonly entries: readonly LatestEntry[] }): Markup {
  if (entries.length === 0) return <p>It has no entry yet.</p>;
  return (
    <ol class="changes" reversed>
      {entries.map((entry) => (
        <li>
          <Instant at={entry.published} />:{" "}
          <a href={hrefOfEntry(entry)}>
            <bdi>{entry.title}</bdi>
          </a>
        </li>
      ))}
    </ol>
  );
}
