import type { SafeHtml } from "@claimwire/feeds";
import type { JsonObject } from "@claimwire/ledger";
import type { Claim, Entity, Kind, Source, Topic } from "@claimwire/schema";
import type { ChangeContext } from "../context/change-context.js";
import { isMerged } from "../context/is-merged.js";
import { suppressionReason } from "../words/suppression-reason.js";
import { claimBody, suppressedBody } from "./claim-body.js";
import { entityBody } from "./entity-body.js";
import { identityBody, withheldBody } from "./identity-body.js";
import { sourceBody } from "./source-body.js";
import { topicBody } from "./topic-body.js";

const OF_KIND: Readonly<Record<Kind, (context: ChangeContext, record: JsonObject) => SafeHtml>> = {
  claims: (context, record) => {
    const claim = record as Claim;
    return suppressionReason(claim) === undefined
      ? claimBody(context, claim)
      : suppressedBody(context, claim);
  },
  sources: (context, record) => sourceBody(context, record as Source),
  entities: (context, record) => entityBody(context, record as Entity),
  topics: (context, record) => topicBody(context, record as Topic),
};

/** The whole body of a change's entry. */
export function changeBody(context: ChangeContext): SafeHtml {
  const { change, now, kind } = context;
  if (change.op === "removed" || change.content !== undefined || now === undefined)
    return withheldBody(context);
  if ("kind" in now || isMerged(context)) return identityBody(context);
  return OF_KIND[kind](context, now);
}
