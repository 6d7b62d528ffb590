import type { FieldProblem } from "./field-problem.js";

// C0 and C1 controls, DEL, line breaks, which have no place in a field of one line, what XML 1.0 (section 2.2) forbids,
// the characters that Unicode calls none (section 23.7), and the sign for a character that was lost.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffd]|\p{Cs}|\p{Noncharacter_Code_Point}/u;

/**
 * What turns the direction of all that follows (UAX 9, 2.1 to 2.3): embeddings and overrides. Arabic and Uyghur need the
 * marks U+200E, U+200F and U+061C only, or isolates.
 */
const TURNING = /[\u202a-\u202e]/u;

/** Leaves nothing to see. A selector of variants stands behind what it varies, a tag in the flag of a region. */
const INVISIBLE =
  /(?:(?![\p{Variation_Selector}\u{e0020}-\u{e007f}])[\p{Default_Ignorable_Code_Point}\p{Cf}]|\u2800)/u;
const ENDS_INVISIBLE = new RegExp(`${INVISIBLE.source}\\s*$`, "u");
const ONLY_INVISIBLE = new RegExp(`^(?:\\s|\\p{Variation_Selector}|${INVISIBLE.source})+$`, "u");

const NAMES: Readonly<Record<number, string>> = {
  9: "tab",
  10: "line break",
  13: "line break",
  173: "soft hyphen",
  1564: "Arabic letter mark",
  8203: "zero width space",
  8204: "zero width non-joiner",
  8205: "zero width joiner",
  8206: "left-to-right mark",
  8207: "right-to-left mark",
  8234: "left-to-right embedding",
  8235: "right-to-left embedding",
  8236: "pop directional formatting",
  8237: "left-to-right override",
  8238: "right-to-left override",
  8288: "word joiner",
  8294: "left-to-right isolate",
  8295: "right-to-left isolate",
  8296: "first strong isolate",
  8297: "pop directional isolate",
  10240: "Braille pattern blank",
  12644: "Hangul filler",
  65279: "byte order mark",
  65533: "replacement character",
};

/** "U+202E (right-to-left override)". */
function nameOf(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  const code = `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
  return NAMES[point] === undefined ? code : `${code} (${NAMES[point]})`;
}

function refuse(character: string, why: string): FieldProblem {
  return {
    code: "TEXT_CHARACTER",
    message: `Found the character ${nameOf(character)}; ${why}.`,
    fix: /[\n\r]/.test(character)
      ? "Write the text on one line, without > or | behind the name of its field."
      : "Remove the character.",
  };
}

/** An isolate that is opened and not closed, or closed and not opened: it takes in what stands around the text. */
function findLooseIsolate(value: string): string | undefined {
  const open: string[] = [];
  for (const character of value) {
    if (/[\u2066-\u2068]/u.test(character)) open.push(character);
    else if (character === "\u2069" && open.pop() === undefined) return character;
  }
  return open.pop();
}

function findCharacter(value: string): FieldProblem | undefined {
  const [forbidden] = FORBIDDEN.exec(value) ?? [];
  if (forbidden !== undefined)
    return refuse(forbidden, "a text holds no control characters, line breaks or signs for lost characters");
  const [turning] = TURNING.exec(value) ?? [];
  if (turning !== undefined) return refuse(turning, "it turns the direction of what follows");
  const isolate = findLooseIsolate(value);
  if (isolate !== undefined) return refuse(isolate, "an isolate is opened and closed in the same text");
  if (ONLY_INVISIBLE.test(value) && value.trim() !== "") {
    const [first = ""] = INVISIBLE.exec(value) ?? [value];
    return refuse(first, "the text holds nothing that can be seen");
  }
  const [last] = ENDS_INVISIBLE.exec(value.replace(/\u2069+$/u, "")) ?? [];
  return last === undefined ? undefined : refuse(last, "a text does not end in what nobody sees");
}

/** Most texts hold nothing else, and every check of characters passes over them. */
const PRINTABLE_ASCII = /^[!-~](?:[ -~]*[!-~])?$/;

/**
 * What is wrong with a text of one line and at most `max` characters, of a record or a why-note: its characters, its
 * normal form, its length. Undefined when it is sound.
 */
export function textProblem(value: string, max: number): FieldProblem | undefined {
  if (value.length <= max && PRINTABLE_ASCII.test(value)) return undefined;
  const character = findCharacter(value);
  if (character) return character;
  if (value.normalize("NFC") !== value) {
    const message = "The text is not in Unicode normalisation form C.";
    return { code: "TEXT_NOT_NFC", message, fix: `Write it composed:  ${value.normalize("NFC")}` };
  }
  if (value.trim() === "") return { code: "TEXT_EMPTY", message: "The text is empty." };
  if (value.trim() !== value)
    return { code: "BAD_FORMAT", message: "The text begins or ends with white space." };
  const length = [...value].length;
  if (length <= max) return undefined;
  return { code: "TEXT_TOO_LONG", message: `The text has ${length} characters; at most ${max} are allowed.` };
}

/** What an address holds of characters that nobody sees; a browser would drop or encode them in silence. */
export function invisibleProblem(address: string): FieldProblem | undefined {
  const [found] = INVISIBLE.exec(address) ?? [];
  return found === undefined ? undefined : refuse(found, "an address holds nothing that cannot be seen");
}
