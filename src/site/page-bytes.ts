/** Pages as UTF-8, many in one piece of memory: a piece of its own for each would cost more than its text. */

const PIECE = 1 << 22;

/** The most bytes that UTF-8 has for a unit of UTF-16. */
const WIDEST = 3;

/** @returns a function that encodes texts; what it gives stays valid and is not to be changed */
export function pageEncoder(): (text: string) => Buffer {
  let piece = Buffer.alloc(0);
  let used = 0;
  return (text) => {
    const most = text.length * WIDEST;
    if (used + most > piece.length) {
      piece = Buffer.allocUnsafeSlow(Math.max(PIECE, most));
      used = 0;
    }
    const from = used;
    used += piece.write(text, from);
    return piece.subarray(from, used);
  };
}
