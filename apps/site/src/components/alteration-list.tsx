import { type Alteration, type DiffPart, wordDiff } from "@claimwire/wire";
import type { Html } from "../html.js";

/** What changed, each thing with what stood there before and what stands there after. */
export function AlterationList({ alterations }: { readonly alterations: readonly Alteration[] }): Html {
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

function Sides({ alteration: { before, after, byWord } }: { readonly alteration: Alteration }): Html {
  const parts = byWord && before !== undefined && after !== undefined ? wordDiff(before, after) : [];
  if (isReadable(parts)) {
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
          <Side of="Before" />
          <del>
            <bdi>{before}</bdi>
          </del>
        </dd>
      )}
      {after !== undefined && (
        <dd>
          <Side of="After" />
          <ins>
            <bdi>{after}</bdi>
          </ins>
        </dd>
      )}
    </>
  );
}

/** Two texts that share less than half of their letters are easier to read one after the other. */
function isReadable(parts: readonly DiffPart[]): boolean {
  const lengthOf = (kind: DiffPart["kind"]): number =>
    parts.filter((part) => part.kind === kind).reduce((sum, { text }) => sum + text.trim().length, 0);
  return parts.length > 0 && lengthOf("same") > Math.max(lengthOf("del"), lengthOf("ins"));
}

/** Many screen readers do not tell `ins` and `del` from other text, so the side is said in words too. */
function Side({ of }: { readonly of: "Before" | "After" }): Html {
  return <span class="side">{of}: </span>;
}

function WordDiff({ parts }: { readonly parts: readonly DiffPart[] }): Html {
  return (
    <>
      {parts.map(({ kind, text }, place) => {
        if (kind === "same") return text;
        // Two runs that touch would read as one word.
        const gap = kind === "ins" && parts[place - 1]?.kind === "del" && " ";
        return kind === "del" ? (
          <del>
            <span class="visually-hidden">[taken out: </span>
            {text}
            <span class="visually-hidden">]</span>
          </del>
        ) : (
          <>
            {gap}
            <ins>
              <span class="visually-hidden">[put in: </span>
              {text}
              <span class="visually-hidden">]</span>
            </ins>
          </>
        );
      })}
    </>
  );
}
