import type { Source } from "@claimwire/schema";
import { isLasting, type LinkCheck, type Spell } from "./link-check.js";
import { isRecognised, type Visit } from "./visit.js";

/** What follows from a visit and those before it. */
export interface Verdict {
  readonly state: "live" | "moved" | "drifted" | "gone" | "unreachable" | "unrecognised" | "unvisited";
  /** Whether it is sure enough to be written into the record. */
  readonly isSure: boolean;
  /** What was seen, in words; empty where there is nothing to say. */
  readonly reason: string;
  /** How long it was seen: of what is gone, drifted or unreachable. */
  readonly spell?: Spell | undefined;
  /** The new address of what has moved. */
  readonly to?: string | undefined;
  /** The claims whose passages are missing in what has drifted. */
  readonly missing?: readonly string[] | undefined;
}

type Seen = Extract<Visit, { saw: "page" }>;

/** An address without what a site changes and leaves the document where it is: the scheme, `www.`, a slash at the end. */
function barePlace(address: string): string {
  const { hostname, pathname, search, port } = new URL(address);
  return `${hostname.replace(/^www\./, "")}:${port}${pathname.replace(/\/$/, "")}${search}`;
}

function isSamePlace(one: string, other: string): boolean {
  return barePlace(one) === barePlace(other);
}

const NEVER_READ =
  "bears its title, but its passages are not in the page that a program gets, and never were: it may be built by a script";

/** Judges a page that is there. */
function judgePage({ content, movedTo }: Seen, check: LinkCheck, { access }: Source): Verdict {
  const { found, missing, unread, isFile } = content;
  const wasRead = check.read !== undefined;
  // Without a subscription one reads a part, and which part changes.
  const isPart = access === "subscription";
  if (missing.length > 0 && !isPart && (found > 0 || wasRead)) {
    const reason =
      found > 0 ? "some passages are no longer in the page" : "no passage is in the page any more";
    return { state: "drifted", isSure: isLasting(check.altered), reason, spell: check.altered, missing };
  }
  if (!isRecognised(content) && !isFile) {
    return {
      state: "unrecognised",
      isSure: false,
      reason: unread ?? "neither its title nor a passage is in the page",
    };
  }
  if (movedTo !== undefined) {
    const isSure = isRecognised(content) || isSamePlace(check.url, movedTo);
    return { state: "moved", isSure, reason: `permanently redirected to ${movedTo}`, to: movedTo };
  }
  const remark = missing.length === 0 ? "" : isPart ? "passages not read: it is for subscribers" : NEVER_READ;
  return { state: "live", isSure: true, reason: unread ?? remark };
}

/** Judges the newest visit of a source. `check` is what is known of its address, with that visit. */
export function judgeVisit(visit: Visit, check: LinkCheck | undefined, source: Source): Verdict {
  if (visit.saw === "refusal" || check === undefined) {
    const reason = visit.saw === "refusal" ? visit.reason : "";
    return { state: "unvisited", isSure: false, reason };
  }
  switch (visit.saw) {
    case "absence":
    case "no-host": {
      const { absent } = check;
      return { state: "gone", isSure: isLasting(absent), reason: visit.reason, spell: absent };
    }
    case "failure":
      return { state: "unreachable", isSure: false, reason: visit.reason, spell: check.unreachable };
    case "page":
      return judgePage(visit, check, source);
  }
}
