import type { Choices } from "../model/lists/choices.js";
import { type Chooser, type ListQuery, makeChooser } from "../model/lists/choose.js";
import { PER_PAGE } from "../model/lists/list-parts.js";
import { elementOf, makeElement } from "./dom/make-element.js";
import { saveFile } from "./dom/save-file.js";
import { fetchPage, fetchText, takeRow } from "./dom/take-rows.js";
import { choiceInWords, countOfList, offeredChoices } from "./list/choice-words.js";
import { selectJson, selectRows } from "./list/select-data.js";

const fold = elementOf("combine") as HTMLDetailsElement;
const { choices: address = "", base = "/" } = fold.dataset;
const parts = ["list-count", "list-rows", "list-pages", "list-data", "list-follow"].map(elementOf);
const [countLine, rowsPart, pagesPart, dataPart, followPart] = parts as [
  HTMLElement,
  HTMLElement,
  HTMLElement,
  HTMLElement,
  HTMLElement,
];
/** What the page says of all records; it comes back when nothing is chosen. */
const unchosen = parts.map((part) => [...part.childNodes]);
const narrow = document.querySelector<HTMLElement>(".choices");

/** What the form works on, once it was opened. */
interface Loaded {
  readonly choices: Choices;
  readonly chooser: Chooser;
  readonly selects: ReadonlyMap<string, HTMLSelectElement>;
}
let loaded: Promise<Loaded> | undefined;

async function load(): Promise<Loaded> {
  const choices: Choices = JSON.parse(await fetchText(address));
  const offered = offeredChoices(choices);
  const selects = new Map(
    offered.map(({ name, values }) => {
      const options = values.map(([value, words]) => makeElement("option", { value }, words));
      const any = name === "order" ? [] : [makeElement("option", { value: "" }, "any")];
      const select = makeElement("select", { id: `choice-${name}`, name }, ...any, ...options);
      return [name, select as HTMLSelectElement] as const;
    }),
  );
  const form = makeElement(
    "form",
    { class: "combine" },
    ...offered.flatMap(({ name, label }) => {
      const select = selects.get(name);
      return select === undefined ? [] : [makeElement("label", {}, label, select)];
    }),
    makeElement("button", { type: "reset" }, "Choose nothing"),
  );
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => go(queryOf(selects)));
  form.addEventListener("reset", () => go(""));
  fold.append(form);
  return { choices, chooser: makeChooser(choices), selects };
}

function queryOf(selects: Loaded["selects"]): string {
  const query = new URLSearchParams();
  for (const [name, { value }] of selects) {
    if (value !== "" && !(name === "order" && value === "list")) query.set(name, value);
  }
  return query.toString();
}

/** Each choice is a step on the way back. */
function go(query: string): void {
  history.pushState(null, "", query === "" ? location.pathname : `?${query}`);
  void show();
}

/** Counts what is begun, so that what was asked before and comes late is not shown. */
let begun = 0;

async function show(): Promise<void> {
  begun += 1;
  const own = begun;
  if (loaded === undefined) {
    if (location.search === "") return;
    fold.open = true;
    loaded = load();
  }
  try {
    const { choices, chooser, selects } = await loaded;
    const query = chooser.read(new URLSearchParams(location.search));
    fill(chooser, selects, query);
    const isPlain = query.chosen.size === 0 && query.order === "list";
    if (isPlain && query.page === 1) {
      for (const [place, part] of parts.entries()) part.replaceChildren(...(unchosen[place] ?? []));
      return;
    }
    const found = chooser.rows(query);
    const start = (query.page - 1) * PER_PAGE;
    const rows = await takeRows(chooser, query, found.slice(start, start + PER_PAGE));
    if (own !== begun) return;
    countLine.textContent = countOfList(choices, query, found.length, start, rows.length);
    rowsPart.replaceChildren(...(rows.length > 0 ? [tableOf(rows)] : nearest(choices, chooser, query)));
    pagesPart.replaceChildren(...pager(query, found.length));
    dataPart.replaceChildren(...dataButtons(choices, chooser, query, found));
    followPart.replaceChildren(...follow(choices, query));
  } catch {
    countLine.textContent =
      "The records could not be loaded. The choices above lead to a list of each value.";
  }
}

/** Shows in the form what is chosen, and how many records each value would leave. */
function fill(chooser: Chooser, selects: Loaded["selects"], { chosen, order }: ListQuery): void {
  for (const [name, select] of selects) {
    const counts = chooser.counts(chosen, name);
    for (const option of select.options) {
      const count = counts.get(option.value);
      if (count !== undefined)
        option.textContent = `${option.textContent?.replace(/ \(\d+\)$/, "")} (${count})`;
    }
    const value = name === "order" ? order : (chosen.get(name) ?? "");
    if (![...select.options].some((option) => option.value === value)) select.add(new Option(value, value));
    select.value = value;
  }
}

/** The rows of records, taken from the pages of the shortest list that holds them. */
async function takeRows(
  chooser: Chooser,
  { chosen }: ListQuery,
  positions: readonly number[],
): Promise<Element[]> {
  const rows = await Promise.all(
    positions.map(async (position) => {
      const { path, row } = chooser.rowPlace(chosen, position);
      return takeRow(await fetchPage(`${base}${path}`), row);
    }),
  );
  return rows.filter((row) => row !== undefined);
}

function tableOf(rows: readonly Element[]): Node {
  const table = unchosen[1]
    ?.find((node) => node instanceof HTMLTableElement)
    ?.cloneNode(true) as HTMLTableElement;
  table.tBodies[0]?.replaceChildren(...rows);
  return table;
}

/** What is left with one choice less, for a choice that leaves nothing. */
function nearest(choices: Choices, chooser: Chooser, query: ListQuery): Node[] {
  const near = chooser.near(query.chosen).map(({ without, count }) => {
    const link = pageLink(
      without,
      undefined,
      `Without ${choiceInWords(choices, without, query.chosen.get(without) ?? "")}`,
    );
    return makeElement("li", {}, link, ` ${count}`);
  });
  const none = makeElement(
    "p",
    {},
    `No record has all of these; we may not hold it. ${near.length > 0 ? "Near:" : ""}`,
  );
  return [none, makeElement("ul", {}, ...near)];
}

/** A link to the same choices with one changed. */
function pageLink(name: string, value: string | undefined, words: string): HTMLElement {
  const query = new URLSearchParams(location.search);
  query.delete("page");
  if (value === undefined) query.delete(name);
  else query.set(name, value);
  const link = makeElement("a", { href: `?${query}` }, words);
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(query.toString());
    elementOf("main").focus();
  });
  return link;
}

function pager({ page }: ListQuery, count: number): Node[] {
  const last = Math.ceil(count / PER_PAGE);
  if (last < 2) return [];
  const items = Array.from({ length: last }, (_, place) => {
    const link = pageLink("page", String(place + 1), String(place + 1));
    if (place + 1 === page) link.setAttribute("aria-current", "page");
    return makeElement("li", {}, link);
  });
  return [
    makeElement(
      "nav",
      { class: "pager", "aria-label": "Pages of this list" },
      makeElement("ul", {}, ...items),
    ),
  ];
}

/** The records shown, of all pages, as data: rows of the shortest list that holds them. */
function dataButtons(
  choices: Choices,
  chooser: Chooser,
  { chosen }: ListQuery,
  found: readonly number[],
): Node[] {
  const places = found.map((position) => chooser.dataPlace(chosen, position));
  const select = { csv: selectRows, json: selectJson };
  const page = location.href;
  return (["csv", "json"] as const).map((format) => {
    const button = makeElement("button", { type: "button" }, format.toUpperCase());
    button.addEventListener("click", async () => {
      const name = `${choices.kind}.${format}`;
      const text = await fetchText(`${base}${chooser.folder(chosen)}${name}`);
      saveFile(name, select[format](text, places, { kind: choices.kind, page }));
    });
    return makeElement("li", {}, button);
  });
}

/** The feed that is nearest to the choice: that of its entity, its topic or another value, or else that of the kind. */
function follow({ kind, stream: whole, properties }: Choices, { chosen }: ListQuery): Node[] {
  const nearestOne = properties.find((one) => one.follow !== undefined && chosen.has(one.name));
  const value = nearestOne && chosen.get(nearestOne.name);
  const [, label] = nearestOne?.values.find(([one]) => one === value) ?? [];
  const stream = label === undefined ? whole : `${nearestOne?.follow}/${value}`;
  const isOwn = nearestOne?.isOwn === true && chosen.size === 1;
  const all = whole === "all" ? "the feed of every change" : `the feed of all ${kind}`;
  const wider = `This list has no feed of its own. Wider: ${label === undefined ? all : `all that concerns ${label}`}.`;
  const link = makeElement("a", { class: "follow", href: `${base}follow/${stream}/` }, "Follow");
  return [...(isOwn ? [] : [makeElement("p", {}, wider)]), makeElement("p", {}, link)];
}

countLine.setAttribute("role", "status");
fold.hidden = false;
fold.addEventListener("toggle", () => {
  if (narrow !== null) narrow.hidden = fold.open;
  if (!fold.open || loaded !== undefined) return;
  loaded = load();
  void show();
});
addEventListener("popstate", () => void show());
void show();
