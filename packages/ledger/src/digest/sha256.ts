import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes as hexToBytesInJavaScript, utf8ToBytes } from "@noble/hashes/utils.js";

type Hash = (data: string | Uint8Array) => string;

interface Host {
  readonly Buffer?: { readonly from: (text: string, encoding: "hex") => Uint8Array };
  readonly process?: { readonly getBuiltinModule?: (id: string) => HostCrypto | undefined };
}

interface HostCrypto {
  readonly hash?: (algorithm: string, data: string | Uint8Array, encoding: string) => string;
}

/** SHA-256 in JavaScript, for browsers and other hosts without a synchronous one. */
export const portableSha256: Hash = (data) =>
  bytesToHex(sha256(typeof data === "string" ? utf8ToBytes(data) : data));

/**
 * SHA-256 of bytes, or of a text as UTF-8, as 64 lower-case hexadecimal digits. Proving a ledger is mostly
 * hashing, and Node's own SHA-256 is about ten times as fast, so it is used where it exists, without an import.
 */
export const sha256Hex: Hash = findHostSha256() ?? portableSha256;

function findHostSha256(): Hash | undefined {
  const hash = (globalThis as Host).process?.getBuiltinModule?.("node:crypto")?.hash;
  return hash && ((data) => hash("sha256", data, "hex"));
}

/** The bytes of hexadecimal digits, which the caller has checked. */
export const hexToBytes: (digits: string) => Uint8Array = findHostDecoder() ?? hexToBytesInJavaScript;

function findHostDecoder(): ((digits: string) => Uint8Array) | undefined {
  const buffer = (globalThis as Host).Buffer;
  return buffer && ((digits) => buffer.from(digits, "hex"));
}
