import type { EntityMatch } from "../answers.js";
import { lazily } from "../collections/lazily.js";
import type { Parts } from "../collections/parts.js";
import type { Dataset } from "../dataset.js";
import { checkText } from "../names/check-names.js";
import type { Entity } from "../record-types.js";
import { foldText, type HanForms } from "../text/fold-text.js";
import { withoutLegalForm } from "../text/legal-form.js";
import { identifierForms, readIdentifier } from "./identifier-forms.js";

/** A name or an identifier of an entity, and the texts that mean it once they are folded. */
interface Handle {
  readonly match: Omit<EntityMatch, "how">;
  readonly kind: "id" | "name" | "identifier";
  readonly forms: readonly string[];
}

function handlesOf(entity: Entity, fold: (text: string) => string): readonly Handle[] {
  const named = (by: "name" | "alias", matched: string, language?: string): Handle => {
    const match = { entity, by, matched, ...(language !== undefined && { language }) };
    return { match, kind: "name", forms: [fold(matched)] };
  };
  const aliases = Object.entries(entity.names ?? {}).flatMap(([language, names = []]) =>
    names.map((name) => named("alias", name, language)),
  );
  const identifiers = Object.entries(entity.identifiers ?? {}).flatMap(([scheme, identifier]): Handle[] => {
    if (identifier === undefined) return [];
    const { value } = identifier;
    const match = { entity, by: "identifier" as const, matched: value, scheme };
    return [{ match, kind: "identifier", forms: identifierForms(scheme, value) }];
  });
  const id: Handle = {
    match: { entity, by: "id", matched: entity.id },
    kind: "id",
    forms: [fold(entity.id)],
  };
  return [named("name", entity.name), ...aliases, ...identifiers, id];
}

/** One reason for each entity: the first that is exact, else the first. */
function firstReasons(matches: readonly EntityMatch[]): readonly EntityMatch[] {
  const found = new Map<string, EntityMatch>();
  for (const match of matches) {
    const earlier = found.get(match.entity.id);
    if (earlier === undefined || (earlier.how !== "exact" && match.how === "exact"))
      found.set(match.entity.id, match);
  }
  return [...found.values()];
}

/** Whether a folded text is the beginning of a name: two words or characters of it at least. */
function beginsName(asked: string, name: string): boolean {
  return asked.includes(" ") && `${name} `.startsWith(`${asked} `);
}

export function makeFindEntities({ entities }: Parts, hanForms: HanForms): Dataset["findEntities"] {
  const fold = (text: string): string => foldText(text, hanForms);
  const handles = lazily(() => entities.records.flatMap((entity) => handlesOf(entity, fold)));
  return (text) => {
    checkText("findEntities", text, "Dahua");
    const asked = text.trim();
    const folded = fold(asked);
    const wanted = { id: folded, name: folded, identifier: readIdentifier(asked) };
    const matching = (how: EntityMatch["how"], fits: (handle: Handle) => boolean): readonly EntityMatch[] =>
      handles()
        .filter(fits)
        .map(({ match }) => ({ ...match, how: match.matched === asked ? "exact" : how }));
    if (folded === "") return [];
    const bare = withoutLegalForm(folded);
    const readings = [
      matching("normalised", ({ kind, forms }) => forms.includes(wanted[kind])),
      matching("without-legal-form", ({ kind, forms }) => {
        return kind === "name" && bare !== "" && forms.some((form) => withoutLegalForm(form) === bare);
      }),
      matching("beginning", ({ kind, forms }) => {
        return kind === "name" && forms.some((form) => beginsName(folded, form));
      }),
    ];
    // What matches in full leaves no room for what matches in part.
    return firstReasons(readings.find((matches) => matches.length > 0) ?? []);
  };
}
