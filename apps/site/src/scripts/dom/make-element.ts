/** An element with text and others in it; a text is never read as markup. */
export function makeElement(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** The element with an id, which every page has that loads the script. */
export function elementOf(id: string): HTMLElement {
  return document.getElementById(id) as HTMLElement;
}
