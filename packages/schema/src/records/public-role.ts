import { normaliseWords } from "../passages/normalise-words.js";

/**
 * What people are who hold no public role: they were drawn into something, or are somebody's. Their names stand in no
 * record, even where a source has them.
 */
const REFUSED: ReadonlySet<string> = new Set(
  [
    "victim survivor witness eyewitness bystander casualty deceased hostage detainee prisoner inmate internee captive",
    "refugee seeker patient relative spouse wife husband widow widower parent father mother child son daughter brother",
    "sister sibling grandfather grandmother grandson granddaughter uncle aunt nephew niece cousin orphan friend",
    "neighbour neighbor resident citizen passenger informant man woman boy girl",
  ]
    .join(" ")
    .split(" "),
);

/** Where the role itself ends and the words begin that say of what: "witness | in a trial", "head | (survivors)". */
const END_OF_ROLE = /[,;:(/]|\s(?:of|in|at|for|to|from|with|on|under|by|since|until|who|whose)\s/iu;

/** What somebody is by a title, without what it is of: of "former camp detainee and poet", `detainee` and `poet`. */
function headsOf(title: string): string[] {
  const [role = ""] = title.split(END_OF_ROLE);
  return role.split(/\sand\s|\sor\s|&/iu).map((part) => normaliseWords(part).at(-1) ?? "");
}

/**
 * The word of a title by which it is no public role (`victim`); undefined when it may be one. "Director of the fund for
 * victims" and "victims' lawyer" are roles: only what the person is counts.
 */
export function findPrivateRole(title: string): string | undefined {
  return headsOf(title).find((head) => REFUSED.has(head) || REFUSED.has(head.replace(/s$/, "")));
}
