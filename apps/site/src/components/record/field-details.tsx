import {
  type About,
  codesOf,
  type Field,
  fieldsInRows,
  type Kind,
  labelOf,
  type OrdinaryRecord,
  type Quantity,
  ROLES,
  SHAPES,
  type Shape,
} from "@claimwire/schema";
import { amountInWords, languageName, membersOf } from "@claimwire/wire";
import type { Markup, Props } from "../../markup.js";
import { groupBy } from "../../model/group-by.js";
import { wordId } from "../../model/word-lists.js";
import type { Site } from "../../site.js";
import { Detail, Joined } from "../elements/lines.js";
import { NamedLink } from "../elements/record-link.js";
import { CodeMark, Term } from "../elements/term.js";
import { ExternalLink, RecordDate } from "../elements/values.js";
import { SourceCitation } from "../source/source-list.js";

type FieldDetailsProps<R> = Props<{ kind: Kind; record: R; names?: readonly (keyof R)[] }>;

/** What a record says in its fields, one fact each: in those named, or in all that are declared as rows. */
export function FieldDetails<R extends OrdinaryRecord>(props: FieldDetailsProps<R>): Markup {
  const { site, kind, record, names } = props;
  const named = names?.flatMap((name) => SHAPES[kind].fields.find((field) => field.name === name) ?? []);
  const fields = named ?? fieldsInRows(kind);
  return <>{fields.map((field) => fieldDetail(site, field, valueIn(record, field)))}</>;
}

function valueIn(record: object, { name, standard }: Field): unknown {
  return (record as Readonly<Record<string, unknown>>)[name] ?? standard;
}

function fieldDetail(site: Site, { label, plural = label, shape }: Field, value: unknown): Markup {
  if (value === undefined) return null;
  const own = richValue(site, shape, value);
  if (own !== undefined) return <Detail name={plural}>{own}</Detail>;
  const members = membersOf(shape, value as string, site.index.records, site.config, label);
  return (
    <>
      {members.map((member, place) => (
        <Detail name={member.label ?? label}>{figureOf(site, shape, value, place) ?? member.text}</Detail>
      ))}
    </>
  );
}

/** A figure as data; undefined for a member of any other list. */
function figureOf({ config }: Site, shape: Shape, value: unknown, place: number): Markup | undefined {
  if (shape.holds !== "list" || shape.of.holds !== "object" || shape.of.name !== "Quantity") return undefined;
  const quantity = (value as readonly Quantity[])[place] as Quantity;
  return <data value={`${quantity.value} ${quantity.unit}`}>{amountInWords(quantity, config)}</data>;
}

/** A value with links and hover texts; undefined when plain text says as much. */
function richValue(site: Site, shape: Shape, value: unknown): Markup | undefined {
  if (shape.holds === "code")
    return <CodeMark codes={codesOf(shape, site.config.vocabulary)} code={value as string} />;
  if (shape.holds === "reference") return referenceLink(site, shape.to, value as string);
  if (shape.holds === "text") return textOf(shape.format, value as string);
  if (shape.holds !== "list") return undefined;
  const { of } = shape;
  if (of.holds === "object" && of.name === "About") {
    return <AboutList site={site} about={value as readonly About[]} />;
  }
  if (of.holds === "object") return undefined;
  return <Joined pieces={(value as readonly unknown[]).map((member) => richValue(site, of, member))} />;
}

function textOf(format: string, text: string): Markup {
  if (format === "date" || format === "day") return <RecordDate date={text} />;
  if (format === "address") return <ExternalLink url={text} />;
  return format === "language" ? languageName(text) : text;
}

function referenceLink(site: Site, to: Kind, id: string): Markup {
  if (to === "sources") return <SourceCitation site={site} id={id} />;
  return <NamedLink site={site} kind={to} id={id} />;
}

/** A role in the words that stand behind a name; its second wording heads lists. */
function RoleMark({ role }: { readonly role: About["role"] }): Markup {
  const id = wordId(ROLES, role);
  return id === undefined ? labelOf(ROLES, role) : <Term id={id}>{labelOf(ROLES, role)}</Term>;
}

/** Each entity once, with all its roles. */
function AboutList({ site, about }: Props<{ about: readonly About[] }>): Markup {
  return (
    <ul class="plain">
      {groupBy(about, ({ entity }) => entity).map(([entity, all]) => (
        <li>
          <NamedLink site={site} kind="entities" id={entity} />{" "}
          <span class="soft">
            (<Joined pieces={all.map(({ role }) => <RoleMark role={role} />)} />)
          </span>
        </li>
      ))}
    </ul>
  );
}
