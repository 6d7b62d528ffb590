/*! Claimwire, MIT. Contains MiniSearch, MIT, (c) Luca Ongaro. */
import type { SearchShard } from "../search/search-row.js";
import { type FoundRecords, type Hit, makeSearcher } from "../search/searcher.js";
import { elementOf, makeElement } from "./dom/make-element.js";

/** How many hits of a kind are shown before the reader asks for all. */
const SHOWN = 10;

const NOUNS = {
  entities: ["Entities", "entity", "entities"],
  claims: ["Claims", "claim", "claims"],
  sources: ["Sources", "source", "sources"],
  topics: ["Topics", "topic", "topics"],
} as const;

const form = elementOf("search-form") as HTMLFormElement;
const box = elementOf("search-box") as HTMLInputElement;
const status = elementOf("search-status");
const results = elementOf("search-results");
const { base = "/", shards = "" } = results.dataset;

const searcher = makeSearcher();
/** The parts of the index, asked for together. */
const parts = shards.split(" ").map(async (address): Promise<SearchShard> => {
  const answer = await fetch(address);
  return answer.ok ? answer.json() : Promise.reject(answer.status);
});
/** How many of them are not in the index yet; what the others hold is shown, and no record is said to be missing. */
let missing = parts.length;

function show(): void {
  const query = box.value.trim();
  document.title = document.title.replace(/^.*?(?= – |$)/, query === "" ? "Search" : `${query} – Search`);
  if (query === "") {
    results.replaceChildren();
    status.textContent = "";
  } else {
    const found = searcher.find(query);
    const isOpen = missing > 0 && found.isNear;
    status.textContent = isOpen ? "" : countInWords(query, found);
    if (missing > 0) status.append("Loading …");
    results.replaceChildren(...(isOpen ? [] : found.groups.map(groupOf)));
  }
}

function countInWords(query: string, { groups, count, isNear }: FoundRecords): string {
  if (count === 0) return `No record has “${query}”; we may not hold it. None is near.`;
  const counts = groups.map(({ kind, hits }) => `${hits.length} ${NOUNS[kind][hits.length === 1 ? 1 : 2]}`);
  if (isNear)
    return `No record has all of “${query}”; we may not hold it. The nearest: ${counts.join(", ")}.`;
  return `Found: ${counts.join(", ")}.`;
}

function groupOf({ kind, hits }: FoundRecords["groups"][number]): HTMLElement {
  const list = makeElement("ul", { class: "hits" }, ...hits.slice(0, SHOWN).map(itemOf));
  const id = `found-${kind}`;
  const heading = makeElement("h2", { id }, `${NOUNS[kind][0]} (${hits.length})`);
  const section = makeElement("section", { "aria-labelledby": id }, heading, list);
  if (hits.length <= SHOWN) return section;
  const more = makeElement("button", { type: "button" }, `Show all ${hits.length}`);
  more.addEventListener("click", () => {
    more.remove();
    list.append(...hits.slice(SHOWN).map(itemOf));
    list.querySelectorAll("a")[SHOWN]?.focus();
  });
  section.append(more);
  return section;
}

function itemOf({ row, name }: Hit): HTMLElement {
  const { kind, id, title, detail, marks, language, claims } = row;
  const words = makeElement("bdi", { lang: language ?? document.documentElement.lang }, title);
  const isQuoted = kind === "sources" && !/^\[.*\]$/.test(title);
  const link = makeElement("a", { href: `${base}${kind}/${id}/` }, words);
  const item = makeElement("li", {}, isQuoted ? "“" : "", link, isQuoted ? "”" : "");
  if (name !== undefined) item.append(" ", makeElement("span", { class: "found-name" }, `also: ${name}`));
  const about = [detail, claims && `${claims} ${NOUNS.claims[claims === 1 ? 1 : 2]}`, marks];
  item.append(makeElement("p", { class: "marks" }, about.filter(Boolean).join(" · ")));
  return item;
}

/** Keeps the query in the address, so that a result can be linked to; typing adds no step to the way back. */
function keepInAddress(): void {
  const query = box.value.trim();
  history.replaceState(null, "", query === "" ? location.pathname : `?q=${encodeURIComponent(query)}`);
}

/** The arrow keys go from the box through the hits and back. */
function step(event: KeyboardEvent): void {
  const down = event.key === "ArrowDown";
  if (!down && event.key !== "ArrowUp") return;
  const stops = [box, ...results.querySelectorAll("a")];
  const place = stops.indexOf(document.activeElement as HTMLAnchorElement);
  const next = place < 0 ? undefined : stops[place + (down ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

async function load(): Promise<void> {
  for (const part of parts) {
    searcher.add(await part);
    missing -= 1;
    show();
  }
}

let timer: ReturnType<typeof setTimeout> | undefined;
box.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    keepInAddress();
    show();
  }, 150);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  keepInAddress();
  show();
});
document.addEventListener("keydown", step);

box.value = new URLSearchParams(location.search).get("q") ?? "";
if (box.value === "") box.focus();
show();
load().catch(() => {
  status.textContent = "The records could not be loaded. All names and titles are listed below.";
});
