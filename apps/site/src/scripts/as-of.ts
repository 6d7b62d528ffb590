/** Lists the records as of a release, by the dataset of that release. The choice stands in the address. */
import type { JsonObject } from "@claimwire/ledger";
import { KIND_SINGULAR, type Kind, type RecordKey } from "@claimwire/schema";
import { keysOf, PastList } from "../components/as-of/past-list.js";
import { addressOfChoice, elementsOf, selectOf, statusLine } from "./dom/choice-form.js";
import { base, findPast } from "./dom/find-past.js";
import { elementOf } from "./dom/make-element.js";

/** How many records are drawn at once. */
const SHOWN = 500;

const form = elementOf("past-form") as HTMLFormElement;
const result = elementOf("past");
const words = form.elements.namedItem("text") as HTMLInputElement;

function say(text: string): void {
  result.replaceChildren(statusLine(text));
}

async function recordsOf(version: string): Promise<ReadonlyMap<string, JsonObject>> {
  const response = await fetch(`${base}api/v1/dataset/${version}.json`);
  if (!response.ok) throw new Error(`${response.status} for release ${version}`);
  const { records } = (await response.json()) as { records: Readonly<Record<string, JsonObject>> };
  return new Map(Object.entries(records));
}

async function list(): Promise<void> {
  const release = selectOf(form, "release").value;
  const kind = selectOf(form, "kind").value as Kind;
  say("Reading the dataset …");
  const records = await recordsOf(release);
  const hidden = new Set((form.dataset.unseen ?? "").split(" "));
  const keys = keysOf(records, kind, { text: words.value.trim(), hidden });
  const count = `${keys.length} ${keys.length === 1 ? KIND_SINGULAR[kind] : kind} in release ${release}.`;
  say(keys.length > SHOWN ? `${count} The first ${SHOWN} are shown; add words to find others.` : count);
  const hrefOf = (record: RecordKey) =>
    `${form.getAttribute("action")}?${new URLSearchParams({ release, record })}`;
  result.append(elementsOf(PastList({ records, keys: keys.slice(0, SHOWN), hrefOf })));
  history.replaceState(null, "", addressOfChoice(form));
}

async function goTo(release: string, record: string): Promise<void> {
  const page = await findPast(release, record);
  if (page === undefined) say(`There is no page of ${record} as of release ${release}.`);
  else location.replace(page);
}

function run(task: Promise<void>): void {
  task.catch(({ message }: Error) => say(`This could not be read: ${message}.`));
}

function start(): void {
  form.hidden = false;
  const asked = new URLSearchParams(location.search);
  const record = asked.get("record");
  const choices = [selectOf(form, "release"), selectOf(form, "kind")];
  if (record !== null) {
    run(goTo(asked.get("release") ?? selectOf(form, "release").value, record));
    return;
  }
  for (const choice of [...choices, words]) choice.value = asked.get(choice.name) ?? choice.value;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run(list());
  });
  for (const choice of choices) choice.addEventListener("change", () => run(list()));
  if (asked.size > 0) run(list());
}

start();
