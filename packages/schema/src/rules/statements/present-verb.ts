/** A pattern that matches any one word of some lists. */
function oneOf(...lists: readonly string[]): string {
  return `(?:${lists.join(" ").split(" ").join("|")})`;
}

/** Verbs that cite a source. They stand in the present tense, however long ago the source spoke. */
const REPORTING =
  "say says reports write writes states maintains explains claims notes argues asserts confirms";

/**
 * Verbs that cite it in the past tense. What follows is then about that time: "told investors that it keeps the law".
 */
const REPORTED =
  "said told reported wrote stated maintained explained claimed noted argued asserted confirmed announced";

const SAYS_THAT = new RegExp(`\\b${oneOf(REPORTING)}\\b[^,]*?\\bthat\\s`, "i");
const REPORTED_VERB = new RegExp(`\\b${oneOf(REPORTED)}\\b`, "i");

/** A part between commas that only names who asserts it: "by Dahua's account", "as IPVM puts it", "says Reuters". */
const ATTRIBUTION = new RegExp(
  [
    "^according to ",
    `^${oneOf("quoted cited translated retold")} by `,
    `^${oneOf("as by in")} .*\\b${oneOf("account words figure figures quotation report list it them him her")}\\b`,
    `^${oneOf(REPORTING)} `,
    // Not "its list of later reports", which is a noun.
    `^(?!.*\\bof\\b)[^ ]+( [^ ]+){0,5} ${oneOf(REPORTING)}$`,
  ].join("|"),
  "i",
);

const AUXILIARIES = "is are isn aren has have hasn haven does doesn";
const THIRD_PERSON =
  "tracks supplies operates runs builds serves sells uses owns provides employs installs monitors detains collects delivers produces controls belongs contains consists remains";
/** Not `run`, `build`, `sell` and `use`, which are nouns and infinitives more often. */
const PLURAL =
  "serve operate detain supply provide employ monitor collect deliver produce belong contain consist remain";

const PRESENT = new RegExp(`^${oneOf(AUXILIARIES, THIRD_PERSON, PLURAL)}$`);
const MAYBE_PRESENT = new RegExp(`\\b${oneOf(AUXILIARIES, THIRD_PERSON, PLURAL)}\\b`);

const MODALS = "would could might should may can will must shall won";
const IRREGULAR =
  "was were wasn weren had hadn did didn arose became began bought brought built came caught chose cut drew drove fell felt fought found gave got grew held hit kept knew laid lay led left let lost made meant met paid put ran rose said sat saw sent set showed shut sold sought spent spoke sprang stood taught thought told took understood went won wrote";
/** A verb that puts the main clause into another tense than the present: the past, or what may or will be. */
const OTHER_TENSE = new RegExp(`^(?:${oneOf(MODALS, IRREGULAR)}|[a-z]+ed)$`);

/** Words that begin a clause with a verb of its own. */
const SUBORDINATE = new RegExp(
  `^${oneOf("that which who whom whose where when while because if whether although though since until as how why what than so")}$`,
);

/** After one of these comes a noun or an infinitive: "of supplies", "the runs", "to serve". */
const BEFORE_OTHER = new RegExp(
  `^${oneOf("to not t s of by for in with from and or the a an its their his her our no any some many more")}$`,
);

const PARTICIPLES =
  "been had done made seen taken given grown gone come become risen fallen begun built won put cut held kept met said told led spent sold bought brought lost left drawn shown known written spoken set sent";
const PARTICIPLE = new RegExp(`^(?:${oneOf(PARTICIPLES)}|[a-z]+ed)$`);

/** A statement without its attribution; undefined where none is found, or where it is in the past tense. */
function withoutAttribution(statement: string): string | undefined {
  const said = SAYS_THAT.exec(statement);
  if (said !== null) {
    if (REPORTED_VERB.test(statement.slice(0, said.index))) return undefined;
    return statement.slice(said.index + said[0].length);
  }
  // A semicolon begins another main clause, which is often our own comment.
  const parts = statement.replace(/;.*$|\.$/, "").split(/,\s+/);
  const rest = parts.filter((part) => !ATTRIBUTION.test(part));
  const text = rest.join(", ");
  return rest.length === parts.length || REPORTED_VERB.test(text) ? undefined : text;
}

/**
 * Whether the verb at an index is in the simple present: not in the perfect ("has won"), and not "is to" or "runs to".
 */
function isPresent(words: readonly string[], at: number): boolean {
  const [word = "", next = ""] = words.slice(at);
  // "It is to open" is about the future; "a guide that runs to 300 pages" is always true.
  if (/^(?:is|are|runs$)/.test(word)) return next !== "to";
  if (/^(?:has|have)/.test(word)) return !words.slice(at + 1, at + 5).some((one) => PARTICIPLE.test(one));
  return true;
}

/**
 * The verb of the main clause, if it is in the present tense. Each subordinate clause before it has one verb, which is
 * skipped.
 */
function mainVerb(text: string): string | undefined {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  let subordinate = 0;
  for (const [at, word] of words.entries()) {
    if (SUBORDINATE.test(word)) {
      subordinate += 1;
      continue;
    }
    const isOther = OTHER_TENSE.test(word);
    if (!isOther && !PRESENT.test(word)) continue;
    const next = words[at + 1] ?? "";
    const isNoun = BEFORE_OTHER.test(words[at - 1] ?? "") || next === "of" || next === "by";
    if (!isOther && isNoun) continue;
    if (subordinate > 0) subordinate -= 1;
    else return !isOther && isPresent(words, at) ? word : undefined;
  }
  return undefined;
}

/**
 * Finds the present-tense verb of what a statement asserts: the verb of the main clause that follows "IPVM reports
 * that", or that stands beside "according to IPVM". No set of rules parses all English, so the verbs are a closed list;
 * the result is undefined for a sentence of another form, and for a verb that may be in the past tense.
 */
export function findPresentVerb(statement: string): string | undefined {
  if (!MAYBE_PRESENT.test(statement)) return undefined;
  const text = withoutAttribution(statement);
  return text === undefined ? undefined : mainVerb(text);
}
