const texts = new Map<string, Promise<string>>();

/** The text of a file of the site; asked for once. */
export function fetchText(address: string): Promise<string> {
  const known = texts.get(address);
  if (known !== undefined) return known;
  const text = fetch(address).then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)));
  texts.set(address, text);
  return text;
}

const pages = new Map<string, Promise<Document>>();

/** A page of the site, read and not shown: its scripts do not run. */
export function fetchPage(address: string): Promise<Document> {
  const known = pages.get(address);
  if (known !== undefined) return known;
  const page = fetchText(address).then((text) => new DOMParser().parseFromString(text, "text/html"));
  pages.set(address, page);
  return page;
}

/** A copy of a row of the first table of a page, with the definitions that its words open. */
export function takeRow(page: Document, place: number): Element | undefined {
  const row = page.querySelector<HTMLTableElement>("main table")?.tBodies[0]?.rows[place];
  if (row === undefined) return undefined;
  for (const word of row.querySelectorAll("[popovertarget]")) {
    const id = word.getAttribute("popovertarget") ?? "";
    const definition = page.getElementById(id);
    if (definition !== null && document.getElementById(id) === null) {
      document.body.append(document.importNode(definition, true));
    }
  }
  return document.importNode(row, true);
}
