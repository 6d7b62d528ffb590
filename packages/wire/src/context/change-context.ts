import type { FeedConfig } from "@claimwire/feeds";
import { absoluteUrl, type SitePath } from "@claimwire/feeds";
import type { JsonObject, PlainRecords } from "@claimwire/ledger";
import type { ClaimsChange, ClaimsReplayStep } from "@claimwire/release";
import { type Claim, idOf, type Kind, kindOf, type RecordKey } from "@claimwire/schema";
import { historyPath, pagePath } from "../addresses.js";
import type { StreamHistory } from "../streams/stream-history.js";

import { type Alteration, alterationsOf } from "../words/alteration.js";
import { isAdverse } from "./adverse.js";
import { References } from "./references.js";

/** One change of a release with all that its entry is made from: the datasets of its own release, and what came before. */
export interface ChangeContext {
  readonly change: ClaimsChange;
  readonly key: RecordKey;
  readonly kind: Kind;
  readonly id: string;
  /** The key under which the content now stands: of a moved record the new one. */
  readonly subject: RecordKey;
  readonly version: string;
  readonly released: string;
  /** Records before and after the release. */
  readonly before: PlainRecords;
  readonly after: PlainRecords;
  /** The record before and after; undefined when it was not there, is gone, or its content is withheld. */
  readonly old: JsonObject | undefined;
  readonly now: JsonObject | undefined;
  /** What changed, in words; empty for a record that is new. */
  readonly alterations: readonly Alteration[];
  /** Whether the record is an adverse claim, which shows the reply, or that none is recorded. */
  readonly adverse: boolean;
  readonly references: References;
  readonly history: StreamHistory;
  readonly config: FeedConfig;
}

/** The key of the record that a change leaves behind: of a moved one, the new id. */
function subjectOf({ op, record, successors }: ClaimsChange): RecordKey {
  const [successor] = op === "moved" ? Object.keys(successors ?? {}) : [];
  return (successor ?? record) as RecordKey;
}

/** Whether the claim that an entry tells of is adverse; of one that was divided, or joined to another, the old claim. */
function tellsAdverse(
  old: JsonObject | undefined,
  now: JsonObject,
  { before, after }: ClaimsReplayStep,
): boolean {
  if (!("kind" in now)) return isAdverse(now as Claim, after);
  return old !== undefined && !("kind" in old) && isAdverse(old as Claim, before);
}

/** `references`: those of the release, shared by its changes. */
export function changeContext(
  change: ClaimsChange,
  step: ClaimsReplayStep,
  history: StreamHistory,
  config: FeedConfig,
  references: References = new References(step.release, step.after, config),
): ChangeContext {
  const { release, before, after } = step;
  const key = change.record as RecordKey;
  const kind = kindOf(key);
  const old = before.get(key);
  const subject = subjectOf(change);
  const now = after.get(subject);
  const both = old !== undefined && now !== undefined && change.op !== "split";
  return {
    change,
    key,
    kind,
    id: idOf(key),
    subject,
    version: release.version,
    released: release.released,
    before,
    after,
    old,
    now,
    alterations: both
      ? alterationsOf(
          kind,
          change.fields ?? [],
          { record: old, records: before },
          { record: now, records: after },
        )
      : [],
    adverse: kind === "claims" && now !== undefined && tellsAdverse(old, now, step),
    references,
    history,
    config,
  };
}

/** The absolute address of a path of the site. */
export function siteUrl({ config }: Pick<ChangeContext, "config">, path: SitePath): string {
  return absoluteUrl(config.baseUrl, path);
}

/** The absolute address of a record's page. */
export function pageUrl(context: Pick<ChangeContext, "config">, key: string): string {
  return siteUrl(context, pagePath(key));
}

/** The absolute address of a change in the history of its record: where its entry leads. */
export function changeUrl(context: Pick<ChangeContext, "config" | "version" | "change">): string {
  return siteUrl(context, historyPath(context.change.record, context.version, context.change.op));
}
