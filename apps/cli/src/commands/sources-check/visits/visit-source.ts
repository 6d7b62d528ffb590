import type { Source } from "@claimwire/schema";
import { nameStatus } from "../../../web/http-status.js";
import { WebFailure } from "../../../web/web-failure.js";
import type { Arrival, Hop, WebVisitor } from "../../../web/web-visitor.js";
import type { LocatedPassage } from "../../passages/list-passages.js";
import { isReadable, PAGE_BYTES, readContent } from "./read-content.js";
import type { Visit } from "./visit.js";

const PERMANENT = new Set([301, 308]);
/** The document is not there (RFC 9110, sections 15.5.5 and 15.5.11). */
const ABSENT = new Set([404, 410]);

/** The address that permanent redirects give, before the first that is temporary (RFC 9110, section 15.4). */
export function movedAddress(hops: readonly Hop[]): string | undefined {
  const end = hops.findIndex(({ status }) => !PERMANENT.has(status));
  return hops.slice(0, end === -1 ? hops.length : end).at(-1)?.to;
}

function readArrival({ answer, hops }: Arrival, source: Source, passages: readonly LocatedPassage[]): Visit {
  const { status } = answer;
  const led = hops.length === 0 ? "" : `, redirected to ${answer.url.href}`;
  if (ABSENT.has(status)) return { saw: "absence", reason: `${nameStatus(status)}${led}` };
  if (status < 200 || status > 299)
    return { saw: "failure", reason: `it answers ${nameStatus(status)}${led}`, answered: true };
  const content = readContent(answer, source, passages);
  if (hops.length === 0) return { saw: "page", content };
  return { saw: "page", content, movedTo: movedAddress(hops), endedAt: answer.url.href };
}

function readFailure({ kind, message }: WebFailure): Visit {
  if (kind === "refused") return { saw: "refusal", reason: message };
  if (kind === "no-host") return { saw: "no-host", reason: message };
  if (kind === "silent") return { saw: "failure", reason: message, answered: false };
  return { saw: "failure", reason: message, answered: true, isBusy: kind === "busy" };
}

/** Visits an address, and reads what it has of a source. Throws only the reason of the signal. */
export async function visitSource(
  visitor: WebVisitor,
  address: string,
  { source, passages, obeys = true }: SoughtSource,
  signal: AbortSignal,
): Promise<Visit> {
  try {
    const arrival = await visitor.visit(address, { signal, most: PAGE_BYTES, wants: isReadable, obeys });
    return readArrival(arrival, source, passages);
  } catch (error) {
    if (!(error instanceof WebFailure)) throw error;
    return readFailure(error);
  }
}

/** The source that is looked for at an address. */
export interface SoughtSource {
  readonly source: Source;
  /** The passages that were read in it. */
  readonly passages: readonly LocatedPassage[];
  /** Whether `robots.txt` is obeyed; left out, it is. */
  readonly obeys?: boolean;
}
