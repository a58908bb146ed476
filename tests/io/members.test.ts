import { createWriteStream, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { parseArticle } from "#src/markdown/parse.ts";
import { type Archive, article, counts, createArchive, record } from "./archive.ts";

let a: Archive;
beforeEach(() => {
  a = createArchive();
});
afterEach(() => a.dispose());

async function putZip(path: string, files: Readonly<Record<string, string | Buffer>>) {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(join(a.raw, path)));
}

const raws = () =>
  Object.entries(a.files()).map(([name, text]) => parseArticle(text, name).article?.raw.path);
const rules = (messages: readonly { rule: string; found: string }[]) =>
  messages.map(({ rule, found }) => `${rule}: ${found}`);

describe("archives are read in place", () => {
  test("zip: every file inside, its path below the archive's", async () => {
    await putZip("حزمة.zip", {
      "أ/واحد.txt": article("سرت"),
      "ب.json": JSON.stringify([record("غدامس"), record("نالوت")]),
      "ج.jsonl.gz": gzipSync(JSON.stringify(record("زلة"))),
      "__MACOSX/._b.txt": "لا شيء",
    });
    const first = await a.convert();
    expect(counts(first)).toMatchObject({ found: 4, written: 4 });
    expect(first.messages).toEqual([]);
    expect(raws().sort()).toEqual([
      "حزمة.zip/أ/واحد.txt",
      "حزمة.zip/ب.json",
      "حزمة.zip/ب.json",
      "حزمة.zip/ج.jsonl.gz",
    ]);
    expect(Object.keys(a.files()).every((name) => name.startsWith("حزمة.zip/"))).toBe(true);
    expect(counts(await a.convert({ cache: join(a.folder, "cache") })).unchanged).toBe(4);
    expect(counts(await a.convert({ cache: join(a.folder, "cache") })).unchanged).toBe(4);
  });

  test("gzip: the file inside, under the archive's own path", async () => {
    a.put("day.json.gz", gzipSync(JSON.stringify([record("سرت"), record("زلة")])));
    a.put("one.txt.gz", gzipSync(article("نالوت")));
    expect(counts(await a.convert())).toMatchObject({ found: 3, written: 3 });
    expect(raws().sort()).toEqual(["day.json.gz", "day.json.gz", "one.txt.gz"]);
  });

  test("a bundle of a web archive holds articles in its archive folder only", async () => {
    const folder = join(import.meta.dirname, "../cases/html/json-ld-caption-and-trailer");
    const page = readFileSync(join(folder, "input.html"), "utf8");
    const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`;
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a/1\r\nWARC-Date: 2020-01-02T00:00:00Z\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n`;
    await putZip("site.wacz", {
      "datapackage.json": "{}",
      "pages/pages.jsonl": JSON.stringify({
        url: "https://example.org/a/1",
        title: "x",
        text: "y",
      }),
      "archive/data.warc.gz": gzipSync(`${head}${http}\r\n\r\n`),
    });
    expect(counts(await a.convert())).toMatchObject({ found: 1, written: 1 });
    expect(raws()).toEqual(["site.wacz/archive/data.warc.gz"]);
  });
});

describe("an archive is refused what no honest one holds, and the rest is read", () => {
  test("a gzip bomb", async () => {
    a.put("bomb.txt.gz", gzipSync(Buffer.alloc(5_000_000)));
    a.put("good.txt", article("سرت"));
    const { messages, written } = await a.convert();
    expect(rules(messages)).toEqual([
      expect.stringMatching(/^archive-refused: bomb\.txt\.gz: more than \d+ bytes unpacked$/),
    ]);
    expect(written).toBe(1);
  });

  test("an archive inside an archive", async () => {
    await putZip("inner.zip", { "a.txt": article("سرت") });
    const inner = readFileSync(join(a.raw, "inner.zip"));
    a.remove("inner.zip");
    await putZip("outer.zip", { "inner.zip": inner, "b.txt": article("زلة") });
    const { messages, written } = await a.convert();
    expect(rules(messages)).toEqual([
      "archive-refused: outer.zip/inner.zip: an archive inside an archive",
    ]);
    expect(written).toBe(1);
  });

  test("a gzip file inside another", async () => {
    a.put("twice.txt.gz", gzipSync(gzipSync(article("سرت"))));
    const { messages, written } = await a.convert();
    expect(rules(messages)).toEqual([
      "archive-refused: twice.txt.gz: an archive inside an archive",
    ]);
    expect(written).toBe(0);
  });

  test("names that leave the archive", async () => {
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from("نص"), "xx/evil.txt");
    zip.end();
    const chunks: Buffer[] = [];
    for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks).toString("latin1").replaceAll("xx/evil", "../evil");
    writeFileSync(join(a.raw, "evil.zip"), bytes, "latin1");
    const { messages, written } = await a.convert();
    expect(messages[0]).toMatchObject({ rule: "zip-entry", severity: "error" });
    expect(written).toBe(0);
  });

  test("a document that is a zip by its content", async () => {
    await putZip("report.docx", { "word/document.xml": "<w/>" });
    expect(rules((await a.convert()).messages)).toEqual(["format-unknown: no format that is read"]);
  });
});

test("of a gzip file that breaks off, what is there is read", async () => {
  const whole = gzipSync(Array.from({ length: 400 }, (_, n) => article(`موضع ${n}`)).join("\n"));
  a.put("cut.txt.gz", whole.subarray(0, whole.length / 2));
  const { messages, written } = await a.convert();
  expect(messages.map(({ rule }) => rule)).toContain("gzip-damaged");
  expect(written).toBe(1);
});

test("articles of an archive that was damaged since are not gone", async () => {
  await putZip("a.zip", { "one.txt": article("سرت"), "two.txt": article("زلة") });
  await a.convert();
  a.put("a.zip", "PK\u0003\u0004 and nothing more");
  const { gone, pruned } = await a.convert({ prune: true, force: true });
  expect([gone, pruned]).toEqual([[], []]);
});
