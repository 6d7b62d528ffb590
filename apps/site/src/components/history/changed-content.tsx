import { type DiffPart, wordDiff } from "@claimwire/feeds";
import { type Alteration, sideParts } from "@claimwire/wire";
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
export function AlterationList({ alterations }: { readonly alterations: readonly Alteration[] }): Markup {
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

/** The value before and the value after, in words that say the same without their marks, as feeds have them. */
function Sides({ alteration }: { readonly alteration: Alteration }): Markup {
  const { before, after, byWord, hrefs } = alteration;
  const parts = byWord && before !== undefined && after !== undefined ? wordDiff(before, after) : [];
  return (
    <>
      {before !== undefined && (
        <dd>
          <span class="side">{after === undefined ? "Taken out: " : "Was: "}</span>
          <Side kind="del" text={before} parts={parts} href={hrefs?.before} />
        </dd>
      )}
      {after !== undefined && (
        <dd>
          <span class="side">{before === undefined ? "Added: " : "Now: "}</span>
          <Side kind="ins" text={after} parts={parts} href={hrefs?.after} />
        </dd>
      )}
      {before === undefined && after === undefined && <dd>changed in a detail not shown here</dd>}
    </>
  );
}

interface SideProps {
  readonly kind: "del" | "ins";
  readonly text: string;
  readonly parts: readonly DiffPart[];
  readonly href: string | undefined;
}

/** One side of a change, with the words marked in which it differs from the other; marked whole when it shares too little. */
function Side({ kind, text, parts, href }: SideProps): Markup {
  const Edit = kind;
  const own = sideParts(kind, text, parts);
  if (own === undefined) {
    return (
      <Edit>
        <Value text={text} href={href} />
      </Edit>
    );
  }
  return <>{own.map((part) => (part.kind === "same" ? part.text : <Edit>{part.text}</Edit>))}</>;
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
