import { escapeText } from "@claimwire/feeds";
import { KIND_SINGULAR, KINDS } from "@claimwire/schema";
import { capitalise } from "@claimwire/wire";

/** What pages are of that have a picture for previews of links. */
const PICTURED = [...KINDS.map((kind) => KIND_SINGULAR[kind]), "release", "site"] as const;

export type Pictured = (typeof PICTURED)[number];

/** The size that previews of links take, in pixels. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

/** What the page of a path is of. */
export function picturedOn(path: string): Pictured {
  const [, kind] = /^(?:releases\/[^/]+\/)?(claims|sources|entities|topics)\/[^/]+\//.exec(path) ?? [];
  const known = KINDS.find((one) => one === kind);
  if (known !== undefined) return KIND_SINGULAR[known];
  return /^(releases|compare)\//.test(path) ? "release" : "site";
}

/** `assets/social/claim.png`: the path of a picture in the site. */
export function picturePath(pictured: Pictured): string {
  return `assets/social/${pictured}.png`;
}

/** Every picture as SVG, by its path: the sign of the site, what the page is of, and the title of the site. */
export function socialPictures(title: string): ReadonlyMap<string, string> {
  return new Map(
    PICTURED.map((pictured) => [
      picturePath(pictured),
      pictured === "site"
        ? card(title, "Who says what, and every change")
        : card(capitalise(pictured), title),
    ]),
  );
}

function card(heading: string, below: string): string {
  const { width, height } = PICTURE_SIZE;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
<rect width="${width}" height="${height}" fill="#fcfbf8"/>
<rect width="${width}" height="16" fill="#e8590c"/>
<g transform="translate(80 140) scale(9)" stroke="#1c1b18" stroke-width="3" stroke-linecap="round"><path d="M2 8h7m8 0h7"/></g>
<circle cx="197" cy="212" r="36" fill="#e8590c"/>
<text x="80" y="430" font-size="120" fill="#1c1b18">${escapeText(heading)}</text>
<text x="80" y="530" font-size="48" fill="#5a564c">${escapeText(below)}</text>
</svg>`;
}
