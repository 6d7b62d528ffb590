import type { Source } from "@claimwire/schema";
import type { Edit } from "../../editing/edit-yaml.js";
import type { Capture } from "./archives.js";
import type { Verdict } from "./judge-visit.js";

function setState({ availability }: Source, state: "live" | "gone" | "drifted", day: string): Edit[] {
  if (availability.state === state) return [];
  return [
    { set: ["availability", "state"], to: state },
    { set: ["availability", "checked"], to: day },
    // Now we looked ourselves.
    ...(availability.saidBy === undefined ? [] : [{ remove: ["availability", "saidBy"] }]),
  ];
}

// The field holds 300 characters.
const SEEN_AT_MOST = 300;

function setAddress({ url = "" }: Source, to: string, day: string): Edit[] {
  const seen = `Permanent redirect of ${url}, followed on ${day}.`;
  const whence =
    seen.length <= SEEN_AT_MOST ? seen : `Permanent redirect of the former address, followed on ${day}.`;
  return [
    { set: ["url"], to },
    { set: ["addressSeenIn"], to: whence },
  ];
}

/** The edits of a source's record that follow from what was found; none from what is not sure. */
export function planEdits(
  source: Source,
  { state, isSure, to }: Verdict,
  copy: Capture | undefined,
  day: string,
): Edit[] {
  const edits: Edit[] = [];
  if (isSure && state === "moved" && to !== undefined) edits.push(...setAddress(source, to, day));
  if (isSure && (state === "live" || state === "moved")) edits.push(...setState(source, "live", day));
  if (state === "gone" || state === "drifted") edits.push(...setState(source, state, day));
  if (copy !== undefined && !source.copies?.some(({ url }) => url === copy.url)) {
    edits.push({ append: ["copies"], member: copy });
  }
  return edits;
}
