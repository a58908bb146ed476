import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { refusedMarkdown } from "#src/io/refused-out.ts";

let dir: string;
let raw: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "warraq-out-"));
  raw = join(dir, "content/raw");
  mkdirSync(raw, { recursive: true });
});
afterEach(() => rmSync(dir, { recursive: true }));

test("a folder apart from the raw files may be there or not", () => {
  mkdirSync(join(dir, "articles"));
  for (const out of ["articles", "none", "content/raw-markdown"])
    expect(refusedMarkdown(join(dir, out), [raw])).toBeUndefined();
});

test("a folder that is, holds or lies in a raw path is refused, links followed", () => {
  symlinkSync(raw, join(dir, "link"));
  for (const [out, found] of [
    ["content/raw", /among the raw files/],
    ["content/raw/markdown", /among the raw files/],
    ["link/markdown", /among the raw files/],
    ["content", /holds the raw files/],
  ] as const)
    expect(refusedMarkdown(join(dir, out), [raw])?.found, out).toMatch(found);
});

test("a file is refused", () => {
  writeFileSync(join(dir, "one.txt"), "x");
  expect(refusedMarkdown(join(dir, "one.txt"), [raw])).toMatchObject({
    found: "no folder",
    expected: "a folder",
  });
});
