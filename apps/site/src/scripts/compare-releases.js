/**
 * Compares two releases in the browser, on `compare/` and on the pages of single comparisons: by the files of what each
 * release changed, with the code that made these pages. The choice stands in the address, as `?from=…&to=…`.
 */

import { CAUSE_WORDS } from "@claimwire/wire";
import { ComparedList } from "../components/compare/compared-list.tsx";
import { ComparisonFacts } from "../components/compare/comparison-facts.tsx";
import { compareReleases, countEach } from "../model/compare-releases.ts";
import { comparisonCsv, comparisonJson } from "../model/comparison-files.ts";
import { base } from "./find-past.js";

/** How many records are drawn at once. */
const SHOWN = 500;

const form = document.getElementById("compare-form");
const result = document.getElementById("compared");

async function changesOf(version) {
  const response = await fetch(`${base}releases/${version}/changes.json`);
  if (!response.ok) throw new Error(`${response.status} for release ${version}`);
  return response.json();
}

/** Fills a choice with what occurs in the comparison, the most frequent first, and keeps what was chosen. */
function fill(select, counts, wordsOf) {
  const chosen = select.dataset.chosen ?? select.value;
  select.replaceChildren(
    new Option("any", ""),
    ...counts.map(([value, count]) => new Option(`${wordsOf(value)} (${count})`, value)),
  );
  select.value = counts.some(([value]) => value === chosen) ? chosen : "";
  delete select.dataset.chosen;
}

/** Markup of our own components, which escape every text. */
function draw(markup) {
  const part = document.createElement("div");
  part.innerHTML = String(markup);
  return part;
}

function download(label, name, type, text) {
  const link = document.createElement("a");
  link.textContent = label;
  link.download = name;
  link.href = URL.createObjectURL(new Blob([text], { type }));
  return link;
}

function status(text) {
  const line = document.createElement("p");
  line.setAttribute("role", "status");
  line.textContent = text;
  return line;
}

async function compare() {
  const places = [form.from.selectedIndex, form.to.selectedIndex];
  const [first, last] = [Math.min(...places), Math.max(...places)];
  [form.from.selectedIndex, form.to.selectedIndex] = [first, last];
  result.replaceChildren(status("Comparing …"));
  const versions = [...form.from.options].slice(first, last + 1).map(({ value }) => value);
  const [from, ...between] = await Promise.all(versions.map(changesOf));
  const whole = compareReleases(from, between);
  fill(
    form.cause,
    countEach(whole.records, ({ causes }) => causes),
    (code) => CAUSE_WORDS[code] ?? code,
  );
  fill(
    form.entity,
    countEach(whole.records, ({ entities }) => entities),
    (id) => whole.names[id] ?? id,
  );
  const [cause, entity] = [form.cause.value, form.entity.value];
  const records = whole.records.filter(
    (record) =>
      (cause === "" || record.causes.includes(cause)) && (entity === "" || record.entities.includes(entity)),
  );
  show({ ...whole, records }, whole.records.length);
}

function show(comparison, all) {
  const { from, to, records } = comparison;
  const name = `claimwire-${from.version}-${to.version}`;
  const files = document.createElement("p");
  files.append(
    download("JSON", `${name}.json`, "application/json", comparisonJson(comparison)),
    " · ",
    download("CSV", `${name}.csv`, "text/csv", comparisonCsv(comparison)),
  );
  const count =
    records.length === all ? `${all} records differ.` : `${records.length} of ${all} records that differ.`;
  result.replaceChildren(
    status(records.length > SHOWN ? `${count} The first ${SHOWN} are shown; the files hold all.` : count),
    files,
    draw(ComparisonFacts({ comparison, base })),
    draw(ComparedList({ records: records.slice(0, SHOWN), base })),
  );
  const chosen = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
  history.replaceState(null, "", `${form.getAttribute("action")}?${chosen}`);
}

function start() {
  form.hidden = false;
  const asked = new URLSearchParams(location.search);
  for (const name of ["from", "to"]) if (asked.has(name)) form[name].value = asked.get(name);
  for (const name of ["cause", "entity"]) form[name].dataset.chosen = asked.get(name) ?? "";
  const run = () =>
    compare().catch(({ message }) =>
      result.replaceChildren(status(`This could not be compared: ${message}.`)),
    );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  form.addEventListener("change", run);
  if (asked.size > 0) run();
}

start();
