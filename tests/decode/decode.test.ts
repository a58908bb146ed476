import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decode } from "#src/decode/decode.ts";

const ARABIC = `وزيران يتفقان على فتح المعبر

اتفق الوزيران في القاهرة، يوم الاثنين، على فتح المعبر ثلاثة أيام كل أسبوع؛ وقال متحدث: "ستبدأ اللجنة عملها قريبا".
هل تكفي هذه الأيام لعبور الشاحنات؟ لا يعرف ذلك أحد من سكان القرى القريبة.
`;
const SPANISH = "El niño comió mañana el jamón del señor Muñoz, según él.\n";

const rules = (bytes: Uint8Array): string[] =>
  decode(bytes, "a.txt").messages.map(({ rule }) => rule);

describe("the encoding is found", () => {
  it.each(["windows-1256", "iso-8859-6", "cp720"])("%s", (encoding) => {
    // cp720 has no Arabic comma, semicolon or question mark.
    const text = encoding === "cp720" ? ARABIC.replace(/[،؛؟]/g, "") : ARABIC;
    const decoded = decode(iconv.encode(text, encoding), "a.txt");
    expect(decoded).toMatchObject({ text, encoding });
    expect(decoded.messages).toMatchObject([{ rule: "encoding-guessed", severity: "info" }]);
  });

  it.each(["windows-1256", "iso-8859-6"])("of a few words (%s)", (encoding) => {
    for (const text of ["السفر", "كعكة العيد", "عام 2015: الكتب"])
      expect(decode(iconv.encode(text, encoding), "a.txt")).toMatchObject({ text, encoding });
  });

  it.each(["utf-16le", "utf-16be"])("of one word without a zero byte (%s)", (encoding) => {
    const bytes = iconv.encode("السفر", encoding);
    expect(decode(bytes, "a.txt")).toMatchObject({ text: "السفر", encoding });
  });

  it("MacArabic by its own quotation marks", () => {
    const bytes = iconv.encode(ARABIC.replaceAll('"', ""), "iso-8859-6");
    const quoted = Buffer.concat([bytes, Buffer.from([0x8c, 0xc7, 0xe4, 0x98, 0xb1, 0xb2])]);
    expect(decode(quoted, "a.txt")).toMatchObject({ encoding: "mac-arabic" });
    expect(decode(quoted, "a.txt").text.slice(-6)).toBe("«ال»١٢");
  });

  it("Latin script stays Latin", () => {
    const decoded = decode(iconv.encode(SPANISH, "windows-1252"), "a.txt");
    expect(decoded).toMatchObject({ text: SPANISH, encoding: "windows-1252" });
  });

  it.each(["utf-16le", "utf-16be"])("%s without a byte order mark", (encoding) => {
    expect(decode(iconv.encode(ARABIC, encoding), "a.txt")).toMatchObject({
      text: ARABIC,
      encoding,
      changes: {},
    });
  });

  it.each(["utf-8", "utf-16le", "utf-16be", "utf-32le"])("%s by its mark", (encoding) => {
    const bytes = iconv.encode(ARABIC, encoding, { addBOM: true });
    expect(decode(bytes, "a.txt")).toEqual({
      text: ARABIC,
      encoding,
      changes: { "byte-order-marks": 1 },
      messages: [],
    });
  });

  it("plain ASCII and an empty file are UTF-8", () => {
    expect(decode(Buffer.from("abc"), "a.txt")).toMatchObject({ text: "abc", encoding: "utf-8" });
    expect(decode(new Uint8Array(), "a.txt")).toMatchObject({ text: "", encoding: "utf-8" });
  });

  it("looks at the whole file, not at its ASCII beginning", () => {
    const text = `${"Reuters 2016\n".repeat(9000)}${ARABIC}`;
    const decoded = decode(iconv.encode(text, "windows-1256"), "a.txt");
    expect(decoded).toMatchObject({ text, encoding: "windows-1256" });
  });
});

describe("damage is reported with its place and the rest is kept", () => {
  it("a few bad bytes in UTF-8", () => {
    const bytes = Buffer.concat([
      Buffer.from("سطر أول\nسطر "),
      Buffer.from([0xd8, 0xff]),
      Buffer.from(" ثان\n"),
    ]);
    expect(decode(bytes, "a.txt")).toEqual({
      text: "سطر أول\nسطر \uFFFD\uFFFD ثان\n",
      encoding: "utf-8",
      changes: { "undecodable-bytes": 2 },
      messages: [
        expect.objectContaining({
          rule: "undecodable-bytes",
          severity: "warning",
          line: 2,
          column: 5,
          found: "2 at byte 21: d8 ff",
        }),
      ],
    });
  });

  it("counts offsets from the start of the file, mark included", () => {
    const bytes = Buffer.concat([Buffer.from("\uFEFFأ"), Buffer.from([0x80]), Buffer.from("ب")]);
    expect(decode(bytes, "a.txt").messages[0]?.found).toBe("1 at byte 5: 80");
  });

  it("a file cut inside a letter", () => {
    const whole = Buffer.from("نص مبتور");
    const decoded = decode(whole.subarray(0, whole.length - 1), "a.txt");
    expect(decoded.text).toBe("نص مبتو\uFFFD");
    expect(decoded.messages).toMatchObject([{ rule: "undecodable-bytes", line: 1 }]);
  });

  it("a windows-1256 line in a UTF-8 file is read as what it is", () => {
    const lines = ARABIC.split("\n");
    const bytes = Buffer.concat(
      lines.map((line, i) => iconv.encode(`${line}\n`, i === 3 ? "windows-1256" : "utf-8")),
    );
    const decoded = decode(bytes, "a.txt");
    expect(decoded.text).toBe(`${ARABIC}\n`);
    expect(decoded.messages).toMatchObject([{ rule: "mixed-encodings", line: 4 }]);
  });

  it("a short line in windows-1256 among longer ones", () => {
    const [first, ...others] = ARABIC.trimEnd().split("\n");
    const older = iconv.encode(`${others.join("\n")}\nشباك،\n`, "windows-1256");
    const bytes = Buffer.concat([Buffer.from(`${first}\n`), older]);
    expect(decode(bytes, "a.txt").text).toBe(`${ARABIC}شباك،\n`);
  });

  it.each(["iso-8859-6", "cp720"])("a line in %s between line ends of old Macs", (encoding) => {
    const lines = ARABIC.replace(/[،؛؟]/g, "").split("\n");
    const bytes = Buffer.concat(
      lines.map((line, i) => iconv.encode(`${line}\r`, i === 2 ? encoding : "utf-8")),
    );
    const decoded = decode(bytes, "a.txt");
    expect(decoded.text).toBe(`${lines.join("\r")}\r`);
    expect(decoded.messages).toMatchObject([{ rule: "mixed-encodings", line: 3 }]);
  });

  it("half a line in windows-1256 is read as what it is", () => {
    const [begin, end] = ["وقف القطار 12 دقيقة، ", "قبل أن يتابع سيره إلى الجنوب."];
    const half = iconv.encode(end, "windows-1256");
    const bytes = Buffer.concat([Buffer.from(`خبر\n${begin}`), half, Buffer.from("\nنص\n")]);
    expect(decode(bytes, "a.txt")).toMatchObject({
      text: `خبر\n${begin}${end}\nنص\n`,
      messages: [
        { line: 2, found: `words in windows-1256 at byte ${7 + Buffer.from(begin).length}` },
      ],
    });
  });

  it("a UTF-8 line in a windows-1256 file is read as what it is", () => {
    const lines = `${ARABIC}${ARABIC}`.split("\n");
    const bytes = Buffer.concat(
      lines.map((line, i) => iconv.encode(`${line}\n`, i === 2 ? "utf-8" : "windows-1256")),
    );
    expect(decode(bytes, "a.txt").text).toBe(`${ARABIC}${ARABIC}\n`);
  });

  it("a hopeless file gives a bounded number of messages", () => {
    const line = Buffer.concat([Buffer.from("حرف "), Buffer.from([0xff]), Buffer.from(" حرف\n")]);
    expect(rules(Buffer.concat(Array(100).fill(line)))).toHaveLength(21);
  });

  it("a mark of UTF-16 before other text is not believed", () => {
    const encodings = { "utf-8": "utf-8", "windows-1256": "windows-1256", "utf-16be": "utf-16be" };
    for (const [name, encoding] of Object.entries(encodings)) {
      const bytes = Buffer.concat([Buffer.of(0xff, 0xfe), iconv.encode(ARABIC, name)]);
      const decoded = decode(bytes, "a.txt");
      expect(decoded).toMatchObject({ text: ARABIC, encoding });
      expect(decoded.messages[0]).toMatchObject({ rule: "mixed-encodings", line: 1 });
    }
  });

  it("UTF-8 that was added to a file of UTF-16", () => {
    const begin = iconv.encode(ARABIC, "utf-16le", { addBOM: true });
    expect(
      decode(Buffer.concat([begin, Buffer.from("ذيل من سطر\nوآخر\n")]), "a.txt"),
    ).toMatchObject({
      text: `${ARABIC}ذيل من سطر\nوآخر\n`,
      encoding: "utf-16le",
      messages: [{ rule: "mixed-encodings", line: 5, found: `utf-8 at byte ${begin.length}` }],
    });
    const chinese = `${ARABIC}中文报纸的一行文字\n`;
    const bytes = iconv.encode(chinese, "utf-16le", { addBOM: true });
    expect(decode(bytes, "a.txt")).toMatchObject({ text: chinese, messages: [] });
  });

  it("words that became question marks are told", () => {
    for (const encoding of ["utf-8", "windows-1256"])
      expect(rules(iconv.encode(`${ARABIC}\n????? ?? ??????? ???.\n`, encoding))).toContain(
        "lost-letters",
      );
    expect(rules(Buffer.from("ماذا؟؟ what?? why???\n"))).toEqual([]);
  });

  it("a long line with many bad bytes takes no time that grows with its square", () => {
    const bytes = Buffer.from("حرف آخر من نص طويل ".repeat(40_000));
    for (let at = 0; at < bytes.length; at += 37) bytes[at] = 0xff;
    const start = performance.now();
    expect(rules(bytes)).toHaveLength(21);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it("an odd byte at the end of UTF-16", () => {
    const bytes = Buffer.concat([
      iconv.encode("نص", "utf-16le", { addBOM: true }),
      Buffer.of(0x27),
    ]);
    expect(decode(bytes, "a.txt").text.startsWith("نص")).toBe(true);
  });
});

describe("text decoded twice", () => {
  it.each(["latin1", "windows-1252"])("is taken back once (%s)", (encoding) => {
    const text = "قاهرة\nعلى المعبر";
    const twice = Buffer.from(iconv.decode(Buffer.from(text), encoding));
    expect(decode(twice, "a.txt")).toMatchObject({
      text,
      changes: { mojibake: 2 },
      messages: [{ rule: "mojibake", severity: "warning", line: 1 }],
    });
  });

  it("is left alone and reported when it cannot be", () => {
    const text = "Ø§Ù„Ù… … نص سليم بجانبه";
    const decoded = decode(Buffer.from(text), "a.txt");
    expect(decoded).toMatchObject({ text, changes: {}, messages: [{ rule: "mojibake" }] });
  });

  const ARABIC = "أعلن المرصد صباح الأحد فتح قاعة في المدينة";
  const misread = (text: string, really: string, read: string) =>
    new TextDecoder(read).decode(iconv.encode(text, really));

  it.each([
    ["UTF-8 read as windows-1256", misread(ARABIC, "utf-8", "windows-1256")],
    ["windows-1256 read as Latin-1", misread(ARABIC, "windows-1256", "windows-1252")],
    [
      "UTF-8 read as Latin-1",
      misread(misread(ARABIC, "utf-8", "windows-1252"), "utf-8", "windows-1252"),
    ],
  ])("is taken back: %s", (cause, text) => {
    const decoded = decode(Buffer.from(text), "a.txt");
    expect(decoded.text).toBe(ARABIC);
    expect(decoded.messages[0]?.found).toBe(`1 lines decoded twice (${cause})`);
  });

  it.each([
    ["ISO-8859-6 read as Latin-1", "iso-8859-6", "latin1"],
    ["windows-1256 read as Mac Roman", "windows-1256", "macintosh"],
    ["UTF-8 read as Mac Roman", "utf-8", "macintosh"],
    ["UTF-8 read as code page 437", "utf-8", "cp437"],
    ["UTF-8 read as code page 850", "utf-8", "cp850"],
  ])("is taken back: %s", (_, really, read) => {
    const text = iconv.decode(iconv.encode(ARABIC, really), read);
    const decoded = decode(Buffer.from(text), "a.txt");
    expect(decoded.text).toBe(ARABIC);
    expect(decoded.messages).toMatchObject([{ rule: "mojibake" }]);
  });

  it.each(["latin1", "windows-1252", "windows-1256"])("is taken back three times (%s)", (read) => {
    let text = ARABIC;
    for (let times = 0; times < 3; times += 1)
      text = new TextDecoder(read).decode(Buffer.from(text));
    expect(decode(Buffer.from(text), "a.txt").text).toBe(ARABIC);
  });

  it("is taken back in lines that have signs and no Arabic", () => {
    const text = `${ARABIC}\n88 – Café «B»\n${ARABIC}`;
    expect(decode(Buffer.from(misread(text, "utf-8", "windows-1252")), "a.txt").text).toBe(text);
  });

  it("is told from one encoding read as the other", () => {
    const text = misread("يقف القطار في كل قرية من قرى الوادي", "iso-8859-6", "windows-1256");
    expect(decode(Buffer.from(text), "a.txt").text).toBe("يقف القطار في كل قرية من قرى الوادي");
    const french = "قال مراسل Le Monde إن مدينة Besançon هادئة، وكتب (Noël) عنها";
    expect(decode(Buffer.from(french), "a.txt")).toMatchObject({ text: french, messages: [] });
  });

  it("is taken back where accents were taken off since", () => {
    const text = misread(ARABIC, "utf-8", "windows-1252").normalize("NFD");
    expect(decode(Buffer.from(text), "a.txt").text).toBe(ARABIC);
  });

  it.each(["windows-1252", "windows-1256"])("takes away the mark alone (%s)", (read) => {
    const mark = iconv.decode(Buffer.of(0xef, 0xbb, 0xbf), read);
    expect(decode(Buffer.from(mark + ARABIC), "a.txt")).toMatchObject({
      text: ARABIC,
      changes: { "byte-order-marks": 1 },
    });
  });

  it("is taken back where it was saved as UTF-16", () => {
    const bytes = iconv.encode(misread(ARABIC, "utf-8", "windows-1252"), "utf-16le", {
      addBOM: true,
    });
    expect(decode(bytes, "a.txt")).toMatchObject({
      text: ARABIC,
      encoding: "utf-16le",
      changes: { "byte-order-marks": 1, mojibake: 1 },
    });
  });

  it.each([
    ["utf-8", "windows-1252"],
    ["windows-1256", "windows-1252"],
  ])("is taken back where its letters became references (%s read as %s)", (really, read) => {
    const text = misread(ARABIC, really, read).replace(
      /[^\0-\x7f]/g,
      (letter) => `&#${letter.charCodeAt(0)};`,
    );
    expect(decode(Buffer.from(`<p>${text} &lt;1&gt;</p>`), "a.html").text).toBe(
      `<p>${ARABIC} &lt;1&gt;</p>`,
    );
  });

  it("leaves references to letters that were read once", () => {
    const text = "<p>Ole &Oslash;rum &amp; &#216;. &Ccedil;a</p>";
    expect(decode(Buffer.from(text), "a.html")).toMatchObject({ text, messages: [] });
  });

  it("is taken back where half a letter was lost since", () => {
    const latin = misread(ARABIC, "utf-8", "windows-1252");
    const hyphens = misread(ARABIC, "utf-8", "windows-1256").replaceAll("\u00AD", "");
    for (const lost of ["", "\uFFFD"])
      expect(decode(Buffer.from(latin.replaceAll("\u0081", lost)), "a.txt").text).toBe(ARABIC);
    expect(decode(Buffer.from(hyphens), "a.txt").text).toBe(ARABIC);
  });

  it("is taken back in the part of a line that suffered it", () => {
    const text = `{"a":"سليم","b":"${misread(ARABIC, "utf-8", "windows-1252")}","c":"سليم"}`;
    expect(decode(Buffer.from(text), "a.txt").text).toContain(`"b":"${ARABIC}","c":"سليم"`);
  });

  it("does not touch what only looks foreign", () => {
    const text = "Øresund og Århus, Øl × Ü ××× ÷÷÷، حفظ، ضبط؛ لفظ أ،ب،ج «ÉÀ» ┌─┐ │ └─┘";
    expect(decode(Buffer.from(text), "a.txt")).toMatchObject({ text, messages: [] });
  });
});
