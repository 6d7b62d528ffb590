import type { Dataset } from "../dataset.js";
import type { Parts } from "../parts.js";

const KINDS = ["claims", "sources", "entities", "topics"] as const;

export function makeResolve(parts: Parts): Dataset["resolve"] {
  return (key) => {
    const slash = key.indexOf("/");
    const kind = KINDS.find((one) => one === key.slice(0, slash));
    if (kind === undefined) throw new RangeError(`"${key}" is no key of a record, such as "claims/some-id".`);
    const part = parts[kind];
    return part.resolve(key.slice(slash + 1)).map((id) => part.get(id));
  };
}

export function makeTimesOf(times: { readonly [version: string]: string }): Dataset["timesOf"] {
  const at = (version: string) => ({ version, released: times[version] ?? "" });
  return ({ entered, changed }) => ({ entered: at(entered), changed: at(changed) });
}
