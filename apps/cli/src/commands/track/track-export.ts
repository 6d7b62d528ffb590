import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { replay } from "@claimwire/ledger";
import { replaceFile } from "@claimwire/store";
import { renderParquet, snapshotRows } from "@claimwire/track";
import { Command } from "@commander-js/extra-typings";
import { badArgument, UserError } from "../../shell/user-error.js";
import { defineVerb, type Verb } from "../../shell/verb.js";
import { atLedger, findTrackFolder, readReleases, requireVersions } from "./track-folder.js";

/** The mode of a file that anybody may read. */
const READABLE = 0o644;

export const trackExport: Verb = defineVerb(
  new Command()
    .argument("[versions...]", "The releases to write, such as 1.2.0; left out, the newest.")
    .option("--parquet", "Write each as a Parquet file.")
    .option("--out <folder>", "The folder to write into.", "snapshots"),
  async ({ root, progress }, { parquet = false, out }, wanted) => {
    if (!parquet) throw badArgument("Snapshots are written as Parquet only.", "Say --parquet.");
    const versions = requireVersions(root);
    const chosen = wanted.length === 0 ? versions.slice(-1) : wanted;
    const unknown = chosen.find((version) => !versions.includes(version));
    if (unknown !== undefined)
      throw badArgument(`The ledger holds no release ${unknown}.`, `The newest is ${versions.at(-1)}.`);
    const shown = progress("export");
    const folder = resolve(root, out);
    mkdirSync(folder, { recursive: true });
    const files = chosen.map((version) => {
      shown.update(version);
      const { issues, ...dataset } = replay(readReleases(root, versions), version);
      if (issues.length > 0) throw new UserError(...issues.map(atLedger));
      const rows = snapshotRows(dataset);
      const file = join(folder, `${version}.parquet`);
      replaceFile(file, [renderParquet(rows)], READABLE);
      return { version, file: `${out}/${version}.parquet`, records: rows.length };
    });
    shown.done();
    const text = files.map(({ file, records }) => `${file}: ${records} records\n`).join("");
    return { result: { files }, text };
  },
  findTrackFolder,
);
