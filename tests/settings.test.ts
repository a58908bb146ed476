import { describe, expect, test } from "vitest";
import { describeSettings, readSettings } from "#src/settings.ts";

const read = (text: string | undefined, environment = {}, overrides = {}) =>
  readSettings(text, "archive.yaml", overrides, environment);

describe("readSettings", () => {
  test("an absent file means all defaults", () => {
    const { settings, messages } = read(undefined);
    expect(messages).toEqual([]);
    expect(settings).toMatchObject({
      prefix: "/",
      pageSize: 100,
      months: "dual",
      status: "public",
    });
    expect(settings.url).toBeUndefined();
  });

  test("YAML that cannot be read is told with its place once", () => {
    expect(read("title: a\ntitle: b\n").messages).toEqual([
      {
        ...{ rule: "settings-yaml", severity: "error", path: "archive.yaml", line: 2 },
        ...{ found: "Map keys must be unique", expected: "valid YAML" },
      },
    ]);
  });

  test("the command line wins over the environment, the environment over the file", () => {
    const file = "prefix: /file/\nurl: https://file.example/\n";
    expect(read(file).settings).toMatchObject({ prefix: "/file/", url: "https://file.example" });
    const environment = { PATH_PREFIX: "env", SITE_URL: "https://env.example" };
    expect(read(file, environment).settings).toMatchObject({
      prefix: "/env/",
      url: "https://env.example",
    });
    expect(read(file, environment, { prefix: "/flag" }).settings.prefix).toBe("/flag/");
  });

  test("a prefix and an address may hold letters of any script, which links encode", () => {
    const encoded = "/%D8%A3%D8%B1%D8%B4%D9%8A%D9%81-2/";
    for (const prefix of ["/أرشيف-2/", "أرشيف-2", encoded, encoded.toLowerCase()])
      expect(read(undefined, {}, { prefix }).settings.prefix, prefix).toBe(encoded);
    const url = "https://archive.example/أرشيف-2/";
    expect(read(undefined, {}, { url }).settings.url).toBe(
      `https://archive.example${encoded.slice(0, -1)}`,
    );
  });

  test.each(["/../", "/a/./b/", "/50%/", "/a?b/", "/\u200fa/"])("no path: %s", (prefix) => {
    expect(read(undefined, {}, { prefix }).messages).toMatchObject([{ path: "--prefix" }]);
  });

  test("the path of the address is the prefix when none is stated", () => {
    const url = "https://a.example/archive/";
    const place = { prefix: "/archive/", url: "https://a.example/archive" };
    expect(read(`url: ${url}\n`)).toMatchObject({ settings: place, messages: [] });
    expect(read(undefined, { SITE_URL: url, PATH_PREFIX: "" }).settings).toMatchObject(place);
    expect(read(undefined, {}, { url }).settings).toMatchObject(place);
    expect(read(undefined, {}, { url, prefix: "archive" })).toMatchObject({
      ...{ settings: place, messages: [] },
    });
    // As on a domain of one's own and on GitHub Pages, whose addresses come without a path.
    expect(
      read(undefined, { SITE_URL: "https://a.example", PATH_PREFIX: "/" }).settings.prefix,
    ).toBe("/");
    expect(read("url: https://a.example/\nprefix: /b/\n").settings.prefix).toBe("/b/");
  });

  test("a path that cannot be a prefix is the address's mistake", () => {
    const { messages } = read('title: "أ"\nurl: https://a.example/a:b/\n');
    expect(messages).toMatchObject([{ path: "archive.yaml", line: 2 }]);
  });

  test.each([
    ["the file", "title: a\nprefix: /b/\nurl: https://a.example/c/\n", {}, {}, "archive.yaml"],
    ["--prefix", "url: https://a.example/c\n", {}, { prefix: "/b/" }, "--prefix"],
    ["PATH_PREFIX", "", { PATH_PREFIX: "b", SITE_URL: "https://a.example/c/" }, {}, "PATH_PREFIX"],
    ["--url", "prefix: /b/\n", {}, { url: "https://a.example/c/" }, "archive.yaml"],
  ])(
    "a prefix that contradicts the address is refused: %s",
    (_, text, environment, given, path) => {
      const { settings, messages } = read(text, environment, given);
      expect(messages).toMatchObject([
        {
          ...{ severity: "error", path },
          found: expect.stringMatching(
            /^prefix: \/b\/, while url says \/c\/: https:\/\/a\.example\/c/,
          ),
          expected: expect.stringContaining("prefix /c/"),
        },
      ]);
      expect(settings.prefix).toBe("/");
    },
  );

  test("the root, when stated, contradicts an address with a path", () => {
    const { messages } = read("prefix: /\nurl: https://a.example/c/\n");
    expect(messages).toMatchObject([{ found: expect.stringMatching(/^prefix: \/,/), line: 1 }]);
  });

  test("an empty prefix means the root", () => {
    expect(read(undefined, { PATH_PREFIX: "" }).settings.prefix).toBe("/");
    expect(read(undefined, { PATH_PREFIX: "/" }).settings.prefix).toBe("/");
  });

  test.each([
    ["an unknown key", 'title: "أ"\ncolour: red\n', 2, /colour/],
    ["a wrong choice", 'title: "أ"\nmonths: roman\n', 2, /months/],
    ["a page size out of range", "title: a\npage_size: 3\n", 2, /page_size/],
    ["an unknown field", "fields:\n  title: [h]\n  titel: [h]\n", 3, /fields\.titel/],
    ["broken YAML", 'title: "أ\n', 2, /./],
  ])("%s is a sentence with its line", (_, text, line, found) => {
    const { messages } = read(text);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ severity: "error", path: "archive.yaml", line });
    expect(messages[0]?.found).toMatch(found);
  });

  test.each([
    ["url: ex.org", 'url: "ex.org"', /^an address such as https:/],
    ["url: 3", "url: 3", /^an address such as https:/],
    [
      "url: https://a.example/a:b/",
      'url: "https://a.example/a:b/"',
      /^an address that ends in a path/,
    ],
    ["contact: me", 'contact: "me"', /^an e-mail address such as/],
    ["repository: git@a.example", 'repository: "git@a.example"', /begins with https:/],
    ["prefix: a b", 'prefix: "a b"', /^a path of letters/],
    ["hijri: yes", 'hijri: "yes"', /^true or false$/],
    ["months: roman", 'months: "roman"', /^one of dual, levantine, egyptian, maghrebi$/],
    ["page_size: 3", "page_size: 3", /^a whole number from 10 to 500$/],
    ["page_size: 10.5", "page_size: 10.5", /^a whole number from 10 to 500$/],
    ["related: many", 'related: "many"', /^a whole number from 0 to 20$/],
    ["downloads: -1", "downloads: -1", /^a whole number from 0$/],
    ["title:", "title: nothing", /^a text that is not empty$/],
    ["title: [a]", "title: a list", /^a text that is not empty$/],
    ["rights: {a: b}", "rights: keys and values", /^a text$/],
    ["dates: no", 'dates: "no"', /^keys and values$/],
    ["dates: {off: [x]}", 'dates.off.0: "x"', /^one of collected, /],
    ["dates: {zones: {a: Mars}}", 'dates.zones.a: "Mars"', /^a time zone such as/],
    ["fields: {title: h}", 'fields.title: "h"', /^a list$/],
    ["colour: red", "colour: unknown setting", /^one of title, description, url, /],
    ["fields: {titel: [h]}", "fields.titel: unknown setting", /^one of id, url, /],
    [`contact: ${"a".repeat(99)}`, `contact: "${"a".repeat(60)}…"`, /./],
  ])("a value is told as written, then what was expected: %s", (text, found, expected) => {
    const advice = expect.stringContaining("README.md");
    expect(read(text).messages).toMatchObject([
      { found, expected: expect.stringMatching(expected), advice },
    ]);
  });

  test.each([
    ["just text\n", 1, "a text"],
    ["# names\n- title\n- url\n", 2, "a list"],
    ["42\n", 1, "a text"],
  ])("a file of something else than settings is one sentence: %j", (text, line, found) => {
    const { messages } = read(text, { SITE_URL: "https://a.example" });
    const expected = expect.stringMatching(/^keys and values/);
    expect(messages).toMatchObject([
      { severity: "error", path: "archive.yaml", line, found, expected },
    ]);
  });

  test.each(["", "# nothing yet\n", "---\n", "~\n"])("a file without settings: %j", (text) => {
    expect(read(text)).toEqual(read(undefined));
  });

  test.each([
    ["--url", {}, { url: "example" }, /^url:/],
    ["SITE_URL", { SITE_URL: "example" }, {}, /^url:/],
    ["PATH_PREFIX", { PATH_PREFIX: "a b" }, {}, /^prefix:/],
    ["--prefix", { PATH_PREFIX: "fine" }, { prefix: "a b" }, /^prefix:/],
  ])("a mistake in %s is not blamed on the file", (source, environment, overrides, found) => {
    const file = "prefix: /file/\nurl: https://file.example\n";
    const { messages } = read(file, environment, overrides);
    expect(messages).toMatchObject([{ path: source, found: expect.stringMatching(found) }]);
    expect(messages[0]).not.toHaveProperty("line");
  });

  test("contact is an e-mail address", () => {
    expect(read("contact: archive@example.org\n").messages).toEqual([]);
    const wrong = { path: "archive.yaml", line: 1, found: expect.stringMatching(/^contact:/) };
    expect(read("contact: not-an-email\n").messages).toMatchObject([wrong]);
  });

  test("today follows SOURCE_DATE_EPOCH", () => {
    expect(read(undefined, { SOURCE_DATE_EPOCH: "1455840000" }).settings.today).toBe("2016-02-19");
  });
});

test("every setting has a meaning to print", () => {
  for (const row of describeSettings()) expect(row.meaning, row.name).not.toBe("");
});
