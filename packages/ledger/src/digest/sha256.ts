import { sha256 } from "@noble/hashes/sha2.js";
import {
  bytesToHex,
  hexToBytes as hexToBytesInJavaScript,
  utf8ToBytes as utf8ToBytesInJavaScript,
} from "@noble/hashes/utils.js";

type Hash = (data: string | Uint8Array) => string;

interface Host {
  readonly Buffer?: { readonly from: (text: string, encoding: "hex" | "utf8") => Uint8Array };
  readonly process?: { readonly getBuiltinModule?: (id: string) => HostCrypto | undefined };
}

interface HostCrypto {
  readonly hash?: (algorithm: string, data: string | Uint8Array, encoding: string) => string;
}

/** SHA-256 in JavaScript, for browsers and other hosts without a synchronous one. */
export const portableSha256: Hash = (data) =>
  bytesToHex(sha256(typeof data === "string" ? utf8ToBytesInJavaScript(data) : data));

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
export const hexToBytes: (digits: string) => Uint8Array = findHostDecoder("hex") ?? hexToBytesInJavaScript;

/** The bytes of a text in UTF-8. Node's way is there also where a test has the globals of a browser, and not all of them. */
export const utf8ToBytes: (text: string) => Uint8Array = findHostDecoder("utf8") ?? utf8ToBytesInJavaScript;

function findHostDecoder(encoding: "hex" | "utf8"): ((text: string) => Uint8Array) | undefined {
  const buffer = (globalThis as Host).Buffer;
  return buffer && ((text) => buffer.from(text, encoding));
}

/** Bytes one after the other. Where a test has the globals of a browser, those of Node are no `Uint8Array` to a library. */
export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
