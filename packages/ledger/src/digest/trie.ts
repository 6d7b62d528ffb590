import type { Digests } from "../types.js";
import { sha256Hex } from "./sha256.js";

/** The root of the empty dataset; an absent child is 32 zero bytes too. */
const NOTHING = "0".repeat(64);
const INNER_LENGTH = 1 + 16 * 32;

interface Leaf {
  /** SHA-256 of the key: where the record stands, one hexadecimal digit a level. */
  readonly place: string;
  readonly key: string;
  readonly hash: string;
}

interface Inner {
  readonly children: readonly (Node | undefined)[];
  /** How many records stand below. */
  readonly size: number;
  readonly hash: string;
  /** The bytes that are hashed, kept for large subtrees: an update then writes only what changed. */
  readonly bytes: Uint8Array | undefined;
}

type Node = Leaf | Inner;

/** A record's new leaf; its hash is null when it is to go. */
type Edit = Omit<Leaf, "hash"> & { readonly hash: string | null };

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
    const hash = digest === null ? null : sha256Hex(leafBytes(key, digest));
    edits.push({ place: sha256Hex(checkKey(key)), key, hash });
  }
  return edits.length === 0 ? trie : { root: edit(trie.root, edits, 0) };
}

/** The dataset's digest: the root of the trie, in lower-case hexadecimal. Independent of any order. */
export function rootOf({ root }: Trie): string {
  return root?.hash ?? NOTHING;
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
  const present = edits.filter((one): one is Leaf => one.hash !== null);
  if (leaf && !edits.some(({ key }) => key === leaf.key)) present.push(leaf);
  return grow(present, depth);
}

function grow(leaves: readonly Leaf[], depth: number): Node | undefined {
  if (leaves.length < 2) return leaves[0];
  return withChildren(EMPTY, partition(leaves, depth), (_, part) => grow(part, depth + 1));
}

const EMPTY: Omit<Inner, "hash"> = { children: new Array(16).fill(undefined), size: 0, bytes: undefined };

/**
 * A node above this many records keeps its bytes for the next update; smaller nodes are many, and quick to write again.
 */
const MANY = 17;

/** A node with the given children. A subtree with one record is the leaf of that record, at any depth. */
function withChildren<E>(
  node: Omit<Inner, "hash">,
  parts: readonly (readonly [digit: number, part: E])[],
  renew: (child: Node | undefined, part: E) => Node | undefined,
): Node | undefined {
  const children = node.children.slice();
  const kept = node.bytes?.slice();
  let { size } = node;
  for (const [digit, part] of parts) {
    const old = children[digit];
    const child = renew(old, part);
    children[digit] = child;
    size += sizeOf(child) - sizeOf(old);
    if (kept) putDigest(kept, 1 + digit * 32, child?.hash ?? NOTHING);
  }
  if (size < 2) return children.find((child) => child !== undefined);
  const bytes = kept ?? (size < MANY ? undefined : writeInner(new Uint8Array(INNER_LENGTH), children));
  return { children, size, hash: sha256Hex(bytes ?? writeInner(scratch, children)), bytes };
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

const NO_DIGIT = 16;
/** The values of lower-case hexadecimal digits by their character codes. */
const NIBBLES: ArrayLike<number> = Uint8Array.from({ length: 128 }, (_, code) => {
  const digit = "0123456789abcdef".indexOf(String.fromCharCode(code));
  return digit < 0 ? NO_DIGIT : digit;
});

const encoder = new TextEncoder();
/** Filled anew for each hash, as an allocation for each would cost more than the hash itself. */
const scratch = new Uint8Array(4096);

/** The bytes that are hashed for a leaf. Valid until the next hash. */
function leafBytes(key: string, digest: string): Uint8Array {
  const name = `\0${key}\0`;
  const most = name.length * 3 + 32;
  const bytes = most <= scratch.length ? scratch : new Uint8Array(most);
  const end = encoder.encodeInto(name, bytes).written;
  putDigest(bytes, end, digest);
  return bytes.subarray(0, end + 32);
}

/** The bytes that are hashed for an inner node: `0x01` and the hashes of its children, zeros where there is none. */
function writeInner(into: Uint8Array, children: readonly (Node | undefined)[]): Uint8Array {
  const bytes = into.subarray(0, INNER_LENGTH).fill(0);
  bytes[0] = 1;
  for (let digit = 0; digit < 16; digit += 1) {
    const child = children[digit];
    if (child !== undefined) putDigest(bytes, 1 + digit * 32, child.hash);
  }
  return bytes;
}

/** Writes the 32 bytes of a digest. Throws a RangeError when the text is no digest. */
function putDigest(bytes: Uint8Array, start: number, digest: string): void {
  let all = 0;
  for (let i = 0; i < 32; i += 1) {
    const high = NIBBLES[digest.charCodeAt(2 * i)] ?? NO_DIGIT;
    const low = NIBBLES[digest.charCodeAt(2 * i + 1)] ?? NO_DIGIT;
    all |= high | low;
    bytes[start + i] = high * 16 + low;
  }
  if (all >= NO_DIGIT)
    throw new RangeError(`${JSON.stringify(digest)} is not a digest in lower-case hexadecimal.`);
}

/** The value of a hexadecimal digit of a hash. */
function digitAt(hash: string, index: number): number {
  return NIBBLES[hash.charCodeAt(index)] as number;
}
