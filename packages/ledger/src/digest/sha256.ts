import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

type Hash = (data: string | Uint8Array) => string;

/** SHA-256 of a text as UTF-8 that comes in pieces. */
export interface Hasher {
  add(text: string): void;
  /** 64 lower-case hexadecimal digits. Nothing can be added after it. */
  digest(): string;
}

const encoder = new TextEncoder();

/** SHA-256 in JavaScript, for browsers and other hosts without a synchronous one. */
export const portableSha256: Hash = (data) =>
  bytesToHex(sha256(typeof data === "string" ? encoder.encode(data) : data));

export function openPortableSha256(): Hasher {
  const hash = sha256.create();
  return {
    add: (text) => {
      hash.update(encoder.encode(text));
    },
    digest: () => bytesToHex(hash.digest()),
  };
}

/**
 * SHA-256 of bytes, or of a text as UTF-8, as 64 lower-case hexadecimal digits. Proving a ledger is mostly
 * hashing, and Node's own SHA-256 is about ten times as fast, so it is used where it exists, without an import.
 */
export const sha256Hex: Hash = findHostSha256() ?? portableSha256;

/** Starts a SHA-256. A piece must not end inside a surrogate pair. */
export const openSha256: () => Hasher = findHostHasher() ?? openPortableSha256;

interface HostHash {
  update(data: string, encoding: "utf8"): unknown;
  digest(encoding: "hex"): string;
}

interface HostCrypto {
  readonly hash?: (algorithm: string, data: string | Uint8Array, encoding: string) => string;
  readonly createHash?: (algorithm: string) => HostHash;
}

interface Host {
  readonly process?: { readonly getBuiltinModule?: (id: string) => HostCrypto | undefined };
}

function hostCrypto(): HostCrypto {
  return (globalThis as Host).process?.getBuiltinModule?.("node:crypto") ?? {};
}

function findHostSha256(): Hash | undefined {
  const { hash } = hostCrypto();
  return hash && ((data) => hash("sha256", data, "hex"));
}

function findHostHasher(): (() => Hasher) | undefined {
  const { createHash } = hostCrypto();
  return createHash && (() => new HostHasher(createHash("sha256")));
}

/** A call into the host costs as much as hashing some hundred characters, so pieces are gathered. */
const GATHERED = 16_384;

class HostHasher implements Hasher {
  readonly #hash: HostHash;
  #text = "";

  constructor(hash: HostHash) {
    this.#hash = hash;
  }

  add(text: string): void {
    this.#text += text;
    if (this.#text.length >= GATHERED) this.#flush();
  }

  digest(): string {
    this.#flush();
    return this.#hash.digest("hex");
  }

  #flush(): void {
    this.#hash.update(this.#text, "utf8");
    this.#text = "";
  }
}
