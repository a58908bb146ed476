import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Message } from "#src/message.ts";
import { csv } from "#src/readers/csv.ts";
import { json, jsonl } from "#src/readers/json.ts";
import type { Reader } from "#src/readers/reader.ts";
import { warc } from "#src/readers/warc.ts";

async function* bytesOf(chunks: AsyncIterable<string>) {
  for await (const chunk of chunks) yield Buffer.from(chunk, "latin1");
}

/** Reads a text that comes in chunks cut at the places given. */
async function read(reader: Reader, text: string, cuts: readonly number[]) {
  const places = [0, ...cuts.map((cut) => cut % (text.length + 1)), text.length].sort(
    (a, b) => a - b,
  );
  async function* chunks() {
    for (const [i, place] of places.entries()) yield text.slice(place, places[i + 1]);
  }
  const messages: Message[] = [];
  const decoded = { text: "", encoding: "utf-8", changes: {}, messages: [] };
  const pieces = () => bytesOf(chunks());
  const input = { path: "a", decoded, bytes: new Uint8Array(), sha256: "0", chunks, pieces };
  const records = [];
  const report = (message: Message) => void messages.push(message);
  for await (const record of reader.read(input, { fields: {}, report })) records.push(record);
  return { records, messages };
}

const RECORDS = [
  { title: 'قوس ] و" علامة \\', text: "نص أول\nسطر", n: [1, { a: "}" }] },
  { title: "ثان", text: "نص {ثان}, [3]" },
  { title: "ثالث", text: "نص" },
];
const ARRAY = `\n${JSON.stringify(RECORDS, null, 1).replace('"ثان"', "nil")}\n`;
const LINES = `${RECORDS.map((one) => JSON.stringify(one)).join("\n\n")}\n{"title": nil}\n`;
const TABLE = `title,text\r\n"واحد","نص، ""أول""\nسطر"\r\nاثنان,نص ثان\r\n\r\n"ثلاثة",نص ثالث\r\n`;
const UNCLOSED = `${TABLE}"أربعة","نص بلا نهاية\nخمسة,نص\n`;

const page = (n: number): string =>
  Buffer.from(
    `<!doctype html><html lang="ar"><head><title>خبر الميناء رقم ${n}</title></head><body><article><h1>خبر الميناء رقم ${n}</h1><p>وصلت السفينة إلى الميناء صباح اليوم وعلى متنها عشرون عالما من ثلاث جامعات، وكان في استقبالها أهالي المدينة كلهم عند الرصيف الكبير.</p><p>وقال قائدها إن الرحلة دامت ثلاثة أشهر، وإن العينات التي جمعت من القاع ستدرس في المختبر طوال العام المقبل قبل أن تنشر نتائجها.</p></article></body></html>`,
  ).toString("latin1");
/** A web archive, a byte a character. */
const ARCHIVE = [1, 2, 3]
  .map((n) => {
    const content = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page(n)}`;
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/${n}`;
    return `${head}\r\nContent-Length: ${content.length}\r\n\r\n${content}\r\n\r\n`;
  })
  .join("");
const GZIPPED = gzipSync(Buffer.from(ARCHIVE, "latin1")).toString("latin1");

const CASES: readonly (readonly [string, Reader, string, number])[] = [
  ["a JSON array", json, ARRAY, 2],
  ["JSON lines under a .json name", json, LINES, 3],
  ["JSON lines", jsonl, LINES, 3],
  ["an envelope", json, `{"count": 3, "articles": ${ARRAY.replace("nil", '"x"')}}`, 3],
  ["a nested envelope", json, `{"a\\"[": {"b": "[{", "c": [1], "d": ${ARRAY}}, "e": {}}`, 2],
  ["a web archive", warc, ARCHIVE, 3],
  ["a web archive in gzip", warc, GZIPPED, 3],
  ["a table", csv, TABLE, 3],
  ["a table with a quotation mark that nothing closes", csv, UNCLOSED, 4],
];

describe("text in chunks is read as text at once", () => {
  it.each(CASES)("%s", async (_, reader, text, count) => {
    const whole = await read(reader, text, []);
    expect(whole.records, JSON.stringify(whole.messages)).toHaveLength(count);
    const cuts = fc.array(fc.nat({ max: text.length }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(cuts, async (places) => {
        expect(await read(reader, text, places)).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it("reads an envelope of any length, record by record", async () => {
    const long = { title: "خبر", text: "نص ".repeat(100_000) };
    const many = Array.from({ length: 20 }, () => JSON.stringify(long)).join(",\n");
    const text = `{"hits":{"total":{"value":20},"hits":[${many}]}}`;
    const { records, messages } = await read(json, text, [9, 10, 300_000, 4_500_000]);
    expect(messages).toEqual([]);
    expect(records.map(({ index, line }) => [index, line])).toEqual(
      Array.from({ length: 20 }, (_, i) => [i, i + 1]),
    );
  });

  it("stops at a value that does not end, with the line before it", async () => {
    const long = `[{"title":"واحد","text":"نص"},\n{"title":"${"ا".repeat(60_000_000)}`;
    const { records, messages } = await read(json, long, [40, 55_000_000]);
    expect(records).toHaveLength(1);
    expect(messages).toEqual([expect.objectContaining({ rule: "json-too-long", line: 1 })]);
  });
});
