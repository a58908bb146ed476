import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Status } from "#src/article.ts";
import type { Message, Report } from "#src/message.ts";
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

const PATH = "content/articles/a.md";
const IGNORED: Report = () => {};

/** An article whose captions name these files. */
const article = (sources: readonly string[], status: Status = "public", edited: string[] = []) =>
  storedArticle({
    ...{ path: PATH, status, edited },
    captions: sources.map((src) => ({ text: "شرح", lang: "ar", src })),
  });

test("photographs that captions name are found with their sizes, and nothing outside the folder", () => {
  writeFileSync(join(media, "text.png"), "not an image");
  symlinkSync(join(parent, "secret.gif"), join(media, "link.gif"));
  const sources = ["2016/a.gif", "../secret.gif", "link.gif", "text.png", "gone.jpg"];
  expect([...findMedia(media, [article(sources)], IGNORED)]).toEqual([
    ["2016/a.gif", { width: 1, height: 1 }],
  ]);
});

test("photographs that no page shows stay where they are", () => {
  const named = (...statuses: readonly Status[]) => [
    ...findMedia(
      media,
      statuses.map((status) => article(["2016/a.gif"], status)),
      IGNORED,
    ).keys(),
  ];
  expect(named("excerpt", "withdrawn")).toEqual([]);
  expect(named("excerpt", "noindex")).toEqual(["2016/a.gif"]);
});

describe("what cannot be shown", () => {
  /** The warnings about files that captions name, of an article for each list. */
  const warnings = (...sources: readonly (readonly string[])[]) => {
    const messages: Message[] = [];
    const found = findMedia(
      media,
      sources.map((list) => article(list)),
      (m) => messages.push(m),
    );
    expect([...found.keys()]).toEqual([]);
    for (const message of messages)
      expect(message).toMatchObject({
        ...{ rule: "media-file", severity: "warning", path: PATH },
        advice: expect.stringMatching(/./),
      });
    return messages.map(({ found, expected }) => `${found}; ${expected}`);
  };
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>';

  test.each([
    ["logo.svg", SVG, /src "logo\.svg" is a file of another kind; an image in JPEG/],
    ["drawing.png", SVG, /is an image in svg/],
    ["text.png", "not an image", /is no image/],
    ["empty.jpg", "", /is no image/],
  ])("%s", (name, content, expected) => {
    writeFileSync(join(media, name), content);
    expect(warnings([name])).toEqual([expect.stringMatching(expected)]);
  });

  test("a folder and a link", () => {
    symlinkSync(join(parent, "secret.gif"), join(media, "link.gif"));
    expect(warnings(["2016", "link.gif"])).toEqual([
      expect.stringMatching(/"2016" is no file/),
      expect.stringMatching(/"link\.gif" is a link/),
    ]);
  });

  test.each(["content/media/2016/a.gif", "media/2016/a.gif", "/media/2016/a.gif", "./2016/a.gif"])(
    "a path that does not begin below the folder: %s",
    (src) =>
      expect(warnings([src])).toEqual([expect.stringMatching(/"2016\/a\.gif", the path below/)]),
  );

  test("a name is warned of once, however many captions have it", () => {
    writeFileSync(join(media, "logo.svg"), SVG);
    expect(warnings(["logo.svg", "logo.svg"], ["logo.svg"])).toHaveLength(1);
  });

  test("a file that a person names and that is not there", () => {
    const messages: Message[] = [];
    const named = [
      "gone.jpg",
      "gone.jpg",
      "2016/none.png",
      "https://example.org/a.gif",
      "2016/a.gif",
    ];
    findMedia(media, [article(named, "public", ["captions"])], (message) => messages.push(message));
    expect(
      messages.map(({ rule, severity, path, found }) => [rule, severity, path, found]),
    ).toEqual(
      ["gone.jpg", "2016/none.png"].map((name) => [
        ...["media-file", "warning", PATH],
        `the caption's src "${name}", and no such file`,
      ]),
    );
  });

  test("nothing is said of the source's files that are not there or not here", () => {
    const away = ["https://example.org/2016/a.gif", "//example.org/2016/a.gif", "data:,a"];
    const absent = [
      "",
      "/",
      "gone.jpg",
      "gone.svg",
      "2016/a.gif/b.gif",
      "a\0.gif",
      "أ".repeat(300),
    ];
    expect(warnings([...away, ...absent, "../secret.gif", "/../secret.gif"])).toEqual([]);
  });
});
