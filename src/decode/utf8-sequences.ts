/** Which bytes are sequences of UTF-8. */

/** Valid sequences of two and more bytes, and bytes that belong to none. */
export function countSequences(bytes: Uint8Array): { valid: number; invalid: number } {
  let valid = 0;
  let invalid = 0;
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length > 1) valid += 1;
    if (length === 0) invalid += 1;
    i += Math.max(1, length);
  }
  return { valid, invalid };
}

/** Bytes of the valid UTF-8 sequence at `i` (1 for ASCII); 0 when there is none (Unicode, table 3-7). */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const first = bytes[i] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  const second = bytes[i + 1] ?? 0;
  const lowest = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const highest = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let k = 2; k < length; k += 1) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/** Bytes one behind the other that belong to no sequence. */
export interface Run {
  readonly at: number;
  readonly length: number;
}

export function badRuns(bytes: Uint8Array): Run[] {
  const runs: { at: number; length: number }[] = [];
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    const last = runs.at(-1);
    if (length === 0 && last !== undefined && last.at + last.length === i) last.length += 1;
    else if (length === 0) runs.push({ at: i, length: 1 });
    i += Math.max(1, length);
  }
  return runs;
}
