/** Of CBOR (RFC 8949) what Pagefind's metadata hold: unsigned integers, text, arrays of known length. */
export type Cbor = number | string | readonly Cbor[];

const INTEGER = 0;
const TEXT = 3;
const ARRAY = 4;
/** Codes below are arguments themselves; that one and those above tell in how many bytes it follows. */
const FOLLOWS = 24;
/** The code of four bytes, and how many they and it are. */
const IN_FOUR = 26;
const HEAD = 5;

/** @throws RangeError when the bytes end too early or hold something else */
export function readCbor(bytes: Uint8Array): Cbor {
  const text = new TextDecoder();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  const integer = (size: number): number => {
    let value = 0;
    for (const end = at + size; at < end; at += 1) value = value * 256 + view.getUint8(at);
    return value;
  };
  const next = (): Cbor => {
    const head = integer(1);
    const code = head & 31;
    const argument = code < FOLLOWS ? code : integer(2 ** (code - FOLLOWS));
    const kind = head >> 5;
    if (kind === INTEGER) return argument;
    if (kind === ARRAY) return Array.from({ length: argument }, next);
    if (kind !== TEXT) throw new RangeError("neither an integer nor a text nor an array");
    at += argument;
    return text.decode(bytes.subarray(at - argument, at));
  };
  return next();
}

/** The bytes of a value, of which no number is 2³¹ or more, behind those of `mark`. */
export function writeCbor(value: Cbor, mark = ""): Uint8Array<ArrayBuffer> {
  let bytes = new Uint8Array(1 << 16);
  let at = 0;
  const room = (more: number) => {
    if (at + more <= bytes.length) return;
    const larger = new Uint8Array(2 * (at + more));
    larger.set(bytes);
    bytes = larger;
  };
  // In four bytes also where fewer would do: nobody keeps them.
  const head = (kind: number, argument: number) => {
    room(HEAD);
    bytes[at++] = (kind << 5) | IN_FOUR;
    for (let by = 24; by >= 0; by -= 8) bytes[at++] = argument >> by;
  };
  const letters = (text: string) => {
    room(3 * text.length);
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      if (unit < 0x80) bytes[at++] = unit;
      else if (unit < 0x800) {
        bytes[at++] = 0xc0 | (unit >> 6);
        bytes[at++] = 0x80 | (unit & 63);
      } else {
        // Seldom: to ask an encoder for each of thousands of short texts takes longer than all the rest.
        at += new TextEncoder().encodeInto(text.slice(i), bytes.subarray(at)).written;
        return;
      }
    }
  };
  const write = (one: Cbor): void => {
    if (typeof one === "number") head(INTEGER, one);
    else if (typeof one === "string") {
      const from = at;
      head(TEXT, 0);
      letters(one);
      const end = at;
      at = from;
      head(TEXT, end - from - HEAD);
      at = end;
    } else {
      head(ARRAY, one.length);
      for (const part of one) write(part);
    }
  };
  letters(mark);
  write(value);
  return bytes.slice(0, at);
}
