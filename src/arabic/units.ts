/** The UTF-16 units of a text in an array, which a loop reads several times faster than the text itself. */

let units = new Uint16Array(1 << 12);
let bytes = Buffer.from(units.buffer);

/** @returns an array that begins with the text's units and then a 0; valid until the next call. */
export function unitsOf(text: string): Uint16Array {
  const { length } = text;
  if (length >= units.length) {
    units = new Uint16Array(2 * length);
    bytes = Buffer.from(units.buffer);
  }
  bytes.write(text, "utf16le");
  units[length] = 0;
  return units;
}
