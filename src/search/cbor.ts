/** Of CBOR (RFC 8949) what Pagefind's metadata hold: unsigned integers, text, arrays of known length. */
export type Cbor = number | string | readonly Cbor[];

const INTEGER = 0;
const TEXT = 3;
const ARRAY = 4;
/** Codes below are arguments themselves; that one and those above tell in how many bytes it follows. */
const FOLLOWS = 24;
/** The code of four bytes. */
const IN_FOUR = 26;

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

/** The bytes of a value, of which no number is 2³¹ or more. */
export function writeCbor(value: Cbor): number[] {
  const bytes: number[] = [];
  const head = (kind: number, argument: number) => {
    bytes.push((kind << 5) | (argument < FOLLOWS ? argument : IN_FOUR));
    // In four bytes also where fewer would do: nobody keeps them.
    if (argument >= FOLLOWS) for (const by of [24, 16, 8, 0]) bytes.push((argument >> by) & 255);
  };
  const write = (one: Cbor): void => {
    if (typeof one === "number") head(INTEGER, one);
    else if (typeof one === "string") {
      const letters = utf8(one);
      head(TEXT, letters.length);
      for (const letter of letters) bytes.push(letter);
    } else {
      head(ARRAY, one.length);
      for (const part of one) write(part);
    }
  };
  write(value);
  return bytes;
}

/** A short text in UTF-8: to ask an encoder for each of thousands takes longer than all the rest. */
function utf8(text: string): number[] | Uint8Array {
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes.push(unit);
    else if (unit < 0x800) bytes.push(0xc0 | (unit >> 6), 0x80 | (unit & 63));
    else return new TextEncoder().encode(text);
  }
  return bytes;
}
