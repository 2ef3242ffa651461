/** The pieces as one. */
export function concat(pieces: readonly Int16Array[]): Int16Array {
  const whole = new Int16Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Little-endian bytes of the samples: on the machines Node runs on, a view and no copy. */
export const bytesOf = (pcm: Int16Array): Uint8Array => new Uint8Array(pcm.buffer, pcm.byteOffset, pcm.byteLength);

/** The samples of little-endian bytes, copied, whatever their offset in the buffer. An odd last byte is dropped. */
export const pcmOf = (bytes: Uint8Array): Int16Array =>
  // Not `slice`: that of a Buffer copies nothing.
  new Int16Array(new Uint8Array(bytes.subarray(0, bytes.byteLength & ~1)).buffer);
