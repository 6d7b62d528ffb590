import { posix } from "node:path";
import GithubSlugger from "github-slugger";
import markdownIt, { type Token } from "markdown-it";
import { hrefOf, type Site } from "../site.js";
import { guidePath } from "./guide-paths.js";

/** A guide as a page has it. */
export interface RenderedGuide {
  /** Its first heading, as text. */
  readonly title: string;
  /** Its first paragraph, as text. */
  readonly summary: string;
  /** All but its first heading, as markup. */
  readonly html: string;
}

// HTML is recognised only to leave comments out: the rules below print none of it as markup.
const MARKDOWN = markdownIt({ html: true });
const { escapeHtml } = MARKDOWN.utils;

const isComment = (text: string): boolean => /^\s*<!--[\s\S]*-->\s*$/.test(text);
const printHtml = (tokens: readonly Token[], at: number): string => {
  const text = tokens[at]?.content ?? "";
  return isComment(text) ? "" : escapeHtml(text);
};
MARKDOWN.renderer.rules.html_block = printHtml;
MARKDOWN.renderer.rules.html_inline = printHtml;
// What is wider than the page scrolls by key, too.
const printCode = (tokens: readonly Token[], at: number): string =>
  `<pre tabindex="0"><code>${escapeHtml(tokens[at]?.content ?? "")}</code></pre>\n`;
MARKDOWN.renderer.rules.fence = printCode;
MARKDOWN.renderer.rules.code_block = printCode;
MARKDOWN.renderer.rules.table_open = () => '<section class="table" aria-label="Table" tabindex="0"><table>\n';
MARKDOWN.renderer.rules.table_close = () => "</table></section>\n";
MARKDOWN.renderer.rules.th_open = () => '<th scope="col">';
MARKDOWN.renderer.rules.td_open = () => "<td>";
MARKDOWN.renderer.rules.image = (tokens, at) => escapeHtml(tokens[at]?.content ?? "");

/**
 * Renders the Markdown of a guide (CommonMark, with tables). Headings have the ids that GitHub gives them; a link to
 * another guide leads to its page, one to another file to the repository, or nowhere when none is set.
 */
export function renderMarkdown(site: Site, file: string, text: string): RenderedGuide {
  const tokens = MARKDOWN.parse(text, {});
  const slugger = new GithubSlugger();
  for (const [at, token] of tokens.entries()) {
    if (token.type === "heading_open") token.attrSet("id", slugger.slug(textIn(tokens[at + 1])));
    if (token.type === "inline") pointLinks(site, file, token.children ?? []);
  }
  const first = tokens.findIndex(({ type, tag }) => type === "heading_open" && tag === "h1");
  const paragraph = tokens.findIndex(({ type }) => type === "paragraph_open");
  const title = first < 0 ? file : textIn(tokens[first + 1]);
  const body = first < 0 ? tokens : tokens.toSpliced(first, 3);
  const html = MARKDOWN.renderer.render(body, MARKDOWN.options, {});
  return { title, summary: textIn(tokens[paragraph + 1]), html };
}

function textIn(inline: Token | undefined): string {
  const words = (inline?.children ?? []).map(({ type, content }) => (type === "softbreak" ? " " : content));
  return words.join("");
}

/** Gives each link of a line the address that it has on the site; one that leads nowhere becomes plain text. */
function pointLinks(site: Site, file: string, tokens: readonly Token[]): void {
  const dropped: boolean[] = [];
  for (const token of tokens) {
    if (token.type === "link_open") {
      const target = targetOf(site, file, String(token.attrGet("href") ?? ""));
      dropped.push(target === undefined);
      if (target === undefined) leaveOut(token);
      else token.attrSet("href", target);
      if (target !== undefined && /^[a-z]+:/i.test(target))
        token.attrSet("rel", "external nofollow noopener");
    } else if (token.type === "link_close" && dropped.pop()) leaveOut(token);
  }
}

function leaveOut(token: Token): void {
  token.type = "text";
  token.content = "";
}

/** Where a link in a file leads on the site; undefined when what it names has no address. */
function targetOf(site: Site, file: string, href: string): string | undefined {
  if (/^(https?|mailto):/i.test(href) || href.startsWith("#")) return href;
  const [path = "", fragment] = href.split("#");
  const target = posix.join(posix.dirname(file), path);
  const anchor = fragment === undefined ? "" : `#${fragment}`;
  if (site.guides.has(target)) return hrefOf(site, guidePath(target)) + anchor;
  const { repository } = site.config;
  if (repository === undefined || target.startsWith("..")) return undefined;
  return `${fileAddress(repository, target)}${anchor}`;
}

function fileAddress(repository: string, path: string): string {
  const base = repository.replace(/\/+$/, "").replace(/\.git$/, "");
  const folder = /(^|\.)gitlab\./.test(new URL(base).hostname) ? "/-/blob/HEAD/" : "/blob/HEAD/";
  return base + folder + path;
}
