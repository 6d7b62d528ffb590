import { locate, parseYaml } from "@claimwire/store";
import { type TrackIssue, trackIssue } from "../issues.js";
import { TRACK_CONFIG_FILE, type TrackConfig, trackConfigShape } from "./track-config.js";

export interface ParsedTrackConfig {
  /** Undefined when there is an issue. */
  readonly config: TrackConfig | undefined;
  readonly issues: readonly TrackIssue[];
}

/** Reads the text of a settings file. Every mistake is told, each with its line. */
export function parseTrackConfig(text: string): ParsedTrackConfig {
  const { value, issues: ofYaml } = parseYaml(text, TRACK_CONFIG_FILE);
  if (ofYaml.length > 0 || value === undefined) {
    const issues = ofYaml.map(({ at, message, fix }) => trackIssue("TRACK_CONFIG", at, message, fix));
    return { config: undefined, issues };
  }
  const parsed = trackConfigShape.safeParse(value);
  if (parsed.success) return { config: parsed.data, issues: [] };
  const positions = locate(text);
  const issues = parsed.error.issues.map(({ path, message }) => {
    const steps = path.filter((step) => typeof step !== "symbol");
    const place = positions?.valueAt(steps) ?? {};
    const name = steps.length === 0 ? "The settings" : steps.join(".");
    const at = { file: TRACK_CONFIG_FILE, path: steps, ...place };
    return trackIssue("TRACK_CONFIG", at, `${name}: ${message}`, "docs/track.md lists the settings.");
  });
  return { config: undefined, issues };
}
