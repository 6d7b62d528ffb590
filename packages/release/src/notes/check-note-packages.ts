import { closestHint, type Issue } from "@claimwire/schema";
import { releaseIssue } from "../issues.js";
import type { Intent } from "./read-front-matter.js";

/** A changeset file, with the packages that it names. */
export interface NamingNote {
  /** From the root: `.changeset/brave-owls-sing.md`. */
  readonly file: string;
  readonly intents: readonly Intent[];
}

/** A package of the workspace, and whether the changesets tool gives it versions. */
export interface KnownPackage {
  readonly name: string;
  readonly isVersioned: boolean;
}

/**
 * Refuses what the changesets tool would refuse, or keep unreleased for ever: a note that names a package which is not
 * in the workspace, or one that has no versions.
 */
export function checkNotePackages(notes: readonly NamingNote[], known: readonly KnownPackage[]): Issue[] {
  const names = known.map(({ name }) => name);
  const versioned = known.filter(({ isVersioned }) => isVersioned).map(({ name }) => name);
  return notes.flatMap(({ file, intents }) =>
    intents.flatMap(({ line, name }) => {
      if (versioned.includes(name)) return [];
      const found = names.includes(name)
        ? `"${name}" is private, so it has no versions to release.`
        : `"${name}" is no package of this workspace.${closestHint(name, versioned)}`;
      const fix = `Take the line out, or name one of ${versioned.join(", ")}.`;
      return releaseIssue("NOTE_PACKAGE", { file, path: [], line, column: 1 }, found, fix);
    }),
  );
}
