import { makeElement } from "./make-element.js";

/** A choice among options in a form. */
export function selectOf(form: HTMLFormElement, name: string): HTMLSelectElement {
  return form.elements.namedItem(name) as HTMLSelectElement;
}

/** The address of what is chosen in a form, without what is left open. */
export function addressOfChoice(form: HTMLFormElement): string {
  const chosen = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value !== "") chosen.append(name, String(value));
  return `${form.getAttribute("action")}?${chosen}`;
}

/** A line that screen readers read out when it comes. */
export function statusLine(text: string): HTMLElement {
  return makeElement("p", { role: "status" }, text);
}

/** Markup of our own components as elements: they escape every text. */
export function elementsOf(markup: unknown): HTMLElement {
  const part = document.createElement("div");
  part.innerHTML = String(markup);
  return part;
}
