import { lazily } from "../collections/lazily.js";
import type { Parts } from "../collections/parts.js";
import type { AnswerView, Dataset } from "../dataset.js";
import { checkOptions } from "../names/check-names.js";
import type { Claim, Reply } from "../record-types.js";
import { isRetracted } from "./retracted.js";

/** The replies of which others tell: whoever declines or stays silent asserts nothing. */
const TOLD_BY_OTHERS: readonly unknown[] = ["declines", "no-answer"];

/** The roles in which such a claim names who gave no answer. */
const SILENT: readonly unknown[] = ["actor", "denied"];

/** Whose answer a claim is: its asserter's, but where it tells that somebody gave none. */
function answerers({ assertedBy, about = [] }: Claim, reply: Reply | undefined): readonly string[] {
  const silent = TOLD_BY_OTHERS.includes(reply) ? about.filter(({ role }) => SILENT.includes(role)) : [];
  return silent.length > 0 ? silent.map(({ entity }) => entity) : [assertedBy];
}

export function makeAnswersOf({ claims, entities }: Parts): Dataset["answersOf"] {
  const answers = lazily(() =>
    claims.records.filter(({ relations }) => relations?.some(({ type }) => type === "responds-to")),
  );
  const speaksFor = (speaker: string, names: ReadonlySet<string>): boolean => {
    const of = entities.find(speaker)?.publicRole?.of;
    return names.has(speaker) || (of !== undefined && names.has(of));
  };
  return (asked, options) => {
    checkOptions("answersOf", options, ["retracted"]);
    const names = new Set(entities.names(asked));
    const found = answers().filter((claim) => options?.retracted || !isRetracted(claim));
    return found.flatMap((claim) =>
      (claim.relations ?? []).flatMap(({ type, reply, claim: answered }): AnswerView[] => {
        const to = claims.find(answered);
        if (type !== "responds-to" || to === undefined) return [];
        if (!answerers(claim, reply).some((one) => speaksFor(one, names))) return [];
        return [{ type, ...(reply !== undefined && { reply }), claim, to }];
      }),
    );
  };
}
