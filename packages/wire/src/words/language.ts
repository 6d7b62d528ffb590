/** English names of the languages in the records. Any other language is named by its tag. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ar: "Arabic",
  de: "German",
  en: "English",
  es: "Spanish",
  fr: "French",
  it: "Italian",
  ja: "Japanese",
  kk: "Kazakh",
  ko: "Korean",
  nb: "Norwegian",
  nn: "Norwegian (Nynorsk)",
  no: "Norwegian",
  pt: "Portuguese",
  ru: "Russian",
  tr: "Turkish",
  ug: "Uyghur",
  zh: "Chinese",
  "zh-Hans": "Chinese (simplified)",
  "zh-Hant": "Chinese (traditional)",
};

/** Scripts other than the usual one of a language (ISO 15924). */
const SCRIPTS: Readonly<Record<string, string>> = {
  Arab: "Arabic",
  Cyrl: "Cyrillic",
  Latn: "Latin",
};

/**
 * The English name of a language tag (BCP 47): `zh-Hans` is "Chinese (simplified)", `zh-Latn` "Chinese in Latin letters",
 * `en-GB` "English (GB)".
 */
export function languageName(tag: string): string {
  const known = LANGUAGES[tag];
  if (known !== undefined) return known;
  const [language = tag, ...rest] = tag.split("-");
  const name = LANGUAGES[language];
  if (name === undefined) return tag;
  const script = rest.length === 1 ? SCRIPTS[rest[0] ?? ""] : undefined;
  return script === undefined ? `${name} (${rest.join("-")})` : `${name} in ${script} letters`;
}
