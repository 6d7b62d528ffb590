/** The body of an answer, as far as it was read. */
export interface ReadBody {
  readonly bytes: Uint8Array;
  /** Whether that is all of it. */
  readonly isWhole: boolean;
}

/**
 * Reads a body, unpacked, up to a number of bytes, and breaks off there: neither an endless body nor one that unpacks to
 * gigabytes is taken in.
 */
export async function readBody(
  body: AsyncIterable<Uint8Array> | null | undefined,
  most: number,
): Promise<ReadBody> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    chunks.push(size > most ? chunk.subarray(0, chunk.byteLength - (size - most)) : chunk);
    // Leaving the loop cancels the stream, and with it the connection.
    if (size > most) return { bytes: Buffer.concat(chunks), isWhole: false };
  }
  return { bytes: Buffer.concat(chunks), isWhole: true };
}
