import { createHash } from "node:crypto";

/** The id that git gives to bytes, in a repository that has ids as long as `like`: of SHA-1, or of SHA-256. */
export function blobId(bytes: Uint8Array, like: string): string {
  const hash = createHash(like.length === 40 ? "sha1" : "sha256");
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
