/** What the rows of a list are, and where they are shown. */
interface Selection {
  readonly kind: string;
  readonly page: string;
}

/** Some rows of a CSV file, under its head; a cell in quotes may hold line breaks (RFC 4180). */
export function selectRows(text: string, places: readonly number[]): string {
  const [head = "", ...rows] = text.match(/(?:"(?:[^"]|"")*"|[^"\r\n])*\r\n/g) ?? [];
  return [head, ...places.map((place) => rows[place] ?? "")].join("");
}

/** Some rows of a list as JSON, with the address at which they are shown. */
export function selectJson(text: string, places: readonly number[], { kind, page }: Selection): string {
  const list: Record<string, unknown> = JSON.parse(text);
  const rows = list[kind] as readonly { readonly changedInRelease: string }[];
  const selected = places.flatMap((place) => rows[place] ?? []);
  const [changedInRelease = "none"] = selected
    .map((row) => row.changedInRelease)
    .sort((a, b) => b.localeCompare(a, "en", { numeric: true }));
  const cite = String(list.cite).replace(/, release .*$/, `, release ${changedInRelease}, ${page}`);
  return `${JSON.stringify({ ...list, page, changedInRelease, cite, [kind]: selected }, null, 2)}\n`;
}
