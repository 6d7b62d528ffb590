/** Lists the records as of a release, by the dataset of that release. The choice stands in the address. */
import { KIND_SINGULAR } from "@claimwire/schema";
import { keysOf, PastList } from "../components/as-of/past-list.tsx";
import { base, findPast } from "./find-past.js";

/** How many records are drawn at once. */
const SHOWN = 500;

const form = document.getElementById("past-form");
const result = document.getElementById("past");

function say(text) {
  const line = document.createElement("p");
  line.setAttribute("role", "status");
  line.textContent = text;
  result.replaceChildren(line);
}

async function recordsOf(version) {
  const response = await fetch(`${base}api/v1/dataset/${version}.json`);
  if (!response.ok) throw new Error(`${response.status} for release ${version}`);
  const { records } = await response.json();
  return new Map(Object.entries(records));
}

async function list() {
  const release = form.release.value;
  say("Reading the dataset …");
  const records = await recordsOf(release);
  const hidden = new Set((form.dataset.unseen ?? "").split(" "));
  const keys = keysOf(records, form.kind.value, { text: form.text.value.trim(), hidden });
  const what = keys.length === 1 ? KIND_SINGULAR[form.kind.value] : form.kind.value;
  const count = `${keys.length} ${what} in release ${release}.`;
  say(keys.length > SHOWN ? `${count} The first ${SHOWN} are shown; add words to find others.` : count);
  const hrefOf = (record) => `${form.getAttribute("action")}?${new URLSearchParams({ release, record })}`;
  const part = document.createElement("div");
  // Markup of our own component, which escapes every text.
  part.innerHTML = String(PastList({ records, keys: keys.slice(0, SHOWN), hrefOf }));
  result.append(part);
  const chosen = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
  history.replaceState(null, "", `${form.getAttribute("action")}?${chosen}`);
}

async function goTo(release, record) {
  const page = await findPast(release, record);
  if (page === undefined) say(`There is no page of ${record} as of release ${release}.`);
  else location.replace(page);
}

function start() {
  form.hidden = false;
  const asked = new URLSearchParams(location.search);
  const record = asked.get("record");
  const run = (task) => task.catch(({ message }) => say(`This could not be read: ${message}.`));
  if (record !== null) return run(goTo(asked.get("release") ?? form.release.value, record));
  for (const name of ["release", "kind", "text"]) if (asked.has(name)) form[name].value = asked.get(name);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run(list());
  });
  for (const name of ["release", "kind"]) form[name].addEventListener("change", () => run(list()));
  if (asked.size > 0) run(list());
}

start();
