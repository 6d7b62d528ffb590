/**
 * Compares two releases in the browser, on `compare/` and on the pages of single comparisons: by the files of what each
 * release changed, with the code that made these pages. The choice stands in the address, as `?from=…&to=…`.
 */
import type { CauseCode } from "@claimwire/release";
import { CAUSE_WORDS } from "@claimwire/wire";
import { ComparedList } from "../components/compare/compared-list.js";
import { ComparisonFacts } from "../components/compare/comparison-facts.js";
import { compareReleases, countEach, type ReleaseComparison } from "../model/compare-releases.js";
import { comparisonCsv, comparisonJson } from "../model/comparison-files.js";
import type { ReleaseChanges } from "../model/told-changes.js";
import { addressOfChoice, elementsOf, selectOf, statusLine } from "./dom/choice-form.js";
import { base } from "./dom/find-past.js";
import { elementOf, makeElement } from "./dom/make-element.js";

/** How many records are drawn at once. */
const SHOWN = 500;

const form = elementOf("compare-form") as HTMLFormElement;
const result = elementOf("compared");
const [from, to, cause, entity] = ["from", "to", "cause", "entity"].map((name) => selectOf(form, name)) as [
  HTMLSelectElement,
  HTMLSelectElement,
  HTMLSelectElement,
  HTMLSelectElement,
];

async function changesOf(version: string): Promise<ReleaseChanges> {
  const response = await fetch(`${base}releases/${version}/changes.json`);
  if (!response.ok) throw new Error(`${response.status} for release ${version}`);
  return (await response.json()) as ReleaseChanges;
}

/** Fills a choice with what occurs in the comparison, and keeps what was chosen or what the address asks for. */
function fill(
  select: HTMLSelectElement,
  counts: readonly (readonly [value: string, count: number])[],
  wordsOf: (value: string) => string,
): void {
  const chosen = select.dataset.chosen ?? select.value;
  select.replaceChildren(
    new Option("any", ""),
    ...counts.map(([value, count]) => new Option(`${wordsOf(value)} (${count})`, value)),
  );
  select.value = counts.some(([value]) => value === chosen) ? chosen : "";
  delete select.dataset.chosen;
}

/** The versions from the older choice to the newer one, which they are put into. */
function chosenVersions(): string[] {
  const [first, last] = [from.selectedIndex, to.selectedIndex].sort((a, b) => a - b) as [number, number];
  from.selectedIndex = first;
  to.selectedIndex = last;
  return [...from.options].slice(first, last + 1).map(({ value }) => value);
}

async function compare(): Promise<void> {
  const versions = chosenVersions();
  result.replaceChildren(statusLine("Comparing …"));
  const [older, ...between] = await Promise.all(versions.map(changesOf));
  if (older === undefined) return;
  const whole = compareReleases(older, between);
  fill(
    cause,
    countEach(whole.records, ({ causes }) => causes),
    (code) => CAUSE_WORDS[code as CauseCode],
  );
  fill(
    entity,
    countEach(whole.records, ({ entities }) => entities),
    (id) => whole.names[id] ?? id,
  );
  const records = whole.records.filter(
    ({ causes, entities }) =>
      (cause.value === "" || causes.some((code) => code === cause.value)) &&
      (entity.value === "" || entities.includes(entity.value)),
  );
  show({ ...whole, records }, whole.records.length);
}

function download(label: string, name: string, type: string, text: string): HTMLElement {
  const href = URL.createObjectURL(new Blob([text], { type }));
  return makeElement("a", { href, download: name }, label);
}

function show(comparison: ReleaseComparison, all: number): void {
  const { from: older, to: newer, records } = comparison;
  const name = `claimwire-${older.version}-${newer.version}`;
  const count =
    records.length === all ? `${all} records differ.` : `${records.length} of ${all} records that differ.`;
  result.replaceChildren(
    statusLine(records.length > SHOWN ? `${count} The first ${SHOWN} are shown; the files hold all.` : count),
    makeElement(
      "p",
      {},
      download("JSON", `${name}.json`, "application/json", comparisonJson(comparison)),
      " · ",
      download("CSV", `${name}.csv`, "text/csv", comparisonCsv(comparison)),
    ),
    elementsOf(ComparisonFacts({ comparison, base })),
    elementsOf(ComparedList({ records: records.slice(0, SHOWN), base })),
  );
  history.replaceState(null, "", addressOfChoice(form));
}

function run(): void {
  compare().catch(({ message }: Error) =>
    result.replaceChildren(statusLine(`This could not be compared: ${message}.`)),
  );
}

function start(): void {
  form.hidden = false;
  const asked = new URLSearchParams(location.search);
  for (const choice of [from, to]) choice.value = asked.get(choice.name) ?? choice.value;
  for (const choice of [cause, entity]) choice.dataset.chosen = asked.get(choice.name) ?? choice.value;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  form.addEventListener("change", run);
  if (asked.size > 0) run();
}

start();
