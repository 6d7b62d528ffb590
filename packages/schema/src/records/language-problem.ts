import languages from "language-subtag-registry/data/json/language.json" with { type: "json" };
import regions from "language-subtag-registry/data/json/region.json" with { type: "json" };
import { quote } from "./quote.js";

/** What BCP 47 makes of a tag; undefined for what is none. No language has a subtag of more than three letters yet. */
function canonicalLanguage(tag: string): string | undefined {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return canonical !== undefined && /^[a-z]{2,3}(-|$)/.test(canonical) ? canonical : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the registry of subtags (BCP 47, RFC 5646 section 3) holds a language; `qaa` to `qtz` are for private use. */
function isRegistered(language: string): boolean {
  return Object.hasOwn(languages, language) || /^q[a-t][a-z]$/.test(language);
}

/** The language that is meant by the code of a country: `zh` for `cn`. Undefined for what is no country's. */
function languageOfCountry(code: string): string | undefined {
  if (!Object.hasOwn(regions, code)) return undefined;
  const language = new Intl.Locale(`und-${code}`).maximize().language;
  return isRegistered(language) ? language : undefined;
}

// A dataset uses few languages, each many times; `Intl` takes long to look at one.
const SOUND = new Set<string>();

/** What is wrong with a language tag (BCP 47); undefined when it is sound and written in its canonical form. */
export function languageProblem(value: string): string | undefined {
  if (SOUND.has(value)) return undefined;
  const problem = findProblem(value);
  if (problem === undefined) SOUND.add(value);
  return problem;
}

function findProblem(value: string): string | undefined {
  const canonical = canonicalLanguage(value);
  if (canonical === undefined) return `${quote(value)} is no language tag (BCP 47), such as en or zh-Hans.`;
  const [language = "", ...rest] = canonical.split("-");
  if (!isRegistered(language)) {
    const meant = languageOfCountry(language);
    const none = `"${language}" is no language in the registry of subtags (BCP 47)`;
    if (meant === undefined) return `${none}.`;
    return `${none}; it is the code of a country, whose language is "${[meant, ...rest].join("-")}".`;
  }
  if (canonical !== value) return `The language tag ${quote(value)} is written "${canonical}".`;
  return undefined;
}
