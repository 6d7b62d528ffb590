import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { replay } from "@claimwire/ledger";
import { inLedgerFolder } from "@claimwire/release";
import { releaseFile } from "@claimwire/schema";
import { readLedger } from "@claimwire/store";
import { tempRepo } from "@claimwire/testing/repo";
import fc from "fast-check";
import { expect, it, onTestFinished } from "vitest";

const PROJECT = fileURLToPath(new URL("../../../..", import.meta.url));

/** A byte changed, put in or taken out. */
type Edit = { readonly at: number; readonly takes: 0 | 1; readonly puts: readonly number[] };

const byte = fc.nat(255);
const edit = fc.oneof(
  fc.record({ at: fc.nat(), takes: fc.constant(1 as const), puts: fc.tuple(byte) }),
  fc.record({ at: fc.nat(), takes: fc.constant(0 as const), puts: fc.tuple(byte) }),
  fc.record({ at: fc.nat(), takes: fc.constant(1 as const), puts: fc.constant([]) }),
);

function tamper(bytes: Buffer, { at, takes, puts }: Edit): Buffer {
  const place = at % bytes.length;
  return Buffer.concat([bytes.subarray(0, place), Buffer.from(puts), bytes.subarray(place + takes)]);
}

it("audit finds a byte that is changed, inserted or removed anywhere in our own ledger, and names the file", () => {
  const { releases } = readLedger(PROJECT, { rendering: true });
  expect(replay(releases).issues).toEqual([]);
  const repo = tempRepo({ git: false });
  onTestFinished(() => repo.cleanUp());
  const property = fc.property(fc.constantFrom(...releases), edit, (release, change) => {
    const file = releaseFile(release.version);
    const bytes = readFileSync(join(PROJECT, file));
    const tampered = tamper(bytes, change);
    fc.pre(!tampered.equals(bytes));
    // Read alone, as the others are as they were.
    repo.write(file, tampered);
    const read = readLedger(repo.root, { rendering: true });
    repo.remove(file);
    const others = releases.map((one) => (one === release ? (read.releases[0] ?? one) : one));
    const issues = read.issues.length > 0 ? read.issues : inLedgerFolder(replay(others).issues);
    expect(
      issues.some(({ at, message }) => at.file === file || message.includes(`${release.version}.json`)),
    ).toBe(true);
  });
  fc.assert(property);
});
