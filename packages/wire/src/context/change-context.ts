import { absoluteUrl } from "@claimwire/feeds";
import type { JsonObject, PlainRecords } from "@claimwire/ledger";
import { type ClaimsChange, type ClaimsReplayStep, ownFields, subjectOf } from "@claimwire/release";
import { type Claim, type Kind, kindOf, type RecordKey } from "@claimwire/schema";
import { historyPath, pagePath } from "../addresses.js";
import type { StreamHistory } from "../streams/stream-history.js";
import type { WireConfig } from "../wire-config.js";
import { type Alteration, alterationsOf } from "../words/alteration.js";
import { isAdverse } from "./adverse.js";
import { References } from "./references.js";

/** One change of a release with all that its entry is made from. */
export interface ChangeContext {
  readonly change: ClaimsChange;
  readonly key: RecordKey;
  readonly kind: Kind;
  /** The key of the record that now has the content: for a moved record the new one. */
  readonly subject: RecordKey;
  readonly version: string;
  readonly released: string;
  /** Records before and after the release. */
  readonly before: PlainRecords;
  readonly after: PlainRecords;
  /** The record before and after; undefined if it was not there or its content is withheld. */
  readonly old: JsonObject | undefined;
  readonly now: JsonObject | undefined;
  /** What changed, in words; empty for a new record. */
  readonly alterations: readonly Alteration[];
  /** Whether the record is an adverse claim. */
  readonly adverse: boolean;
  readonly references: References;
  readonly history: StreamHistory;
  readonly config: WireConfig;
}

/** Whether the claim of an entry is adverse. If it was split or joined to another, the old claim decides. */
function isAboutAdverseClaim(
  old: JsonObject | undefined,
  now: JsonObject,
  { before, after }: ClaimsReplayStep,
): boolean {
  if (isContent(now)) return isAdverse(now as Claim, after);
  return isContent(old) && isAdverse(old as Claim, before);
}

/** Whether a record is there with content of its own, and is no stub. */
export function isContent(record: JsonObject | undefined): record is JsonObject {
  return record !== undefined && !("kind" in record);
}

/** `references` are shared by all changes of the release. */
export function changeContext(
  change: ClaimsChange,
  step: ClaimsReplayStep,
  history: StreamHistory,
  config: WireConfig,
  references: References = new References(step.release, step.after, config),
): ChangeContext {
  const { release, before, after } = step;
  const key = change.record as RecordKey;
  const kind = kindOf(key);
  const old = before.get(key);
  const subject = subjectOf(change) as RecordKey;
  const now = after.get(subject);
  // A stub says where a record is, and nothing that could be compared with its content.
  const both = isContent(old) && isContent(now) && change.op !== "split";
  return {
    change,
    key,
    kind,
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
          ownFields(change, before, after),
          { record: old, records: before, wording: config },
          { record: now, records: after, wording: config },
        )
      : [],
    adverse: kind === "claims" && now !== undefined && isAboutAdverseClaim(old, now, step),
    references,
    history,
    config,
  };
}

/** The absolute address of a record's page. */
export function pageUrl({ config }: Pick<ChangeContext, "config">, key: string): string {
  return absoluteUrl(config.baseUrl, pagePath(key));
}

/** The absolute address of a change in the history of its record: where its entry leads. */
export function changeUrl({
  config,
  version,
  change,
}: Pick<ChangeContext, "config" | "version" | "change">): string {
  return absoluteUrl(config.baseUrl, historyPath(change.record, version, change.op));
}
