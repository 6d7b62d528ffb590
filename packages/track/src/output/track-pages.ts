import {
  ABOUT_PATH,
  FORMAT_NAMES,
  FORMATS,
  feedPath,
  GENERAL_OPML_PATH,
  HOME_PATH,
  html,
  linkTo,
  OPML_PATH,
  type OutputFile,
  type SafeHtml,
  type Stream,
  SUBSCRIBE_PATH,
  stack,
} from "@claimwire/feeds";
import type { TrackConfig } from "../config/track-config.js";
import { repositoryPage } from "../entries/commit-link.js";
import { feedConfigOf } from "../entries/track-entry.js";
import type { TrackRelease } from "../history/tracker.js";
import { TRACK_API_INDEX } from "./api-paths.js";

const STYLE = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse}td,th{text-align:left;padding:.2rem .8rem .2rem 0;vertical-align:top}`;

/** More record feeds than this are listed in the OPML file alone. */
const RECORDS_SHOWN = 3_000;

function page(title: string, language: string, body: SafeHtml): string {
  return `<!doctype html>\n${html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>`}${STYLE}${html`</style>
</head>
<body>
${body}
</body>
</html>`}\n`;
}

/** The address of a file, seen from a page that lies `depth` folders deep. */
function hrefFrom(depth: number, path: string): string {
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  return `${"../".repeat(depth)}${encoded}` || "./";
}

function rowOf(stream: Stream, depth: number): SafeHtml {
  const links = FORMAT_NAMES.map(
    (format) => html`<td>${linkTo(hrefFrom(depth, feedPath(stream.id, format)), FORMATS[format].name)}</td>`,
  );
  return html`<tr><th scope="row">${stream.title}</th>${links}<td>${stream.description}</td></tr>`;
}

function tableOf(heading: string, streams: readonly Stream[], depth: number): SafeHtml | undefined {
  if (streams.length === 0) return undefined;
  return html`<h2>${heading}</h2>
<table><tbody>
${streams.map(
  (stream) => html`${rowOf(stream, depth)}
`,
)}</tbody></table>`;
}

export interface PageContent {
  readonly config: TrackConfig;
  readonly newest: TrackRelease;
  readonly general: readonly Stream[];
  readonly values: readonly Stream[];
  readonly records: readonly Stream[];
}

function listOfFeeds({ config, newest, general, values, records }: PageContent, depth: number): SafeHtml {
  const { title, description } = feedConfigOf(config);
  const source = repositoryPage(config.repository);
  const counts = Object.entries(newest.target.counts).map(([kind, count]) => `${count} ${kind}`);
  return stack(
    html`<h1>${title}</h1>`,
    html`<p>${description}</p>`,
    html`<p>Newest release: ${newest.version}, ${newest.released.slice(0, 10)}, with ${counts.join(", ")}.${
      source === undefined ? "" : html` Made from ${linkTo(source, source)}.`
    }</p>`,
    html`<p>Take all changes, or some narrow feeds, not both: every change is in the first.
${linkTo(hrefFrom(depth, GENERAL_OPML_PATH), "General feeds as OPML")},
${linkTo(hrefFrom(depth, OPML_PATH), "all feeds as OPML")},
${linkTo(hrefFrom(depth, TRACK_API_INDEX), "the data as JSON")}.</p>`,
    tableOf("General feeds", general, depth),
    tableOf("Feeds of a value", values, depth),
    records.length > RECORDS_SHOWN
      ? html`<p>The feeds of ${records.length} records are in the OPML file.</p>`
      : tableOf("Feeds of a record", records, depth),
  );
}

/** The pages that feeds link to: the list of the feeds, and what they are. */
export function trackPages(content: PageContent): OutputFile[] {
  const { config } = content;
  const { title, language } = feedConfigOf(config);
  const source = repositoryPage(config.repository);
  const about = stack(
    html`<h1>About ${title}</h1>`,
    html`<p>These feeds tell every change of the records of ${
      source === undefined ? "a git repository" : linkTo(source, source)
    }. They are made by Claimwire from the history of the repository; those who keep it did not write the entries.</p>`,
    html`<p>Each release of the ledger can be proved: what it builds on and its changes are the records of its commit.</p>`,
    html`<p>${linkTo("../", "All feeds")}</p>`,
  );
  return [
    { path: `${HOME_PATH}index.html`, text: page(title, language, listOfFeeds(content, 0)) },
    { path: `${SUBSCRIBE_PATH}index.html`, text: page(`${title}: feeds`, language, listOfFeeds(content, 1)) },
    { path: `${ABOUT_PATH}index.html`, text: page(`About ${title}`, language, about) },
  ];
}
