import { ABOUT_PATH } from "@claimwire/feeds";
import { closingLine, NOT_SOUGHT, RELEASES_PATH } from "@claimwire/wire";
import { Detail } from "../components/elements/lines.js";
import { glossaryId } from "../components/elements/term.js";
import { Columns, Section } from "../components/frame/columns.js";
import { PageHeading } from "../components/frame/page-heading.js";
import { ReportPlaces } from "../components/frame/report-links.js";
import type { Markup, Props } from "../markup.js";
import { WORD_LISTS, wordId } from "../model/word-lists.js";
import type { Page } from "../page.js";
import { hrefOf, type Site } from "../site.js";

/** What the dataset promises, how to correct it, where it stands, and on what terms it can be used. */
export function* aboutPages(site: Site): Iterable<Page> {
  yield {
    path: ABOUT_PATH,
    title: "About",
    description:
      "What the dataset promises, how it is corrected, where it stands, what its words mean, and its licences.",
    stream: "all",
    body: (
      <Columns>
        <PageHeading site={site}>About</PageHeading>
        <p class="lede">{site.config.texts?.about ?? site.config.description}</p>
        <Stance site={site} />
        <Guarantees site={site} />
        <Corrections site={site} />
        <Section id="words" heading="What the words mean">
          <p>
            Every claim is described in the same closed lists of words, so that two claims can be compared.
          </p>
          <CodeTables />
        </Section>
        <Licences site={site} />
      </Columns>
    ),
  };
}

function Stance({ site }: Props): Markup {
  return (
    <Section id="stance" heading="Where we stand">
      <ul>
        <li>
          Claims are attributed, never endorsed. Each says who asserts it, how they know, and how sure they
          are. The words are ours, and hedges stay: a plan is not a deed, a tender that lists a device is not
          its installation.
        </li>
        <li>
          An answer by those concerned is a claim like any other and stands with the claim that it answers.
          Where there is none, the page says on which day we last looked for one, or “{NOT_SOUGHT}”, since we
          cannot know of answers that we have not seen. It ends: “{closingLine(site.config)}”
        </li>
        <li>
          The title of a source is always quoted, with its publisher and date, so that no headline speaks for
          us.
        </li>
        <li>
          People are named only in a public role. Victims, witnesses and relatives are never named, even where
          a source does.
        </li>
      </ul>
    </Section>
  );
}

function Guarantees({ site }: Props): Markup {
  return (
    <Section id="guarantees" heading="What we promise">
      <dl class="promises">
        <Detail name="Addresses last">
          The id of a record never changes and is never used again. A record that moves or is divided leaves a
          page that says where its content went.
        </Detail>
        <Detail name="Evidence always">
          Every claim names the document in which it stands, the chain of documents through which we know it,
          and, as a rule, the passage with a fingerprint of its words. Whoever has a copy can find the passage
          again; none of the source's text is kept here.
        </Detail>
        <Detail name="Nothing vanishes">
          A withdrawn claim keeps its page, its content, and the reason. Content is taken out only where the
          law or somebody's safety demands it, and even then its fingerprint stays. Copies that others hold
          are beyond recall.
        </Detail>
        <Detail name="Changes add up">
          Each <a href={hrefOf(site, RELEASES_PATH)}>release</a> lists every change with what stood there
          before and after, and why. The earlier release and these changes give the later one, to the byte;
          digests prove it.
        </Detail>
        <Detail name="Corrections arrive">
          A correction, a dispute or a retraction is a new entry in every feed that carried the claim, in
          every format. Entries are never edited in place.
        </Detail>
        <Detail name="Four times, kept apart">
          When it happened, when it was reported, when it entered the dataset, and when it last changed. The
          last two come from the ledger and are never typed in.
        </Detail>
      </dl>
    </Section>
  );
}

function Corrections({ site }: Props): Markup {
  const { repository, contact } = site.config;
  const how =
    repository === undefined && contact === undefined
      ? "This copy of the site names no address for reports; the dataset's publisher takes them."
      : "Every page ends with a link by which to report an error in it or to send a reply.";
  return (
    <Section id="corrections" heading="How to correct us">
      <p>
        A wrong fact is the worst bug that {site.config.title} can have. {how} Give what shows that the page
        is wrong. Those whom a claim concerns can send a reply: it is entered as a claim of its own, beside
        the one that it answers.
      </p>
      <ReportPlaces site={site} />
      <p>
        We do not take a claim away because it is unwelcome. Whatever is corrected is corrected in the open:
        the history of each record shows every change that it ever had.
      </p>
    </Section>
  );
}

function Licences({ site }: Props): Markup {
  return (
    <Section id="licences" heading="Licences">
      <dl class="promises">
        <Detail name="Data">
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="external license nofollow noopener">
            Creative Commons Attribution 4.0
          </a>
          : use it for anything, and say that it comes from {site.config.title}.
        </Detail>
        <Detail name="Code">MIT.</Detail>
        <Detail name="Sources">
          Titles and addresses of sources are facts. Their text belongs to their publishers; it is not ours to
          license and is not in here.
        </Detail>
      </dl>
    </Section>
  );
}

/** The glossary: the closed lists of words that pages use, each word with its definition. */
function CodeTables(): Markup {
  return (
    <>
      {WORD_LISTS.map(({ caption, codes }) => (
        <table class="vocabulary">
          <caption>{caption}</caption>
          <tbody>
            {Object.entries(codes).map(([code, { label, definition }]) => (
              <tr id={glossaryId(wordId(codes, code) ?? code)}>
                <th scope="row">{label}</th>
                <td>{definition}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </>
  );
}
