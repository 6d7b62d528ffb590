import {
  API_INDEX_PATH,
  apiDatasetPath,
  apiRecordPath,
  apiReleasePath,
  apiSchemaPath,
  RELEASES_PATH,
} from "@claimwire/wire";
import { ColumnHeadings } from "../components/elements/column-headings.js";
import { Columns, Section } from "../components/frame/columns.js";
import { PageHeading } from "../components/frame/page-heading.js";
import { GUIDES_PATH, guidePath } from "../guides/guide-paths.js";
import type { Markup, Props } from "../markup.js";
import type { Page } from "../page.js";
import { absoluteUrlOf, hrefOf, type Site } from "../site.js";

/** How programs use the dataset. */
export const DEVELOPERS_PATH = "developers/";

/** The README of the data package, whose examples run as tests. */
const PACKAGE_GUIDE = "packages/dataset/README.md";

/** How programs use the dataset: the package, the API, its schemas, and files to take away. */
export function* developersPages(site: Site): Iterable<Page> {
  yield {
    path: DEVELOPERS_PATH,
    title: "Developers",
    description: "The dataset as a typed package, as a static JSON API with its schemas, and as files.",
    body: (
      <Columns>
        <PageHeading site={site}>Developers</PageHeading>
        <p class="lede">
          The same records that the pages show: as a typed package, as JSON at fixed addresses, and as tables.
          Every release stays, with each change and its cause.
        </p>
        <PackageExamples site={site} />
        <Api site={site} />
        <Downloads site={site} />
        <GuideLinks site={site} />
      </Columns>
    ),
  };
}

/** A link to the page of a guide; its words alone where the checkout has none. */
function GuideLink({ site, file, children }: Props<{ file: string; children?: Markup }>): Markup {
  return site.guides.has(file) ? <a href={hrefOf(site, guidePath(file))}>{children}</a> : children;
}

/** The examples of a guide: the code of each section that has some, under the heading of the section. */
export function examplesIn(guide: string): { readonly heading: string; readonly code: string }[] {
  return guide.split(/^## /m).flatMap((section) => {
    const [heading = ""] = section.split("\n", 1);
    const [, code] = /^```ts\n(.*?)\n```$/ms.exec(section) ?? [];
    return code === undefined ? [] : [{ heading, code }];
  });
}

function PackageExamples({ site }: Props): Markup {
  const guide = site.guides.get(PACKAGE_GUIDE);
  if (guide === undefined) return null;
  return (
    <Section id="package" heading="The package">
      <Code>npm install {site.config.package.name}</Code>
      <p>
        For Node, browsers and bundlers, with types and without a dependency. Tests run each of these
        examples.{" "}
        <GuideLink site={site} file={PACKAGE_GUIDE}>
          All look-ups
        </GuideLink>
        ,{" "}
        <GuideLink site={site} file="packages/dataset/QUESTIONS.md">
          twenty-one questions, each as one expression
        </GuideLink>
        .
      </p>
      {examplesIn(guide).map(({ heading, code }) => (
        <>
          <h3>{heading}</h3>
          <Code>{code}</Code>
        </>
      ))}
    </Section>
  );
}

function Code({ children }: { readonly children?: Markup }): Markup {
  return (
    <pre tabindex={0}>
      <code>{children}</code>
    </pre>
  );
}

/** The addresses of the API; in angle brackets what a program fills in. */
function Api({ site }: Props): Markup {
  const rows = [
    [API_INDEX_PATH, "Every release, and templates of all other addresses. Begin here."],
    [apiRecordPath("<kind>/<id>"), "One record as of the newest release, with every change of it."],
    [apiReleasePath("<version>"), "A release with its changes, causes and digests; it never changes."],
    [apiDatasetPath("<version>"), "All records of a release; it never changes."],
    [apiSchemaPath("<name>"), "The JSON Schema of each: index, record, release, dataset."],
  ] as const;
  return (
    <Section id="api" heading="The API">
      <p>
        Files that any program may read from any site, without a key.{" "}
        <GuideLink site={site} file="docs/api.md">
          What they hold
        </GuideLink>
        . Below <code>{absoluteUrlOf(site, "")}</code>:
      </p>
      <section class="table" aria-label="Addresses of the API" tabindex={0}>
        <table>
          <ColumnHeadings texts={["Address", "What it gives"]} />
          <tbody>
            {rows.map(([path, what]) => (
              <tr>
                <td>
                  <code>
                    {path.includes("<") || site.releases.length === 0 ? (
                      path
                    ) : (
                      <a href={hrefOf(site, path)}>{path}</a>
                    )}
                  </code>
                </td>
                <td>{what}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {site.releases.length > 0 && (
        <p>
          Schemas:{" "}
          {["index", "record", "release", "dataset"].map((name, at) => (
            <>
              {at > 0 && ", "}
              <a href={hrefOf(site, apiSchemaPath(name))}>{name}</a>
            </>
          ))}
          .
        </p>
      )}
    </Section>
  );
}

function Downloads({ site }: Props): Markup {
  return (
    <Section id="downloads" heading="Files">
      <p>
        Each list of claims has its rows as CSV and JSON beside it, with their licence and how to cite them.
        The page of each <a href={hrefOf(site, RELEASES_PATH)}>release</a> has all its records as one file.
        The package holds{" "}
        <GuideLink site={site} file="packages/dataset/FILES.md">
          tables for spreadsheets, DuckDB, Python and R
        </GuideLink>
        , and the JSON Schema of each kind of record.
      </p>
    </Section>
  );
}

function GuideLinks({ site }: Props): Markup {
  if (site.guides.size === 0) return null;
  const rows = [
    ["docs/ledger.md", "How releases are written and proved"],
    ["docs/feeds.md", "What the feeds hold"],
    ["docs/versioning.md", "What a version number says"],
    ["docs/guarantees.md", "What is promised, and which test keeps it"],
    ["docs/track.md", "The same wire for the records of any git repository"],
    ["docs/cli.md", "The command"],
  ] as const;
  return (
    <Section id="guides" heading="Guides">
      <ul>
        {rows.map(([file, label]) => (
          <li>
            <GuideLink site={site} file={file}>
              {label}
            </GuideLink>
          </li>
        ))}
        <li>
          <a href={hrefOf(site, GUIDES_PATH)}>All guides</a>
        </li>
      </ul>
    </Section>
  );
}
