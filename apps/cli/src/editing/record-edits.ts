import { readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import {
  type DatasetRecord,
  type FieldPath,
  type Issue,
  idOf,
  isStub,
  KIND_SINGULAR,
  keyOf,
  keyOfFile,
  kindOf,
  type OrdinaryRecord,
  type RecordKey,
  type Records,
  recordFile,
  referencesOf,
  targetsOf,
} from "@claimwire/schema";
import { readRecords } from "@claimwire/store";
import { missingRecord } from "../checkout/require-source.js";
import { stopOnErrors, UserError, userError } from "../shell/user-error.js";
import { renderYaml } from "../text/render-yaml.js";
import { withArticle } from "../text/with-article.js";
import { type Edit, editYaml } from "./edit-yaml.js";

/** A field of a record that names another record. */
export interface ReferringField {
  readonly key: RecordKey;
  readonly path: FieldPath;
}

/**
 * Collects the changes of record files that a verb makes, in memory; nothing is written. Files keep their folders,
 * their order and their comments.
 */
export class RecordEdits {
  readonly #root: string;
  readonly #records: Records;
  readonly #files: ReadonlyMap<RecordKey, string>;
  readonly #issues: readonly Issue[];
  readonly #before = new Map<string, string>();
  readonly #writes = new Map<string, string>();
  readonly #deletes = new Set<string>();
  readonly #touched = new Set<RecordKey>();

  constructor(root: string) {
    const { readable, files, issues } = readRecords(root);
    this.#root = root;
    this.#records = readable;
    this.#files = files;
    this.#issues = issues;
  }

  /** The records as they are in the folder, without those that have an error of their own. */
  get records(): Records {
    return this.#records;
  }

  /** The keys of all records in the folder, those with an error too. */
  get keys(): ReadonlySet<RecordKey> {
    const ofIssues = this.#issues.flatMap(({ at }) => keyOfFile(at.file) ?? []);
    return new Set([...this.#records.keys(), ...ofIssues]);
  }

  get writes(): ReadonlyMap<string, string> {
    return this.#writes;
  }

  get deletes(): readonly string[] {
    return [...this.#deletes];
  }

  /** The texts that were read, by path: a file that says something else by the time of writing was edited meanwhile. */
  get before(): ReadonlyMap<string, string> {
    return this.#before;
  }

  /** The records that were changed, in the order of their first change. */
  get touched(): readonly RecordKey[] {
    return [...this.#touched];
  }

  /** Returns an ordinary record, that of a flag if one is given. Stops the verb when it is missing, unreadable or a stub. */
  require(key: RecordKey, flag?: string): OrdinaryRecord {
    const record: DatasetRecord | undefined = this.#records.get(key);
    if (record === undefined) {
      stopOnErrors(this.#issues.filter(({ at }) => keyOfFile(at.file) === key));
      throw new UserError(missingRecord(flag, kindOf(key), idOf(key), this.#records.keys()));
    }
    if (!isStub(record)) return record;
    const leads = targetsOf(record).map((id) => keyOf(kindOf(key), id));
    const message = `${key} was ${record.kind}; ${withArticle(KIND_SINGULAR[kindOf(key)])} that stands under it is ${leads.join(", ")}.`;
    throw userError("ARGUMENT_BAD", "command line", message, "Name that one.");
  }

  /** Where the file of a record is; where a new one comes, beside `neighbour`. */
  fileOf(key: RecordKey, neighbour?: RecordKey): string {
    const known = this.#files.get(key);
    if (known !== undefined) return known;
    const beside = neighbour && this.#files.get(neighbour);
    return beside === undefined ? recordFile(key) : join(dirname(beside), `${idOf(key)}.yaml`);
  }

  textOf(key: RecordKey): string {
    const file = this.fileOf(key);
    return this.#writes.get(file) ?? this.#read(file);
  }

  edit(key: RecordKey, ...edits: readonly Edit[]): void {
    this.#write(key, this.fileOf(key), editYaml(this.textOf(key), kindOf(key), edits));
  }

  /** Writes a whole file: of a new record, or a stub in the place of an old one. */
  write(key: RecordKey, content: string | object, neighbour?: RecordKey): void {
    const text = typeof content === "string" ? content : renderYaml(content);
    if (this.#files.has(key)) this.#read(this.fileOf(key));
    this.#write(key, this.fileOf(key, neighbour), text);
  }

  /** Writes a file beside the records, given its text as it was read. */
  writeBeside(file: string, before: string, text: string): void {
    this.#before.set(file, before);
    this.#writes.set(file, text);
  }

  remove(key: RecordKey): void {
    const file = this.fileOf(key);
    this.#read(file);
    this.#deletes.add(file);
    this.#touched.add(key);
  }

  /** Every field that names a record, those of stubs included, in the order of keys. */
  referencesTo(key: RecordKey): ReferringField[] {
    return [...this.#records].flatMap(([from, record]) =>
      referencesOf(from, record)
        .filter(({ target }) => target === key)
        .map(({ path }) => ({ key: from, path })),
    );
  }

  /** The keys of the stubs that lead to a record. */
  stubsOf(key: RecordKey): RecordKey[] {
    return this.referencesTo(key).flatMap(({ key: from }) => {
      const record = this.#records.get(from);
      return record !== undefined && isStub(record) ? [from] : [];
    });
  }

  #read(file: string): string {
    const known = this.#before.get(file);
    if (known !== undefined) return known;
    const text = readFileSync(join(this.#root, file), "utf8");
    this.#before.set(file, text);
    return text;
  }

  #write(key: RecordKey, file: string, text: string): void {
    this.#writes.set(file, text);
    this.#touched.add(key);
  }
}
