import { type DiffPart, gapBefore, wordDiff } from "@claimwire/feeds";
import type { Alteration } from "@claimwire/wire";
import type { Markup } from "../../markup.js";
import type { HistoryItem } from "../../model/change-history.js";
import { Detail, DetailList } from "../elements/lines.js";

/** What a change did to the content of a record; for an added record, what it said then. */
export function ChangedContent({ item: { change, alterations } }: { readonly item: HistoryItem }): Markup {
  if (change.content !== undefined) {
    return <p>The content of this change is withheld; the ledger keeps its fingerprint.</p>;
  }
  if (alterations.length === 0) return null;
  if (change.op !== "added") return <AlterationList alterations={alterations} />;
  return (
    <details>
      <summary>As it was entered</summary>
      <DetailList>
        {alterations.map(({ label, after }) => (
          <Detail name={label}>
            <bdi>{after}</bdi>
          </Detail>
        ))}
      </DetailList>
    </details>
  );
}

/** What changed: each label with the value before and the value after. */
function AlterationList({ alterations }: { readonly alterations: readonly Alteration[] }): Markup {
  return (
    <dl class="alterations">
      {alterations.map((alteration) => (
        <div>
          <dt>{alteration.label}</dt>
          <Sides alteration={alteration} />
        </div>
      ))}
    </dl>
  );
}

/** Many screen readers read `ins` and `del` like other text, so words say which side it is. */
function Sides({ alteration }: { readonly alteration: Alteration }): Markup {
  const { before, after, byWord, hrefs } = alteration;
  const parts = byWord && before !== undefined && after !== undefined ? wordDiff(before, after) : [];
  // Two texts that share too little are shown whole, one after the other.
  if (parts.some(({ kind }) => kind === "same")) {
    return (
      <dd>
        <WordDiff parts={parts} />
      </dd>
    );
  }
  return (
    <>
      {before !== undefined && (
        <dd>
          <span class="side">Before: </span>
          <del>
            <Value text={before} href={hrefs?.before} />
          </del>
        </dd>
      )}
      {after !== undefined && (
        <dd>
          <span class="side">After: </span>
          <ins>
            <Value text={after} href={hrefs?.after} />
          </ins>
        </dd>
      )}
    </>
  );
}

/** A value, as a link when it names an address. */
function Value({ text, href }: { readonly text: string; readonly href: string | undefined }): Markup {
  const name = <bdi>{text}</bdi>;
  return href === undefined ? (
    name
  ) : (
    <a href={href} rel="external nofollow noopener">
      {name}
    </a>
  );
}

function WordDiff({ parts }: { readonly parts: readonly DiffPart[] }): Markup {
  return (
    <>
      {parts.map(({ kind, text }, place) => {
        if (kind === "same") return text;
        const Edit = kind;
        return (
          <>
            {kind === "ins" && gapBefore({ kind, text }, parts[place - 1])}
            <Edit>
              <span class="visually-hidden">[{kind === "del" ? "taken out" : "put in"}: </span>
              {text}
              <span class="visually-hidden">]</span>
            </Edit>
          </>
        );
      })}
    </>
  );
}
