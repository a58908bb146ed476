import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadSettings } from "#src/io/settings-files.ts";
import { readUtf8 } from "#src/io/utf8-file.ts";
import { loadHandPages } from "#src/site/hand-pages.ts";
import { loadArticles } from "#src/site/load.ts";
import { type Archive, article, createArchive } from "./archive.ts";

const TEXT = "---\ntitle: first\n---\nرحلة إلى الشمال\n";

describe("a file", () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "warraq-utf8-"));
  });
  afterEach(() => rmSync(dir, { recursive: true }));
  const file = (name: string, bytes: string | Uint8Array): string => {
    writeFileSync(join(dir, name), bytes);
    return join(dir, name);
  };

  test("in UTF-8 is read, with or without a mark, replacement characters included", () => {
    for (const text of [TEXT, `\uFEFF${TEXT}`, "\uFFFD", ""])
      expect(readUtf8(file("a.md", text))).toEqual({ text });
  });

  test("in windows-1256 is told with the line of its first letter", () => {
    const path = file("a.md", iconv.encode(TEXT, "windows-1256"));
    expect(readUtf8(path).fault).toMatchObject({
      ...{ rule: "not-utf8", severity: "error", path, line: 4 },
      found: "the bytes D1 CD E1 C9, which are no UTF-8",
    });
  });

  test("with one damaged byte is told with its line", () => {
    const bytes = Buffer.concat([Buffer.from(TEXT), Buffer.from([0xd8]), Buffer.from("\nمن")]);
    expect(readUtf8(file("a.md", bytes)).fault).toMatchObject({ line: 5 });
  });

  test("in UTF-16 is named as such, with and without a mark", () => {
    for (const [encoding, addBOM] of [
      ["utf-16le", true],
      ["utf-16be", true],
      ["utf-16le", false],
      ["utf-16be", false],
    ] as const) {
      const { text, fault } = readUtf8(file("a.md", iconv.encode(TEXT, encoding, { addBOM })));
      expect(fault?.found, encoding).toBe("UTF-16");
      expect(text).toBe(TEXT);
    }
  });

  test("of settings, of names, or written by hand, is an error in another encoding", () => {
    const settings = file("archive.yaml", iconv.encode("title: أرشيف\n", "windows-1256"));
    file("gazetteer.yaml", iconv.encode("- name: جزين\n  kind: place\n", "windows-1256"));
    file("about.md", iconv.encode("# عنوان\n\nنص.\n", "windows-1256"));
    const { messages } = loadSettings(settings);
    expect(messages.map(({ rule, line }) => [rule, line])).toEqual([
      ["not-utf8", 1],
      ["not-utf8", 1],
    ]);
    expect(loadHandPages(dir)).toMatchObject({ pages: [], messages: [{ rule: "not-utf8" }] });
  });
});

describe("an article saved in another encoding", () => {
  let a: Archive;
  beforeEach(() => {
    a = createArchive();
  });
  afterEach(() => a.dispose());

  test.each(["windows-1256", "utf-16le"])(
    "%s: stays as it is and is published by no build",
    async (encoding) => {
      a.put("one.txt", article("الشمال"));
      await a.convert();
      const [name = "", text = ""] = Object.entries(a.files())[0] ?? [];
      const bytes = iconv.encode(text, encoding, { addBOM: true });
      writeFileSync(join(a.out, name), bytes);
      const before = a.files();
      const { messages, refused } = await a.convert();
      expect(refused).toBe(1);
      expect(messages.map(({ rule }) => rule)).toContain("not-utf8");
      expect(a.files()).toEqual(before);
      expect(loadArticles(a.out)).toMatchObject({ articles: [], messages: [{ rule: "not-utf8" }] });
    },
  );
});
