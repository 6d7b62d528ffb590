import { closestHint } from "@claimwire/schema";
import { MEASURE_NAMES, type WrittenFall } from "../assertions/assertions.js";
import type { ReportLine, Trailer } from "./trailer.js";

const FORM = "Write what falls and why:  Falls: sources, sources/report: one report had two records";

/** Reads the trailers `Falls: <number>, …: <reason>` of the note with that name. */
export function readFalls(note: string, trailers: readonly Trailer[], report: ReportLine): WrittenFall[] {
  return trailers
    .filter(({ key }) => key === "Falls")
    .flatMap(({ line, value }) => {
      const [, names = "", reason = ""] = /^([^:]*):(.*)$/.exec(value) ?? [];
      if (reason.trim() === "") {
        report("NOTE_TRAILER", line, `"Falls: ${value}" gives no reason after a colon.`, FORM);
        return [];
      }
      return names.split(",").flatMap((part) => {
        const of = part.trim();
        if (MEASURE_NAMES.includes(of)) return { of, reason: reason.trim(), note };
        const message = `"${of}" is no number that a release holds.${closestHint(of, MEASURE_NAMES)}`;
        report("NOTE_TRAILER", line, message, `Allowed are ${MEASURE_NAMES.join(", ")}.`);
        return [];
      });
    });
}
