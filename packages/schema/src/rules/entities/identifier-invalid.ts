import { findIdentifierFault } from "../../records/vocabulary.js";
import type { Rule } from "../rule.js";
import { listIdentifiers } from "./list-identifiers.js";

export const identifierInvalid: Rule<"entities"> = {
  code: "IDENTIFIER_INVALID",
  severity: "error",
  meaning: "An identifier has not the form of its scheme, or its check digits or its parts are wrong.",
  why: "Users join our entities with other data by identifiers; a wrong one accuses somebody else.",
  looksAt: ["entities"],
  check(_key, entity, { vocabulary }, report) {
    for (const [scheme, value] of listIdentifiers(entity)) {
      const fault = findIdentifierFault(vocabulary, scheme, value);
      if (fault === undefined) continue;
      report(
        ["identifiers", scheme, "value"],
        fault,
        "Copy it anew from where it was seen, or leave it out.",
      );
    }
  },
};
