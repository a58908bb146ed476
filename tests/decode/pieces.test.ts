import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decode } from "#src/decode/decode.ts";
import { decodePieces, survey } from "#src/decode/pieces.ts";

const LINE = "وصلت القافلة إلى سبها بعد رحلة دامت ثلاثة أيام، وقال السكان إن الطقس كان معتدلا.\n";
const TEXT = `خبر\n\n${LINE.repeat(12)}`;

/** Decodes bytes that come in pieces of a size. */
async function inPieces(bytes: Uint8Array, size: number) {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const plan = await survey(pieces, bytes.length, "a.txt");
  let text = "";
  for await (const part of decodePieces(pieces, plan, "a.txt")) text += part;
  return { text, encoding: plan.encoding, changes: plan.changes, messages: plan.messages };
}

const twice = (text: string) => iconv.encode(iconv.decode(Buffer.from(text), "latin1"), "utf8");

const FILES: Readonly<Record<string, Buffer>> = {
  "utf-8": Buffer.from(TEXT),
  "utf-8 with a mark": Buffer.from(`\uFEFF${TEXT}`),
  "utf-16le": iconv.encode(TEXT, "utf-16le"),
  "utf-16le with a mark": iconv.encode(TEXT, "utf-16le", { addBOM: true }),
  "utf-16be": iconv.encode(TEXT, "utf-16be"),
  "windows-1256": iconv.encode(TEXT, "windows-1256"),
  "iso-8859-6": iconv.encode(TEXT, "iso-8859-6"),
  "one line decoded twice": Buffer.concat([Buffer.from(TEXT), twice(LINE), Buffer.from(LINE)]),
  "decoded twice, in UTF-16": iconv.encode(`${TEXT}${twice(LINE)}${LINE}`, "utf-16le"),
  "a bad byte": Buffer.concat([Buffer.from(TEXT), Buffer.of(0xff, 0x0a), Buffer.from(LINE)]),
  "a line in another encoding": Buffer.concat([
    Buffer.from(TEXT),
    iconv.encode(LINE, "windows-1256"),
    Buffer.from(LINE),
  ]),
};

describe("a file decodes piece by piece to what it decodes to at once", () => {
  it.each(Object.keys(FILES))("%s", async (name) => {
    const bytes = FILES[name] ?? Buffer.of();
    const whole = decode(bytes, "a.txt");
    for (const size of [1 << 20, 1024, 512]) {
      const { text, encoding, changes, messages } = await inPieces(bytes, size);
      expect(text).toBe(whole.text);
      expect([encoding, changes]).toEqual([whole.encoding, whole.changes]);
      const places = (list: typeof messages) => list.map(({ rule, line }) => [rule, line]);
      expect(places(messages)).toEqual(places(whole.messages));
    }
  });

  it("whatever the text and the pieces are", async () => {
    const texts = fc.array(fc.string({ unit: "grapheme" }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 8, max: 64 }), async (lines, size) => {
        const bytes = Buffer.from(`${TEXT}${lines.join("\n")}`);
        expect((await inPieces(bytes, size)).text).toBe(decode(bytes, "a.txt").text);
      }),
      { numRuns: 60 },
    );
  });
});
