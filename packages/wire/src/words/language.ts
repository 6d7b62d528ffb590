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
  no: "Norwegian",
  pt: "Portuguese",
  ru: "Russian",
  tr: "Turkish",
  ug: "Uyghur",
  zh: "Chinese",
  "zh-Hans": "Chinese (simplified)",
  "zh-Hant": "Chinese (traditional)",
};

/** The English name of a language tag (BCP 47): `zh-Hans` is "Chinese (simplified)", `en-GB` "English (GB)". */
export function languageName(tag: string): string {
  const known = LANGUAGES[tag];
  if (known !== undefined) return known;
  const [language = tag, ...rest] = tag.split("-");
  const name = LANGUAGES[language];
  return name === undefined ? tag : `${name} (${rest.join("-")})`;
}
