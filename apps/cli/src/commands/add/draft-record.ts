import { fingerprint, type Kind } from "@claimwire/schema";
import type { Answers } from "./record-field.js";
import { splitList, splitParts } from "./split-answer.js";

/** Leaves out fields without an answer, so that none is written empty. */
function present(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function draftList(answer: string | undefined, toMember: (member: string) => unknown): unknown[] | undefined {
  return answer === undefined ? undefined : splitList(answer).map(toMember);
}

function draftAbout(member: string): object {
  const [entity, role] = splitParts(member);
  return { entity, role };
}

function draftAmount(member: string): object {
  const [measure, value, unit, qualifier] = splitParts(member);
  return { measure, value, unit, qualifier };
}

function draftEvidence({ source, via, section, words }: Answers): object {
  const passages =
    section === undefined || words === undefined ? undefined : [{ section, ...fingerprint(words) }];
  return present({ source, via: draftList(via, (id) => id), passages, stance: "states" });
}

function draftClaim(answers: Answers): object {
  const {
    statement,
    "asserted-by": assertedBy,
    basis,
    mode,
    certainty,
    about,
    topics,
    when,
    amounts,
  } = answers;
  return present({
    statement,
    assertedBy,
    basis,
    // A default is left out, as in every record.
    mode: mode === "fact" ? undefined : mode,
    certainty: certainty === "stated" ? undefined : certainty,
    about: draftList(about, draftAbout),
    topics: draftList(topics, (id) => id),
    when,
    quantities: draftList(amounts, draftAmount),
    evidence: [draftEvidence(answers)],
  });
}

function draftSource(answers: Answers): object {
  const { type, title, publisher, published, language, url, "address-seen-in": addressSeenIn } = answers;
  const availability = { state: url === undefined ? "unlocated" : "unchecked" };
  return present({ type, title, publisher, published, language, url, availability, addressSeenIn });
}

function draftRole(answers: Answers): object | undefined {
  const { role, "role-of": of, "role-when": when } = answers;
  if (role === undefined && of === undefined && when === undefined) return undefined;
  return present({ title: role, of, when });
}

function draftEntity(answers: Answers): object {
  const { type, name, description, "part-of": partOf } = answers;
  return present({ type, name, description, partOf, publicRole: draftRole(answers) });
}

const DRAFTS: Readonly<Record<Kind, (answers: Answers) => object>> = {
  claims: draftClaim,
  sources: draftSource,
  entities: draftEntity,
  topics: ({ label, definition, broader }) => present({ label, definition, broader }),
};

/** Makes a record from answers; fields without an answer are absent. */
export function draftRecord(kind: Kind, answers: Answers): object {
  return DRAFTS[kind](answers);
}
