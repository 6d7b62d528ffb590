import { Converter } from "opencc-js/t2cn";

/** The block of Unicode that names and texts of today are written in. */
const FIRST = 0x4e00;
const LAST = 0x9fff;

let known: ReadonlyMap<string, string> | undefined;

/** Every character that has a simplified form, with that form, as Hong Kong has them: other places differ in few. */
function findForms(): ReadonlyMap<string, string> {
  const characters = Array.from({ length: LAST - FIRST + 1 }, (_, place) =>
    String.fromCodePoint(FIRST + place),
  );
  // Each on a line of its own, so that none is taken for part of a word.
  const simplified = Converter({ from: "hk", to: "cn" })(characters.join("\n")).split("\n");
  return new Map(
    characters.flatMap((form, place) => {
      const plain = simplified[place] ?? form;
      return plain === form ? [] : [[form, plain] as const];
    }),
  );
}

/**
 * The traditional characters and variants that stand for the Chinese characters of some texts, each with the simplified
 * one, by which a search takes them for one: 華 for 华. It holds none for a character that no text has.
 */
export function hanForms(texts: Iterable<string>): Readonly<Record<string, string>> {
  known ??= findForms();
  const present = new Set<string>();
  for (const text of texts) {
    for (const [character] of text.matchAll(/\p{Script=Han}/gu)) {
      present.add(known.get(character) ?? character);
    }
  }
  return Object.fromEntries([...known].filter(([, plain]) => present.has(plain)));
}
