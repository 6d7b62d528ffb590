/** The folder of the guides on the site, and the page that lists them. */
export const GUIDES_PATH = "docs/";

/** Files beside those of `docs/` that are read as pages, with what their pages are called. */
export const OTHER_GUIDES: Readonly<Record<string, string>> = {
  "CORRECTIONS.md": "corrections",
  "CONTRIBUTING.md": "contributing",
  "data/README.md": "records",
  "packages/dataset/README.md": "dataset",
  "packages/dataset/QUESTIONS.md": "questions",
  "packages/dataset/FILES.md": "files",
};

/** The path of the page of a guide, by that of its file in the repository: `docs/api.md` is `docs/api/`. */
export function guidePath(file: string): string {
  return `${GUIDES_PATH}${OTHER_GUIDES[file] ?? file.replace(/^docs\//, "").replace(/\.md$/, "")}/`;
}
