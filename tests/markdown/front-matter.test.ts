import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCanonical } from "#src/markdown/canonical.ts";
import { formatArticle } from "#src/markdown/format.ts";
import { parseArticle } from "#src/markdown/parse.ts";
import { readYaml } from "#src/markdown/yaml.ts";
import { article } from "./arbitrary.ts";

const matterOf = (text: string) => text.slice(3, text.indexOf("\n---\n", 3));

test("an article written and read again is the same article", () => {
  fc.assert(
    fc.property(article, (stored) => {
      const read = parseArticle(formatArticle(stored), stored.path);
      expect(read.messages.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(read.article).toEqual(stored);
    }),
    { numRuns: 1500 },
  );
});

test("line ends of Windows and a byte order mark are no edit", () => {
  fc.assert(
    fc.property(article, (stored) => {
      const text = `\uFEFF${formatArticle(stored).replaceAll("\n", "\r\n")}`;
      expect(parseArticle(text, stored.path).article).toEqual(stored);
    }),
    { numRuns: 200 },
  );
});

test("the quick reader and YAML read what is written alike", () => {
  fc.assert(
    fc.property(article, (stored) => {
      const matter = matterOf(formatArticle(stored));
      const quick = readCanonical(matter);
      expect(quick).toBeDefined();
      const yaml = readYaml(matter);
      expect(yaml.faults).toEqual([]);
      expect(yaml.tree).toEqual(quick);
    }),
    { numRuns: 700 },
  );
});

const SIGNS = [..." \t-:\"'\\#[]{}&*!|>%@`~,?\n=0aب"];

test("where the quick reader takes a damaged text, YAML reads the same", () => {
  fc.assert(
    fc.property(
      article,
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...SIGNS), fc.boolean()), { maxLength: 3 }),
      (stored, edits) => {
        let matter = matterOf(formatArticle(stored));
        for (const [at, sign, insert] of edits) {
          const place = at % matter.length;
          matter = matter.slice(0, place) + sign + matter.slice(place + (insert ? 0 : 1));
        }
        const quick = readCanonical(matter);
        if (quick === undefined) return;
        const yaml = readYaml(matter);
        expect(yaml.faults).toEqual([]);
        expect(yaml.tree).toEqual(quick);
      },
    ),
    { numRuns: 2000 },
  );
});

const SHA = "0".repeat(64);
const GOOD = [
  'id: "0123456789abc"',
  'title: "عنوان"',
  'added: "2020-01-01"',
  'language: "ar"',
  `raw:\n  path: "a.txt"\n  sha256: "${SHA}"\n  record_sha256: "${SHA}"\n  format: "text"\n  encoding: "utf-8"`,
];
const file = (...lines: string[]) => `---\n${[...GOOD, ...lines].join("\n")}\n---\n\nنص\n`;
/** Line of the first key after the good ones. */
const NEXT = 12;

describe("a person may write", () => {
  test.each([
    ["unquoted text", "kicker: كلام عادي", "kicker", "كلام عادي"],
    ["single quotes", "kicker: 'كلام: آخر'", "kicker", "كلام: آخر"],
    ["a list between brackets", "byline: [سلمى, عمر]", "byline", ["سلمى", "عمر"]],
    ["an empty list", "byline: []", "byline", []],
    ["a key with nothing after it", "byline:", "byline", []],
    ["a comment", "kicker: كلام # ملاحظة", "kicker", "كلام"],
    ["a folded text", "kicker: >-\n  كلام\n  آخر", "kicker", "كلام آخر"],
    ["what other readers take for octal", "kicker: 0o17", "kicker", "0o17"],
    ["what other readers take for true", "kicker: yes", "kicker", "yes"],
  ])("%s", (_, line, property, expected) => {
    const { article: read, messages } = parseArticle(file(line), "a.md");
    expect(messages).toEqual([]);
    expect(read).toHaveProperty(property, expected);
  });
});

describe("refused with its line", () => {
  test.each([
    ["a permalink", 'permalink: "/x/"', "front-matter-key"],
    ["a layout", "layout: base", "front-matter-key"],
    ["a template engine", "templateEngineOverride: njk", "front-matter-key"],
    ["__proto__", "__proto__: x", "front-matter-key"],
    ["__proto__ with keys", "__proto__:\n  polluted: yes", "front-matter-key"],
    ["constructor", "constructor: x", "front-matter-key"],
    ["eleventyComputed", "eleventyComputed:\n  a: b", "front-matter-key"],
    ["a day that does not exist", "date: 2015-02-30", "front-matter-value"],
    ["a date in another order", "date: 19/02/2016", "front-matter-value"],
    ["a month that does not exist", "modified: 2015-13", "front-matter-value"],
    ["an hour that does not exist", "time: 25:00", "front-matter-value"],
    ["a status nobody knows", "status: hidden", "front-matter-value"],
    ["a text for a list", "byline: سلمى", "front-matter-value"],
    ["a list for a text", "kicker: [a]", "front-matter-value"],
    ["a list for a group", "raw_: []", "front-matter-key"],
    ["a key twice", "title: آخر", "front-matter-yaml"],
    ["an address with a script", "url: javascript:alert(1)", "front-matter-value"],
    ["an anchor", "kicker: &a كلام", "front-matter-yaml"],
    ["an alias", "kicker: *a", "front-matter-yaml"],
    ["a tag", "kicker: !!js/function x", "front-matter-yaml"],
    ["a standard tag of another schema", "kicker: !!int 3", "front-matter-yaml"],
    ["a colon in unquoted text", "kicker: كلام: آخر", "front-matter-yaml"],
    ["a digest that is none", "digest: x", "front-matter-value"],
  ])("%s", (_, line, rule) => {
    const { article: read, messages } = parseArticle(file(line), "a.md");
    expect(read).toBeUndefined();
    expect(messages).toMatchObject([{ rule, line: NEXT, severity: "error", path: "a.md" }]);
    expect(messages[0]?.expected).toBeTruthy();
    expect(Object.prototype).not.toHaveProperty("polluted");
  });

  test.each([
    ["a key inside a tag", "tags:\n  - name: a\n    kind: place\n    x: y", NEXT + 3],
    ["a kind nobody knows", "tags:\n  - name: a\n    kind: thing", NEXT + 2],
    ["__proto__ among source fields", "source_fields:\n  a: b\n  __proto__: c", NEXT + 2],
    ["a count that is none", "changes:\n  line-ends: many", NEXT + 1],
    ["a caption without a language", "captions:\n  - text: a", NEXT + 1],
  ])("%s", (_, lines, line) => {
    const { messages } = parseArticle(file(lines), "a.md");
    expect(messages).toMatchObject([{ rule: "front-matter-value", line }]);
  });

  test.each(["js", "javascript", "json", "toml", "coffee", "yaml", "__proto__"])(
    "front matter in the language %s",
    (name) => {
      const { article: read, messages } = parseArticle(`---${name}\n{}\n---\nx`, "a.md");
      expect(read).toBeUndefined();
      expect(messages).toMatchObject([{ rule: "front-matter-language", line: 1 }]);
    },
  );

  test("a file without front matter, or without its end", () => {
    expect(parseArticle("كلام", "a.md").messages[0]?.rule).toBe("front-matter-language");
    expect(parseArticle("", "a.md").messages[0]?.rule).toBe("front-matter-language");
    expect(parseArticle("---\ntitle: x\n", "a.md").messages[0]?.rule).toBe("front-matter-end");
    expect(parseArticle("---\ntitle: x\n---js\n", "a.md").messages[0]).toMatchObject({ line: 3 });
    expect(parseArticle("---\n---\n", "a.md").messages[0]?.found).toBe("no id");
  });

  test("a tab in place of spaces, with what to do about it", () => {
    const { messages } = parseArticle(file("byline:\n\t- سلمى"), "a.md");
    expect(messages).toMatchObject([{ line: NEXT + 1, advice: "put spaces in place of the tab" }]);
  });

  test("a key with a slip, which is to be corrected rather than lost", () => {
    const { messages } = parseArticle(file("stauts: withdrawn"), "a.md");
    expect(messages).toMatchObject([
      {
        line: NEXT,
        found: 'the key "stauts"',
        advice: expect.stringMatching(/^correct or remove it/),
      },
    ]);
  });

  test("a text with several colons once", () => {
    const { messages } = parseArticle(file("kicker: خبر: عاجل: اليوم"), "a.md");
    expect(messages).toMatchObject([{ line: NEXT, advice: expect.stringMatching(/quotes/) }]);
  });

  test.each(["arabic", "العربية", "ar_LB", "en-"])("the language %s", (name) => {
    const text = file().replace('language: "ar"', `language: ${name}`);
    expect(parseArticle(text, "a.md").messages).toMatchObject([
      { rule: "front-matter-value", line: 5, found: `language: "${name}"` },
    ]);
  });

  test("all faults at once, in the order of lines", () => {
    const { messages } = parseArticle(file("date: 1", "layout: x", "status: y"), "a.md");
    expect(messages.map(({ line }) => line)).toEqual([NEXT, NEXT + 1, NEXT + 2]);
  });
});

test("a required key that is missing is named", () => {
  const { messages } = parseArticle(file().replace(/title.*\n/, ""), "a.md");
  expect(messages).toMatchObject([{ found: "no title" }]);
});

test.each(['""', "", '"  "'])("a title of nothing is a fault: %j", (title) => {
  const { article, messages } = parseArticle(file().replace(/title:.*/, `title: ${title}`), "a.md");
  expect(article).toBeUndefined();
  expect(messages).toMatchObject([
    { rule: "front-matter-value", line: 3, expected: "a text that is not empty" },
  ]);
});

test("the archivist's default status holds where a file states none", () => {
  const options = { status: "noindex" } as const;
  expect(parseArticle(file(), "a.md", options).article?.status).toBe("noindex");
  expect(parseArticle(file("status: public"), "a.md", options).article?.status).toBe("public");
});
