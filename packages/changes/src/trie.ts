import { bytesToHex, concatBytes, hexToBytes } from "@noble/hashes/utils.js";
import { sha256Hex } from "./sha256.js";
import type { Digests } from "./types.js";

/** An absent child, and the root of the empty dataset. */
const NOTHING = new Uint8Array(32);
const INNER_LENGTH = 1 + 16 * 32;

interface Leaf {
  /** SHA-256 of the key: where the record stands, one hexadecimal digit a level. */
  readonly place: string;
  readonly key: string;
  readonly digest: string;
  hash: Uint8Array | undefined;
}

/** A record that is to go. */
interface Gone {
  readonly place: string;
  readonly key: string;
  readonly digest: null;
  hash: undefined;
}

type Edit = Leaf | Gone;

interface Inner {
  readonly children: readonly (Node | undefined)[];
  /** How many records stand below. */
  readonly size: number;
  hash: Uint8Array | undefined;
}

type Node = Leaf | Inner;

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
  for (const [key, digest] of changed) {
    edits.push({ place: sha256Hex(checkKey(key)), key, digest, hash: undefined } as Edit);
  }
  return { root: edit(trie.root, edits, 0) };
}

/** The dataset's digest: the root of the trie, in lower-case hexadecimal. Independent of any order. */
export function rootOf(trie: Trie): string {
  return bytesToHex(hashOf(trie.root));
}

/** UTF-8 would turn every lone surrogate into the same character, so that two keys could pass for one. */
function checkKey(key: string): string {
  if (/\p{Surrogate}/u.test(key))
    throw new RangeError(`The key ${JSON.stringify(key)} has a lone surrogate.`);
  return key;
}

function edit(node: Node | undefined, edits: readonly Edit[], depth: number): Node | undefined {
  if (edits.length === 0) return node;
  if (node === undefined || "key" in node) return editLeaf(node, edits, depth);
  const parts = partition(edits, depth);
  return innerOf(node.children.map((child, i) => edit(child, parts[i] ?? [], depth + 1)));
}

function editLeaf(leaf: Leaf | undefined, edits: readonly Edit[], depth: number): Node | undefined {
  const present = edits.filter((one) => one.digest !== null);
  if (leaf && !edits.some(({ key }) => key === leaf.key)) present.push(leaf);
  return grow(present, depth);
}

function grow(leaves: readonly Leaf[], depth: number): Node | undefined {
  if (leaves.length < 2) return leaves[0];
  const children: (Node | undefined)[] = [];
  for (const part of partition(leaves, depth)) children.push(part && grow(part, depth + 1));
  return innerOf(children);
}

/** A subtree with one record is its leaf, however deep it stood. */
function innerOf(children: readonly (Node | undefined)[]): Node | undefined {
  let size = 0;
  let only: Node | undefined;
  for (const child of children) {
    if (child === undefined) continue;
    size += "key" in child ? 1 : child.size;
    only = child;
  }
  return size < 2 ? only : { children, size, hash: undefined };
}

/** By the digit that the place has at this level; undefined where there is none. */
function partition<E extends Edit>(edits: readonly E[], depth: number): (E[] | undefined)[] {
  const parts: (E[] | undefined)[] = new Array(16).fill(undefined);
  for (const one of edits) {
    const digit = digitOf(one.place.charCodeAt(depth));
    const part = parts[digit];
    if (part) part.push(one);
    else parts[digit] = [one];
  }
  return parts;
}

function hashOf(node: Node | undefined): Uint8Array {
  if (node === undefined) return NOTHING;
  node.hash ??= hexToBytes(sha256Hex("key" in node ? leafBytes(node) : innerBytes(node)));
  return node.hash;
}

const encoder = new TextEncoder();
/** What is hashed next; filled anew for each node, as an allocation for each would cost more than its hash. */
const scratch = new Uint8Array(4096);

function leafBytes({ key, digest }: Leaf): Uint8Array {
  const name = `\0${key}\0`;
  if (name.length * 3 + 32 > scratch.length) return concatBytes(encoder.encode(name), hexToBytes(digest));
  const end = encoder.encodeInto(name, scratch).written;
  scratch.set(hexToBytes(digest), end);
  return scratch.subarray(0, end + 32);
}

function innerBytes({ children }: Inner): Uint8Array {
  // All hashes first: making one fills the scratch.
  for (const child of children) hashOf(child);
  scratch.fill(0, 0, INNER_LENGTH);
  scratch[0] = 1;
  for (let i = 0; i < 16; i += 1) {
    const child = children[i];
    if (child) scratch.set(hashOf(child), 1 + i * 32);
  }
  return scratch.subarray(0, INNER_LENGTH);
}

/** The value of a lower-case hexadecimal digit, by its character code. */
function digitOf(code: number): number {
  return code < 58 ? code - 48 : code - 87;
}
