import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import iconv from "iconv-lite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ZipFile } from "yazl";
import { readZip } from "#src/io/zip.ts";
import type { Message } from "#src/message.ts";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "warraq-zip-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

async function write(fill: (zip: ZipFile) => void): Promise<string> {
  const path = join(dir, "archive.zip");
  const zip = new ZipFile();
  fill(zip);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

async function read(path: string) {
  const messages: Message[] = [];
  const files: Record<string, string> = {};
  for await (const file of readZip(path, (message) => messages.push(message)))
    files[file.name] = Buffer.from(file.bytes).toString();
  return { files, messages };
}

test("plain files come out whole, folders are passed over", async () => {
  const path = await write((zip) => {
    zip.addEmptyDirectory("أخبار");
    zip.addBuffer(Buffer.from("نص أول"), "أخبار/أول.txt");
    zip.addBuffer(Buffer.from("نص ثان"), "2.txt");
  });
  expect(await read(path)).toEqual({
    files: { "أخبار/أول.txt": "نص أول", "2.txt": "نص ثان" },
    messages: [],
  });
});

test("a link and a bomb are refused, the rest is read", async () => {
  const path = await write((zip) => {
    zip.addBuffer(Buffer.from("/etc/passwd"), "link.txt", { mode: 0o120777 });
    zip.addBuffer(Buffer.alloc(5_000_000), "bomb.txt");
    zip.addBuffer(Buffer.from("نص"), "good.txt");
  });
  const { files, messages } = await read(path);
  expect(files).toEqual({ "good.txt": "نص" });
  expect(messages.map((m) => m.found)).toEqual([
    "link.txt: a symbolic link",
    expect.stringMatching(/^bomb\.txt: 5000000 bytes packed into \d+$/),
  ]);
});

test("a name that leaves the archive is refused, the rest is read", async () => {
  const path = await write((zip) => {
    zip.addBuffer(Buffer.from("أول"), "xx/evil.txt", { compress: false });
    zip.addBuffer(Buffer.from("ثان"), "good.txt");
  });
  // No tool writes such a name on request.
  const bytes = readFileSync(path);
  for (let at = bytes.indexOf("xx/"); at >= 0; at = bytes.indexOf("xx/")) bytes.write("../", at);
  writeFileSync(path, bytes);
  const { files, messages } = await read(path);
  expect(files).toEqual({ "good.txt": "ثان" });
  expect(messages.map((m) => m.found)).toEqual(["../evil.txt: a path that leaves the archive"]);
});

test.each(["utf-8", "windows-1256", "cp720"])(
  "a name that tells no encoding is read as Arabic where it is (%s)",
  async (encoding) => {
    const name = iconv.encode("خبر", encoding);
    const placeholder = "A".repeat(name.length);
    const path = await write((zip) => zip.addBuffer(Buffer.from("نص"), `${placeholder}.txt`));
    const bytes = readFileSync(path);
    // No tool writes such a name on request: the flag of UTF-8 goes, the bytes come.
    for (let at = bytes.indexOf(placeholder); at >= 0; at = bytes.indexOf(placeholder)) {
      const central = bytes.readUInt32LE(Math.max(at - 46, 0)) === 0x02014b50;
      bytes.writeUInt16LE(0, at - (central ? 38 : 24));
      name.copy(bytes, at);
    }
    writeFileSync(path, bytes);
    expect(Object.keys((await read(path)).files)).toEqual(["خبر.txt"]);
  },
);

test("a file that does not unpack is refused, the rest is read", async () => {
  const path = await write((zip) => {
    zip.addBuffer(Buffer.from("نص طويل يتكرر ".repeat(50)), "bad.txt");
    zip.addBuffer(Buffer.from("نص"), "good.txt");
  });
  const bytes = readFileSync(path);
  bytes.fill(0xff, bytes.indexOf("bad.txt") + 7, bytes.indexOf("bad.txt") + 17);
  writeFileSync(path, bytes);
  const { files, messages } = await read(path);
  expect(files).toEqual({ "good.txt": "نص" });
  expect(messages.map((m) => m.found)).toEqual([expect.stringMatching(/^bad\.txt: /)]);
});

test("a damaged archive is one message with its path", async () => {
  const path = join(dir, "broken.zip");
  writeFileSync(path, "PK\u0003\u0004 and nothing more");
  const { files, messages } = await read(path);
  expect(files).toEqual({});
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatchObject({ rule: "zip-entry", severity: "error", path });
  expect(messages[0]?.advice).toContain("none of its files was read");
});
