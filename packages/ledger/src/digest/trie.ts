import type { Digests } from "../types.js";
import { concatBytes, hexToBytes, sha256Hex, utf8ToBytes } from "./sha256.js";

/** The root of the empty dataset; an absent child is 32 zero bytes too. */
const NOTHING = "0".repeat(64);

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
  return withChildren(node.children, partition(edits, depth), (child, part) => edit(child, part, depth + 1));
}

function editLeaf(leaf: Leaf | undefined, edits: readonly Edit[], depth: number): Node | undefined {
  const present = edits.filter((one): one is Leaf => one.hash !== null);
  if (leaf && !edits.some(({ key }) => key === leaf.key)) present.push(leaf);
  if (present.length < 2) return present[0];
  return withChildren(EMPTY, partition(present, depth), (_, part) => editLeaf(undefined, part, depth + 1));
}

const EMPTY: readonly undefined[] = new Array(16).fill(undefined);

/** A node with some children renewed. A subtree with one record is the leaf of that record, at any depth. */
function withChildren<E>(
  earlier: Inner["children"],
  parts: ReadonlyMap<number, E>,
  renew: (child: Node | undefined, part: E) => Node | undefined,
): Node | undefined {
  const children = earlier.slice();
  for (const [digit, part] of parts) children[digit] = renew(children[digit], part);
  const size = children.reduce((sum, child) => sum + sizeOf(child), 0);
  if (size < 2) return children.find((child) => child !== undefined);
  return { children, size, hash: sha256Hex(innerBytes(children)) };
}

function sizeOf(node: Node | undefined): number {
  if (node === undefined) return 0;
  return "key" in node ? 1 : node.size;
}

/** By the digit that the place has at this level. */
function partition<E extends Edit>(edits: readonly E[], depth: number): ReadonlyMap<number, readonly E[]> {
  const parts = new Map<number, E[]>();
  for (const one of edits) {
    const digit = Number.parseInt(one.place.charAt(depth), 16);
    const part = parts.get(digit);
    if (part) part.push(one);
    else parts.set(digit, [one]);
  }
  return parts;
}

/** The bytes that are hashed for a leaf. Throws a RangeError when the text is no digest. */
function leafBytes(key: string, digest: string): Uint8Array {
  if (!/^[0-9a-f]{64}$/.test(digest))
    throw new RangeError(`${JSON.stringify(digest)} is not a digest in lower-case hexadecimal.`);
  return concatBytes(utf8ToBytes(`\0${key}\0`), hexToBytes(digest));
}

/** The bytes that are hashed for an inner node: `0x01` and the hashes of its children, zeros where there is none. */
function innerBytes(children: Inner["children"]): Uint8Array {
  return hexToBytes(`01${children.map((child) => child?.hash ?? NOTHING).join("")}`);
}
