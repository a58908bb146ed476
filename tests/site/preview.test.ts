import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { imageSize } from "image-size";
import { expect, test } from "vitest";
import { readSettings } from "#src/settings.ts";
import { fontFiles } from "#src/site/fonts.ts";
import { previewPicture } from "#src/site/preview/preview.ts";
import { breakLines, Typeface } from "#src/site/preview/typeset.ts";

const SAMPLE = "سلام على أهل البلدة 2016 (Warraq)";
const naskh = new Typeface(await fontFiles("Naskh", SAMPLE));

/** Outlines of the glyphs of a line, from left to right. */
const glyphs = (text: string): string[] =>
  [...naskh.line(text, 20).outlines.matchAll(/ d="([^"]+)"/g)].map(([, path = ""]) => path);

test("Arabic letters join and stand from right to left", () => {
  const alone = [..."سلام"].flatMap(glyphs);
  const joined = glyphs("سلام");
  expect(joined).not.toEqual(alone);
  expect(joined).not.toEqual([...alone].reverse());
  // A letter that stands alone looks the same in a line: the last one is at its left end.
  expect(glyphs("س م")).toEqual([...glyphs("م"), ...glyphs("س")]);
});

test("figures and Latin words keep their own direction in their place in the line", () => {
  const [two = "", zero = ""] = [glyphs("2")[0], glyphs("0")[0]];
  const line = glyphs("م 20");
  expect(line.slice(0, 2)).toEqual([two, zero]);
  expect(line.at(-1)).toBe(glyphs("م")[0]);
  // Brackets around a foreign word stand on both sides of it.
  expect(glyphs("س (W)").indexOf(glyphs("W")[0] ?? "")).toBe(1);
});

test("lines are no wider than asked, and lose no word", () => {
  const lines = breakLines(naskh, SAMPLE, 40, 300);
  expect(lines.length).toBeGreaterThan(1);
  for (const { width } of lines) expect(width).toBeLessThanOrEqual(300);
  const words = lines.flatMap(({ outlines }) => outlines.match(/<path/g)).length;
  expect(words).toBe(naskh.line(SAMPLE, 40).outlines.match(/<path/g)?.length);
});

test("the picture is a PNG of the size that previews want, the same each time", async () => {
  const cache = mkdtempSync(join(tmpdir(), "warraq-preview-"));
  try {
    const { settings } = readSettings("title: أرشيف", "archive.yaml", {}, {});
    const picture = await previewPicture(settings, cache);
    expect(imageSize(picture)).toMatchObject({ width: 1200, height: 630, type: "png" });
    expect(await previewPicture(settings, cache)).toEqual(picture);
    const other = await previewPicture({ ...settings, title: "غيره" }, cache);
    expect(other).not.toEqual(picture);
  } finally {
    rmSync(cache, { recursive: true });
  }
});
