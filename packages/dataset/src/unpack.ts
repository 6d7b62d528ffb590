import { inflateSync, strFromU8 } from "fflate";

/** Reads JSON that was compressed (RFC 1951) and written as base64. */
export function unpack<T>(text: string): T {
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  return JSON.parse(strFromU8(inflateSync(bytes))) as T;
}
