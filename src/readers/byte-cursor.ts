/** Bytes that arrive in pieces, taken from the front. */

export interface ByteCursor {
  /** How many bytes were taken. */
  readonly offset: () => number;
  /** What has come and was not taken. */
  readonly waiting: () => Buffer;
  /** Waits until so many bytes are there; false when the end comes before. */
  readonly fill: (length: number) => Promise<boolean>;
  /** Takes bytes that are there. */
  readonly take: (length: number) => Buffer;
  /** Lets go of bytes, there or to come. */
  readonly skip: (length: number) => Promise<void>;
  /** Asks for no more: what the pieces come from is closed. */
  readonly end: () => Promise<void>;
}

export function createByteCursor(pieces: AsyncIterable<Uint8Array>): ByteCursor {
  const source = pieces[Symbol.asyncIterator]();
  let waiting: Buffer = Buffer.alloc(0);
  let offset = 0;

  async function fill(length: number): Promise<boolean> {
    const parts: Uint8Array[] = [waiting];
    let there = waiting.length;
    while (there < length) {
      const next = await source.next();
      if (next.done === true) break;
      parts.push(next.value);
      there += next.value.length;
    }
    if (parts.length > 1) waiting = Buffer.concat(parts);
    return there >= length;
  }

  function take(length: number): Buffer {
    const taken = waiting.subarray(0, length);
    waiting = waiting.subarray(taken.length);
    offset += taken.length;
    return taken;
  }

  async function skip(length: number): Promise<void> {
    for (let left = length; left > 0 && (await fill(1)); ) left -= take(left).length;
  }
  const end = async () => void (await source.return?.());
  return { offset: () => offset, waiting: () => waiting, fill, take, skip, end };
}
