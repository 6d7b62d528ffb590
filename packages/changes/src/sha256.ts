import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

type Hash = (data: string | Uint8Array) => string;

const encoder = new TextEncoder();

/** SHA-256 in JavaScript, for browsers and wherever else the host lends none that answers at once. */
export const portableSha256: Hash = (data) =>
  bytesToHex(sha256(typeof data === "string" ? encoder.encode(data) : data));

/**
 * SHA-256 of bytes, or of a text as UTF-8, as 64 lower-case hexadecimal digits. Proving a ledger is hashing before all,
 * and Node's own is about ten times as fast: it is used where there is one, without an import that a browser lacks.
 */
export const sha256Hex: Hash = findHostSha256() ?? portableSha256;

interface HostCrypto {
  readonly hash?: (algorithm: string, data: string | Uint8Array, encoding: string) => string;
}

interface Host {
  readonly process?: { readonly getBuiltinModule?: (id: string) => HostCrypto | undefined };
}

function findHostSha256(): Hash | undefined {
  const { hash } = (globalThis as Host).process?.getBuiltinModule?.("node:crypto") ?? {};
  return hash && ((data) => hash("sha256", data, "hex"));
}
