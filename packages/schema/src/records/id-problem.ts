import { ID_MAX_LENGTH, ID_PATTERN, isReservedName } from "./kind.js";
import { quote } from "./quote.js";

/** Says what is wrong with a text that should be an id; undefined when it is one. */
export function idProblem(value: string): string | undefined {
  if (value.length > ID_MAX_LENGTH)
    return `The id has ${value.length} characters; at most ${ID_MAX_LENGTH} are allowed.`;
  if (isReservedName(value))
    return `Windows keeps the name ${quote(value)} for a device, so no file can have it.`;
  if (ID_PATTERN.test(value)) return undefined;
  if (value.endsWith(".yaml")) return `${quote(value)} is the name of a file; its id is without ".yaml".`;
  if (value.includes("/")) return `${quote(value)} is a full key; the bare id is wanted here.`;
  if (value.includes(" - ")) {
    return `${quote(value)} is two members of a list: each begins with a hyphen, below the one before it.`;
  }
  const like = value
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const hint = ID_PATTERN.test(like) ? ` Perhaps ${quote(like)} is meant.` : "";
  return `${quote(value)} is no id: lower-case letters, digits and single hyphens are allowed.${hint}`;
}
