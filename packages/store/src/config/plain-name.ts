/** A name in plain letters, for ids: "Bridges of Europe" is `bridges-of-europe`; `dataset` where nothing of it is left. */
export function plainName(title: string): string {
  const name = title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return name === "" ? "dataset" : name;
}
