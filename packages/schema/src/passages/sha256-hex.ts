import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

interface Host {
  readonly process?: {
    readonly getBuiltinModule?: (
      id: string,
    ) => { readonly hash?: (algorithm: string, data: string, encoding: string) => string } | undefined;
  };
}

function findHostHash(): ((text: string) => string) | undefined {
  const hash = (globalThis as Host).process?.getBuiltinModule?.("node:crypto")?.hash;
  return hash && ((text) => hash("sha256", text, "hex"));
}

/**
 * SHA-256 of a text as UTF-8, as 64 lower-case hexadecimal digits. Node's own is many times as fast as one in
 * JavaScript: it is used where there is one, without an import that a browser lacks.
 */
export const sha256Hex: (text: string) => string =
  findHostHash() ?? ((text) => bytesToHex(sha256(utf8ToBytes(text))));
