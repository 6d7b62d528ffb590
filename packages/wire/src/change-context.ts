import type { Change, JsonObject, PlainRecords, ReplayStep } from "@claimwire/changes";
import { type Claim, idOf, type Kind, kindOf, type RecordKey } from "@claimwire/schema";
import { absoluteUrl, historyPath, pagePath, type SitePath } from "./addresses.js";
import { isAdverse } from "./adverse.js";
import { References } from "./references.js";
import type { Trail } from "./streams/trail.js";
import type { WireConfig } from "./wire-config.js";
import { type Alteration, alterationsOf } from "./words/alteration.js";

/** One change of a release with all that its entry is made from: the datasets of its own release, and what came before. */
export interface ChangeContext {
  readonly change: Change;
  readonly key: RecordKey;
  readonly kind: Kind;
  readonly id: string;
  readonly version: string;
  readonly released: string;
  /** Records before and after the release. */
  readonly before: PlainRecords;
  readonly after: PlainRecords;
  /** The record before and after; absent when it was not there, is gone, or its content is withheld. */
  readonly old?: JsonObject;
  readonly now?: JsonObject;
  /** What changed, in words; empty for a record that is new. */
  readonly alterations: readonly Alteration[];
  /** Whether the record is an adverse claim, which shows the reply, or that none is recorded. */
  readonly adverse: boolean;
  readonly references: References;
  readonly trail: Trail;
  readonly config: WireConfig;
}

/** The record that a change leaves behind: of a moved one, that under the new id. */
function recordAfter({ op, record, successors }: Change, after: PlainRecords): JsonObject | undefined {
  const [successor] = op === "moved" ? Object.keys(successors ?? {}) : [];
  return after.get(successor ?? record);
}

/** `references`: those of the release, shared by its changes. */
export function changeContext(
  change: Change,
  step: ReplayStep,
  trail: Trail,
  config: WireConfig,
  references: References = new References(step.release, step.after, config),
): ChangeContext {
  const { release, before, after } = step;
  const key = change.record as RecordKey;
  const kind = kindOf(key);
  const old = before.get(key);
  const now = recordAfter(change, after);
  const both = old !== undefined && now !== undefined && change.op !== "split";
  return {
    change,
    key,
    kind,
    id: idOf(key),
    version: release.version,
    released: release.released,
    before,
    after,
    ...(old === undefined ? {} : { old }),
    ...(now === undefined ? {} : { now }),
    alterations: both
      ? alterationsOf(
          kind,
          change.fields ?? [],
          { record: old, records: before },
          { record: now, records: after },
        )
      : [],
    adverse: kind === "claims" && now !== undefined && !("kind" in now) && isAdverse(now as Claim, after),
    references,
    trail,
    config,
  };
}

/** The absolute address of a path of the site. */
export function urlOf({ config }: Pick<ChangeContext, "config">, path: SitePath): string {
  return absoluteUrl(config.baseUrl, path);
}

/** The absolute address of a record's page. */
export function pageUrl(context: Pick<ChangeContext, "config">, key: string): string {
  return urlOf(context, pagePath(key));
}

/** The absolute address of a change in the history of its record: where its entry leads. */
export function changeUrl(context: Pick<ChangeContext, "config" | "version" | "change">): string {
  return urlOf(context, historyPath(context.change.record, context.version, context.change.op));
}
