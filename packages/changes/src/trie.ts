import { sha256Hex } from "./sha256.js";
import type { Digests } from "./types.js";

/** The root of the empty dataset. An absent child is 32 zero bytes just so. */
const NOTHING = "0".repeat(64);
const INNER_LENGTH = 1 + 16 * 32;

interface Leaf {
  /** SHA-256 of the key: where the record stands, one hexadecimal digit a level. */
  readonly place: string;
  readonly key: string;
  readonly digest: string;
}

interface Inner {
  readonly children: readonly (Node | undefined)[];
  /** How many records stand below. */
  readonly size: number;
  /** What its hash is made of: `0x01` and the children's hashes. An update copies it and hashes only what changed. */
  readonly bytes: Uint8Array;
}

type Node = Leaf | Inner;

/** A record's new digest; null when it is to go. */
type Edit = Omit<Leaf, "digest"> & { readonly digest: string | null };

/** A Merkle trie over record digests. Never changed: an update shares what it does not touch. */
export interface Trie {
  readonly root: Node | undefined;
}

/** The trie of all records. Digests are 64 hexadecimal digits. */
export function buildTrie(digests: Digests): Trie {
  return updateTrie({ root: undefined }, digests);
}

/** The trie after some digests changed (null: the record is gone), at the cost of the paths that they touch. */
export function updateTrie(trie: Trie, changed: ReadonlyMap<string, string | null>): Trie {
  const edits: Edit[] = [];
  for (const [key, digest] of changed) edits.push({ place: sha256Hex(checkKey(key)), key, digest });
  return edits.length === 0 ? trie : { root: edit(trie.root, edits, 0) };
}

/** The dataset's digest: the root of the trie, in lower-case hexadecimal. Independent of any order. */
export function rootOf({ root }: Trie): string {
  return root === undefined ? NOTHING : hashOf(root);
}

/** UTF-8 would turn every lone surrogate into the same character, so that two keys could pass for one. */
function checkKey(key: string): string {
  if (/\p{Surrogate}/u.test(key))
    throw new RangeError(`The key ${JSON.stringify(key)} has a lone surrogate.`);
  return key;
}

function edit(node: Node | undefined, edits: readonly Edit[], depth: number): Node | undefined {
  if (node === undefined || "key" in node) return editLeaf(node, edits, depth);
  return withChildren(node, partition(edits, depth), (child, part) => edit(child, part, depth + 1));
}

function editLeaf(leaf: Leaf | undefined, edits: readonly Edit[], depth: number): Node | undefined {
  const present = edits.filter((one): one is Leaf => one.digest !== null);
  if (leaf && !edits.some(({ key }) => key === leaf.key)) present.push(leaf);
  return grow(present, depth);
}

function grow(leaves: readonly Leaf[], depth: number): Node | undefined {
  if (leaves.length < 2) return leaves[0];
  return withChildren(EMPTY, partition(leaves, depth), (_, part) => grow(part, depth + 1));
}

const EMPTY: Inner = {
  children: new Array(16).fill(undefined),
  size: 0,
  bytes: Uint8Array.from({ length: INNER_LENGTH }, (_, i) => (i === 0 ? 1 : 0)),
};

/** The node with other children where there is a part. A subtree with one record is its leaf, however deep it stood. */
function withChildren<E>(
  node: Inner,
  parts: readonly (readonly [digit: number, part: E])[],
  renew: (child: Node | undefined, part: E) => Node | undefined,
): Node | undefined {
  const children = node.children.slice();
  const bytes = node.bytes.slice();
  let { size } = node;
  for (const [digit, part] of parts) {
    const old = children[digit];
    const child = renew(old, part);
    children[digit] = child;
    size += sizeOf(child) - sizeOf(old);
    putDigest(bytes, 1 + digit * 32, child === undefined ? NOTHING : hashOf(child));
  }
  return size < 2 ? children.find((child) => child !== undefined) : { children, size, bytes };
}

function sizeOf(node: Node | undefined): number {
  if (node === undefined) return 0;
  return "key" in node ? 1 : node.size;
}

/** By the digit that the place has at this level. */
function partition<E extends Edit>(
  edits: readonly E[],
  depth: number,
): [digit: number, part: readonly E[]][] {
  const [only] = edits;
  // Below the first levels an update is nearly always of one record.
  if (edits.length === 1 && only) return [[digitAt(only.place, depth), edits]];
  const parts = new Map<number, E[]>();
  for (const one of edits) {
    const digit = digitAt(one.place, depth);
    const part = parts.get(digit);
    if (part) part.push(one);
    else parts.set(digit, [one]);
  }
  return [...parts];
}

function hashOf(node: Node): string {
  return sha256Hex("key" in node ? leafBytes(node) : node.bytes);
}

const encoder = new TextEncoder();
/** Filled anew for each leaf, as an allocation for each would cost more than its hash. */
const scratch = new Uint8Array(4096);

function leafBytes({ key, digest }: Leaf): Uint8Array {
  const name = `\0${key}\0`;
  const most = name.length * 3 + 32;
  const bytes = most <= scratch.length ? scratch : new Uint8Array(most);
  const end = encoder.encodeInto(name, bytes).written;
  putDigest(bytes, end, digest);
  return bytes.subarray(0, end + 32);
}

/** Writes the 32 bytes of a digest. */
function putDigest(bytes: Uint8Array, start: number, digest: string): void {
  for (let i = 0; i < 32; i += 1) {
    bytes[start + i] = digitAt(digest, 2 * i) * 16 + digitAt(digest, 2 * i + 1);
  }
}

/** The value of a lower-case hexadecimal digit. Throws a RangeError for another character, and past the end. */
function digitAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  const digit = code < 58 ? code - 48 : code - 87;
  if (digit >= 0 && digit < 16) return digit;
  throw new RangeError(`${JSON.stringify(text)} is not a digest in lower-case hexadecimal.`);
}
