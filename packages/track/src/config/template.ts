import type { Json, JsonObject } from "@claimwire/ledger";
import { valueAt } from "../records/pointer.js";

/** What a template can name beside the fields of a record: `basename`, `key`, … */
export type PlaceNames = Readonly<Record<string, string>>;

const NAMES = ["basename", "path", "file", "dir", "parent", "key", "keys"] as const;

/**
 * The names of the place of a record. `basename`: the name of its file without what its pattern ends with; `keys`: the
 * properties that lead to it inside the file.
 */
export function placeNames(path: string, basename: string, keys: readonly string[]): PlaceNames {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const dir = folder.slice(0, -1);
  return {
    basename,
    path: `${folder}${basename}`,
    file: path,
    dir,
    parent: dir.split("/").at(-1) ?? "",
    key: keys.at(-1) ?? "",
    keys: keys.join("/"),
  };
}

/** The text of a plain value; undefined for none, and for lists and objects. */
export function plainText(value: Json | undefined): string | undefined {
  if (typeof value === "string") return value.trim();
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

/** The first heading of the Markdown after front matter. */
function headingOf({ body }: JsonObject): string | undefined {
  return typeof body === "string" ? /^#{1,6}[ \t]+(.+?)[ \t]*#*$/m.exec(body)?.[1] : undefined;
}

function valueNamed(name: string, names: PlaceNames, record: JsonObject): string | undefined {
  if (name.startsWith("/")) return plainText(valueAt(record, name));
  if (Object.hasOwn(names, name)) return names[name];
  const field = Object.hasOwn(record, name) ? plainText(record[name]) : undefined;
  return field ?? (name === "heading" ? headingOf(record) : undefined);
}

/**
 * Fills a template such as `{title}`, `{parent}/{/advisory/id}`. Undefined when something that it names is not there,
 * so that nothing gets a name with a hole in it.
 */
export function fillTemplate(template: string, names: PlaceNames, record: JsonObject): string | undefined {
  let isWhole = true;
  const text = template.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = valueNamed(name, names, record);
    if (value === undefined || value === "") isWhole = false;
    return value ?? "";
  });
  return isWhole && text !== "" ? text : undefined;
}

/** What stands in braces in a template. */
export function namesIn(template: string): string[] {
  return [...template.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
}

/** Whether a name in a template is of the place of a record, not of a field. */
export function isPlaceName(name: string): boolean {
  return (NAMES as readonly string[]).includes(name);
}

/** The names of the place of a record as its id tells them, for the ledger keeps the id and not the place. */
export function namesFromId(template: string, id: string): PlaceNames {
  const names = namesIn(template);
  const source = template
    .split(/\{[^{}]+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("(.+?)");
  const values = new RegExp(`^${source}$`, "s").exec(id)?.slice(1) ?? [];
  const told = names.flatMap((name, index) => (isPlaceName(name) ? [[name, values[index] ?? ""]] : []));
  return { ...(Object.fromEntries(told) as PlaceNames), id };
}
