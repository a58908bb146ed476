import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { unpack } from "#src/search/packed.ts";

const bytes = (buffer: Buffer) => Uint8Array.from(buffer);
const text = Buffer.from("حلب 12\n");

test("undoes gzip", async () => {
  expect(Buffer.from(await unpack(bytes(gzipSync(text))))).toEqual(text);
});

test("leaves alone what a server has unpacked already", async () => {
  expect(Buffer.from(await unpack(bytes(text)))).toEqual(text);
});
