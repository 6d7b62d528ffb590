import type { CslItem } from "./csl-item.js";

function dateOf({ issued }: CslItem): string | undefined {
  const [parts] = issued?.["date-parts"] ?? [];
  return parts?.map((part) => String(part).padStart(2, "0")).join("-") ?? issued?.literal;
}

/** Whether a title is ours, in [brackets] for want of a printed one. */
export function isOwnTitle(title: string): boolean {
  return /^\[.*\]$/.test(title);
}

/**
 * A title in quotation marks, because its words are not ours; a title that we supplied keeps its [brackets]. Quotation
 * marks within it stay as printed: entries of feeds have it so, and what was released does not change.
 */
export function quoteTitle(title: string): string {
  return isOwnTitle(title) ? title : `“${title}”`;
}

function sentence({
  title,
  author,
  publisher,
  archive_location,
  version,
  URL,
  note,
  ...item
}: CslItem): string {
  const authors = author?.map(({ literal }) => literal).join(", ");
  const work = version === undefined ? quoteTitle(title) : `${title}, version ${version}`;
  const facts = [work, publisher, dateOf({ title, ...item }), URL];
  if (archive_location !== undefined) facts.push(`npm: ${archive_location}`);
  const told = facts.filter((fact) => fact !== undefined).join(", ");
  return [authors, told, note]
    .filter((part) => part !== undefined)
    .join(". ")
    .replace(/\.?$/, ".");
}

/** A citation as text, a sentence for each work. */
export function renderTextCitation(items: readonly CslItem[]): string {
  return items.map(sentence).join(" ");
}

const LATEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  // BibTeX counts braces even behind a backslash, so one alone would swallow the entries after it.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
};

function escapeBibtex(text: string): string {
  return text.replace(/[\\~^{}]|[&%$#_]/g, (char) => LATEX[char] ?? `\\${char}`);
}

const BIBTEX_TYPES: Readonly<Record<string, string>> = {
  report: "techreport",
  "article-newspaper": "article",
};

function bibtexEntry(item: CslItem): string {
  const { id, type, title, author, publisher, version, language, URL, archive_location, note } = item;
  const [year, month, day] = item.issued?.["date-parts"]?.[0] ?? [];
  const venue = type === "report" ? "institution" : type === "article-newspaper" ? "journal" : "publisher";
  const fields: readonly (readonly [string, string | number | undefined])[] = [
    ["title", `{${escapeBibtex(title)}}`],
    ["author", author?.map(({ literal }) => `{${escapeBibtex(literal)}}`).join(" and ")],
    [venue, publisher && escapeBibtex(publisher)],
    ["year", year ?? (item.issued?.literal && escapeBibtex(item.issued.literal))],
    ["month", month],
    ["day", day],
    ["version", version],
    ["language", language],
    ["url", URL?.replaceAll("{", "%7B").replaceAll("}", "%7D")],
    ["howpublished", archive_location && `npm: ${archive_location}`],
    ["note", note && escapeBibtex(note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`]));
  return `@${BIBTEX_TYPES[type] ?? "misc"}{${id},\n${lines.join("")}}\n`;
}

/** A citation as BibTeX, an entry for each work. */
export function renderBibtex(items: readonly CslItem[]): string {
  return items.map(bibtexEntry).join("\n");
}
