import { hash } from "node:crypto";

/** Puts the SHA-256 of a text in a line before it, so that `openSealed` finds damage. */
export function sealText(text: string): string {
  return `${hash("sha256", text)}\n${text}`;
}

/** The text that `sealText` was given; undefined when it is damaged or missing. */
export function openSealed(sealed: string | undefined): string | undefined {
  const [digest = ""] = sealed?.split("\n", 1) ?? [];
  const text = sealed?.slice(digest.length + 1);
  return text !== undefined && hash("sha256", text) === digest ? text : undefined;
}
