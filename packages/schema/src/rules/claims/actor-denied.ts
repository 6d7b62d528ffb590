import type { Rule } from "../rule.js";

export const actorDenied: Rule<"claims"> = {
  code: "ACTOR_DENIED",
  severity: "warning",
  meaning: "An entity is the actor of a claim that says that it did not, or was not found to.",
  why: "Whoever looks for what the entity did would be given what it is not found to have done.",
  looksAt: ["claims"],
  check(_key, { mode, assertedBy, about = [] }, dataset, report) {
    if (mode !== "negative" && mode !== "non-finding") return;
    const speaker = dataset.resolve("entities", assertedBy);
    about.forEach(({ entity, role }, index) => {
      if (role !== "actor") return;
      // Who says that something is not so acts by saying it.
      if (mode === "negative" && dataset.resolve("entities", entity) === speaker) return;
      const message = `"${entity}" is an actor, but the claim is ${mode === "negative" ? "`negative`" : "a `non-finding`"}: nobody is said to have done it.`;
      const fix =
        "Give it the role `denied` if it is said not to, or not found to; `context` if it stands there for comparison.";
      report(["about", index, "role"], message, fix);
    });
  },
};
