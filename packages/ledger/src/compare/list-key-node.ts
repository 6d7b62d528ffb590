import type { ListKeyTable } from "../types.js";

/** How the lists at one path of the records are keyed: a node of a tree that is made of a table of list keys. */
export interface ListKeyNode {
  /** The fields that key the members of a list at this path; undefined: a list here is compared whole. */
  readonly keys: readonly string[] | undefined;
  /** By the next step of the path: a property, or `*` for any member of a list. */
  readonly below: ReadonlyMap<string, ListKeyNode>;
}

interface Draft {
  keys: readonly string[] | undefined;
  readonly below: Map<string, Draft>;
}

const known = new WeakMap<ListKeyTable, ListKeyNode>();

/** The node of a whole record, by the part of its full key before the first `/`. */
export function findRecordNode(listKeys: ListKeyTable, key: string): ListKeyNode | undefined {
  let root = known.get(listKeys);
  if (root === undefined) {
    root = buildTree(listKeys);
    known.set(listKeys, root);
  }
  return root.below.get(kindOf(key));
}

/** `claims/x` → `claims`. */
export function kindOf(key: string): string {
  const slash = key.indexOf("/");
  return slash < 0 ? key : key.slice(0, slash);
}

/** The node of a property, or of any member of a list (`*`), below another. */
export function findChildNode(node: ListKeyNode | undefined, name: string): ListKeyNode | undefined {
  return node?.below.get(name) ?? node?.below.get("*");
}

function buildTree(listKeys: ListKeyTable): ListKeyNode {
  const root: Draft = { keys: undefined, below: new Map() };
  for (const [path, keys] of Object.entries(listKeys)) {
    let node = root;
    for (const step of path.split("/")) {
      let next = node.below.get(step);
      if (next === undefined) {
        next = { keys: undefined, below: new Map() };
        node.below.set(step, next);
      }
      node = next;
    }
    node.keys = keys;
  }
  return root;
}
