import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Status } from "#src/article.ts";
import { findMedia } from "#src/site/media.ts";
import { storedArticle } from "../support/articles.ts";

/** The smallest GIF there is: 1 × 1. */
const GIF = Buffer.from("R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=", "base64");

let parent: string;
let media: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "warraq-media-"));
  media = join(parent, "media");
  mkdirSync(join(media, "2016"), { recursive: true });
  writeFileSync(join(media, "2016", "a.gif"), GIF);
  writeFileSync(join(media, "unnamed.gif"), GIF);
  writeFileSync(join(parent, "secret.gif"), GIF);
});
afterEach(() => rmSync(parent, { recursive: true }));

/** An article whose captions name these files. */
const article = (sources: readonly string[], status: Status = "public") =>
  storedArticle({ status, captions: sources.map((src) => ({ text: "شرح", lang: "ar", src })) });

test("photographs that captions name are found with their sizes, and nothing outside the folder", () => {
  writeFileSync(join(media, "text.png"), "not an image");
  symlinkSync(join(parent, "secret.gif"), join(media, "link.gif"));
  const sources = ["2016/a.gif", "../secret.gif", "link.gif", "text.png", "gone.jpg"];
  expect([...findMedia(media, [article(sources)])]).toEqual([
    ["2016/a.gif", { width: 1, height: 1 }],
  ]);
});

test("photographs that no page shows stay where they are", () => {
  const named = (...statuses: readonly Status[]) => [
    ...findMedia(
      media,
      statuses.map((status) => article(["2016/a.gif"], status)),
    ).keys(),
  ];
  expect(named("excerpt", "withdrawn")).toEqual([]);
  expect(named("excerpt", "noindex")).toEqual(["2016/a.gif"]);
});
