import { type ClaimsNote, parseNote } from "@claimwire/release";
import { NOTES_FOLDER } from "@claimwire/schema";
import type { CommittedHistory } from "@claimwire/store";

/** The why-notes about the dataset in a commit that can be read. `packageName` is the package of the dataset. */
export async function readCommittedNotes(
  history: CommittedHistory,
  commit: string,
  packageName: string,
): Promise<ClaimsNote[]> {
  const files = (await history.filesAt(commit, NOTES_FOLDER)).filter((file) => file.endsWith(".md"));
  const texts = await history.readFiles(files.map((file) => ({ commit, file })));
  return files.flatMap((file, index) => {
    const name = file.slice(`${NOTES_FOLDER}/`.length, -".md".length);
    return parseNote(name, texts[index]?.toString("utf8") ?? "", packageName).note ?? [];
  });
}
