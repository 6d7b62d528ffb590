import type { ChoiceProperty, Choices } from "../../model/lists/choices.js";
import type { ListQuery } from "../../model/lists/choose.js";

/** A property of records, or the order, as the form offers it. */
type OfferedChoice = Pick<ChoiceProperty, "name" | "label" | "values">;

/** What the form of a list offers: each property of its records, and the order. */
export function offeredChoices(choices: Choices): readonly OfferedChoice[] {
  return [...choices.properties, orderChoice(choices)];
}

/** The orders as a choice among others. */
function orderChoice({ order: [list, reverse], orders, properties }: Choices): OfferedChoice {
  const all = [
    { name: "list", label: list },
    { name: "reverse", label: reverse },
    ...properties.flatMap(({ name, label, isOrder }) =>
      isOrder ? [{ name, label: `${label}, A to Z` }] : [],
    ),
    ...orders,
  ];
  return { name: "order", label: "Order", values: all.map(({ name, label }) => [name, label, []]) };
}

/** "topic: contracts": a choice in words. */
export function choiceInWords({ properties }: Choices, name: string, value: string): string {
  const property = properties.find((one) => one.name === name);
  const [, label = value] = property?.values.find(([one]) => one === value) ?? [];
  return `${property?.label.toLowerCase()}: ${label}`;
}

/** How many records a list has, with what, and which of them are shown. */
export function countOfList(
  choices: Choices,
  { chosen }: ListQuery,
  count: number,
  start: number,
  shown: number,
): string {
  const what = [...chosen].map(([name, value]) => choiceInWords(choices, name, value)).join("; ");
  const range = count > shown && shown > 0 ? `; these are ${start + 1} to ${start + shown}` : "";
  const found = `${count} of ${choices.count} ${choices.kind}`;
  return what === "" ? `${found}${range}.` : `${found} with ${what}${range}.`;
}
