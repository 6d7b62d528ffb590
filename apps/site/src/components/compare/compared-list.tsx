import { CAUSE_WORDS, pagePath, SIGNAL_WORDS } from "@claimwire/wire";
import type { Markup } from "../../markup.js";
import type { ComparedRecord, Outcome } from "../../model/compare-releases.js";
import { Joined } from "../elements/lines.js";
import { AlterationList } from "../history/changed-content.js";

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  added: "New",
  changed: "Changed",
  moved: "Moved",
  split: "Divided",
  removed: "Removed",
};

export function outcomeInWords(outcome: Outcome): string {
  return OUTCOME_WORDS[outcome];
}

interface ComparedListProps {
  readonly records: readonly ComparedRecord[];
  /** The address of the site, as pages link to it, with a slash at its end. */
  readonly base: string;
}

/** Records that differ between two releases: what became of each, why, and what it said before and says now. */
export function ComparedList({ records, base }: ComparedListProps): Markup {
  return (
    <ul class="changes compared">
      {records.map((record) => (
        <li>
          <ComparedLine record={record} base={base} />
          <p class="cause">
            <Joined
              pieces={record.signals.map((signal, place) => {
                const { label } = SIGNAL_WORDS[signal];
                return place > 0 ? label.toLowerCase() : label;
              })}
            />
            . Why: <Joined by="; " pieces={record.causes.map((code) => CAUSE_WORDS[code].toLowerCase())} />.
            In <Joined pieces={record.releases.map((version) => version)} />.
          </p>
          <ComparedContent record={record} />
        </li>
      ))}
    </ul>
  );
}

function ComparedLine({ record, base }: { readonly record: ComparedRecord; readonly base: string }): Markup {
  const { record: key, outcome, name, heldBy = [] } = record;
  return (
    <span class="change-line">
      <strong>{outcomeInWords(outcome)}</strong>:{" "}
      <a href={base + pagePath(key)}>
        <bdi>{name}</bdi>
      </a>
      {heldBy.length > 0 && (
        <>
          , now{" "}
          <Joined
            pieces={heldBy.map((holder) => <a href={base + pagePath(holder)}>{holder.split("/")[1]}</a>)}
          />
        </>
      )}
    </span>
  );
}

function ComparedContent({ record: { outcome, alterations } }: { readonly record: ComparedRecord }): Markup {
  if (alterations === undefined) return <p>What it says may not be shown.</p>;
  // What a new record says stands on its page.
  if (outcome === "added" || alterations.length === 0) return null;
  return <AlterationList alterations={alterations} />;
}
