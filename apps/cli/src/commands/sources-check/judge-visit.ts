import type { Source } from "@claimwire/schema";
import { counted } from "../../text/counted.js";
import { findLost, isLasting, type LinkCheck, type Spell } from "./link-check.js";
import { isRecognised, type SeenContent, type Visit } from "./visits/visit.js";

/** What follows from a visit and those before it. */
export interface Verdict {
  /** `absent` and `altered`: it was not seen often enough to say that the source is gone, or has drifted. */
  readonly state:
    | "live"
    | "moved"
    | "absent"
    | "gone"
    | "altered"
    | "drifted"
    | "unreachable"
    | "unrecognised"
    | "unvisited";
  /** Whether it is written into the record. */
  readonly isSure: boolean;
  /** What was seen, in words; empty where there is nothing to say. */
  readonly reason: string;
  /** How long it was seen: of what is away, altered or unreachable. */
  readonly spell?: Spell | undefined;
  /** The new address of what has moved. */
  readonly to?: string | undefined;
  /** The claims whose passages are missing in what is altered or has drifted. */
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

/** What is to be said of passages that are missing in a page, and never stood in it as a program reads it. */
function remarkOn({ missing, found }: SeenContent, isPart: boolean): string {
  if (missing.length === 0) return "";
  if (isPart) return "not all passages are there; it is for subscribers";
  if (found.length > 0) return "some passages are not there, and no visit ever found them";
  return "it bears its title, and no visit ever found its passages; a script may build the page";
}

/** Judges a page that is there. */
function judgePage({ content, movedTo }: Seen, check: LinkCheck, { access }: Source): Verdict {
  const { unread, isFile } = content;
  const lost = findLost(check, content);
  // Without a subscription one reads a part, and which part changes.
  const isPart = access === "subscription";
  if (lost.length > 0 && !isPart) {
    const isSure = isLasting(check.altered);
    const state = isSure ? "drifted" : "altered";
    const missing = [...new Set(lost.map(({ claim }) => claim))];
    const reason = `${counted(lost.length, "passage")} that stood in the page ${lost.length === 1 ? "is" : "are"} not there`;
    return { state, isSure, reason, spell: check.altered, missing };
  }
  if (!isRecognised(content) && !isFile) {
    const reason = unread ?? "neither its title nor a passage is in the page";
    return { state: "unrecognised", isSure: false, reason };
  }
  if (movedTo !== undefined) {
    const isSure = isRecognised(content) || isSamePlace(check.url, movedTo);
    return { state: "moved", isSure, reason: `permanently redirected to ${movedTo}`, to: movedTo };
  }
  return { state: "live", isSure: true, reason: unread ?? remarkOn(content, isPart) };
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
      const isSure = isLasting(absent);
      return { state: isSure ? "gone" : "absent", isSure, reason: visit.reason, spell: absent };
    }
    case "failure":
      return { state: "unreachable", isSure: false, reason: visit.reason, spell: check.unreachable };
    case "page":
      return judgePage(visit, check, source);
  }
}
