// Writes the lines of the packages' CHANGELOG.md; the changesets tool calls it when a release is made.
// A why-note's trailers are for machines: here they become a sentence whose records are links.
const { readdirSync } = require("node:fs");
const { join, sep } = require("node:path");

const ROOT = join(__dirname, "..");
const KINDS = ["claims", "sources", "entities", "topics"];
// A note may cover hundreds of records; the release file lists them all.
const LINKS_AT_MOST = 6;

/** Splits a note's body into what people read and its trailers. The trailers are the last paragraph, all of it. */
function splitTrailers(body) {
  const paragraphs = body
    .replaceAll("\r\n", "\n")
    .trim()
    .split(/\n[ \t]*\n/);
  const last = paragraphs.at(-1) ?? "";
  const trailers = last.split("\n").map((line) => /^(Cause|Records|Falls):\s*(.*)$/.exec(line));
  if (!trailers.every(Boolean))
    return { text: paragraphs.join("\n\n"), cause: undefined, records: [], falls: [] };
  const valuesOf = (name) => trailers.filter(([, key]) => key === name).map(([, , value]) => value.trim());
  const records = valuesOf("Records").flatMap((value) => value.split(",").map((key) => key.trim()));
  const text = paragraphs.slice(0, -1).join("\n\n");
  return {
    text,
    cause: valuesOf("Cause")[0],
    records: records.filter((key) => key !== ""),
    falls: valuesOf("Falls"),
  };
}

/** Where each record's file is, by full key; folders below a kind are free, so they are looked through once. */
function findRecordFiles() {
  const files = new Map();
  for (const kind of KINDS) {
    let names = [];
    try {
      names = readdirSync(join(ROOT, "data", kind), { recursive: true });
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
    for (const name of names) {
      if (name.endsWith(".yaml")) {
        files.set(`${kind}/${name.split(sep).at(-1).slice(0, -".yaml".length)}`, join("data", kind, name));
      }
    }
  }
  return files;
}

// From the folder of a CHANGELOG.md to the root: every package lies two folders deep.
const TO_ROOT = "../../";

let recordFiles;

function linkTo(key) {
  recordFiles ??= findRecordFiles();
  const file = recordFiles.get(key);
  return file === undefined ? `\`${key}\`` : `[${key}](${TO_ROOT}${file.split(sep).join("/")})`;
}

/** Claims first: they are what a reader looks for. */
function listRecords(keys) {
  if (keys.includes("*")) return "every record that changed";
  const rank = (key) => KINDS.indexOf(key.split("/")[0]);
  const sorted = [...new Set(keys)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const links = sorted.slice(0, LINKS_AT_MOST).map(linkTo);
  const rest = sorted.length - links.length;
  return links.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

async function getReleaseLine(changeset) {
  const { text, cause, records, falls } = splitTrailers(changeset.summary);
  const [first = "", ...others] = text.split("\n");
  const body = [`- ${first}`, ...others.map((line) => (line === "" ? "" : `  ${line}`))].join("\n");
  if (cause === undefined) return body;
  const covered = records.length === 0 ? "" : `: ${listRecords(records)}`;
  return [`${body}\n  (${cause}${covered})`, ...falls.map((fall) => `Fewer than before: ${fall}`)].join(
    "\n  ",
  );
}

async function getDependencyReleaseLine(_changesets, dependencies) {
  if (dependencies.length === 0) return "";
  return `- Follows ${dependencies.map(({ name, newVersion }) => `${name} ${newVersion}`).join(", ")}.`;
}

module.exports = { getReleaseLine, getDependencyReleaseLine };
