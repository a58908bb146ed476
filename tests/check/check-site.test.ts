import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkSite } from "#src/check/check-site.ts";
import { POLICY, SCRIPTLESS_POLICY } from "#src/check/csp.ts";
import type { Message } from "#src/message.ts";
import { check, FEED, JSON_FEED, ORIGIN, PREFIX, page, SITEMAP, SOUND } from "./a-site.ts";

test("a sound site has no faults", async () => {
  expect(await check()).toEqual([]);
});

test("a site at the root of a host needs no site.json", async () => {
  const rooted = Object.fromEntries(
    Object.entries(SOUND).map(([path, text]) => [path, text.replaceAll(PREFIX, "/")]),
  );
  const noAddress = {
    "feed.xml": undefined,
    "feed.json": undefined,
    "sitemap.xml": undefined,
    "robots.txt": undefined,
    "site.json": undefined,
  };
  expect(await check({ ...rooted, ...noAddress })).toEqual([]);
});

/** Body markup that is wrong, and the rule that says so. */
const BODIES: readonly (readonly [name: string, body: string, rule: string])[] = [
  ["link to no file", '<a href="/archive/articles/zz/">x</a>', "link-target"],
  ["link to a folder without index", '<a href="/archive/assets/">x</a>', "link-target"],
  ["letter case", '<a href="/archive/Articles/a/">x</a>', "link-target"],
  ["fragment of this page", '<a href="#nowhere">x</a>', "link-fragment"],
  ["fragment of another page", '<a href="/archive/articles/a/#p9">x</a>', "link-fragment"],
  ["link outside the prefix", '<a href="/articles/a/">x</a>', "outside-prefix"],
  ["climbing out of the prefix", '<a href="../articles/a/">x</a>', "outside-prefix"],
  ["script address", '<a href="javascript:alert(1)">x</a>', "link-scheme"],
  ["data address", '<a href="data:text/html,x">x</a>', "link-scheme"],
  ["unreadable address", '<a href="https://[x/">x</a>', "link-unreadable"],
  ["unreadable escape", '<a href="/archive/%zz/">x</a>', "link-unreadable"],
  ["script from elsewhere", '<script src="https://cdn.example/x.js"></script>', "load-elsewhere"],
  ["protocol-relative image", '<img src="//cdn.example/x.png" alt="">', "load-elsewhere"],
  ["image in data:", '<img src="data:image/png;base64,AA==" alt="">', "load-elsewhere"],
  ["frame", '<iframe src="https://x.example/"></iframe>', "load-elsewhere"],
  [
    "srcset",
    '<img src="kufi.png" srcset="/archive/a.png 1x, /archive/b.png 2x" alt="">',
    "link-target",
  ],
  ["form to elsewhere", '<form action="https://x.example/"></form>', "form-elsewhere"],
  ["inline script", "<script>let a = 1;</script>", "inline-script"],
  ["module inline", '<script type="module">let a = 1;</script>', "inline-script"],
  ["event handler", '<p onclick="x()">نص</p>', "inline-script"],
  ["style attribute", '<p style="color: red">نص</p>', "inline-style"],
  ["style element", "<style>p {}</style>", "inline-style"],
  ["base", '<base href="/archive/">', "redirecting"],
  ["refresh", '<meta http-equiv="refresh" content="0; url=/archive/">', "redirecting"],
  ["id twice", '<p id="x">نص</p><p id="x">نص</p>', "id-unique"],
  ["empty id", '<p id="">نص</p>', "id"],
  ["pointer at no id", '<nav aria-labelledby="none">نص</nav>', "id-reference"],
  ["foreign run without direction", '<p>نص <span lang="en">Name</span></p>', "lang-dir"],
  [
    "Arabic in a left-to-right block",
    '<div dir="ltr" lang="en"><p lang="ar">نص</p></div>',
    "lang-dir",
  ],
  ["language that is none", '<p lang="arabic!">نص</p>', "lang"],
  ["direction that is none", '<p dir="left">نص</p>', "dir"],
  ["English paragraph not marked", "<p>This whole sentence is in English.</p>", "foreign-text"],
  ["two h1", "<h1>ثان</h1>", "h1"],
  ["broken JSON-LD", '<script type="application/ld+json">{"a":</script>', "json-ld"],
  [
    "JSON-LD without type",
    '<script type="application/ld+json">{"@context":"https://schema.org"}</script>',
    "json-ld",
  ],
  [
    "JSON-LD with an EDTF date",
    '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"x","datePublished":"2016-02-19?"}</script>',
    "json-ld",
  ],
];

describe("one fault in the body of a page", () => {
  test.each(BODIES)("%s", async (_name, body, rule) => {
    const messages = await check({ "index.html": page(body) });
    expect(messages.length).toBeGreaterThan(0);
    expect(new Set(messages.map((message) => message.rule))).toContain(rule);
    expect(messages[0]).toMatchObject({ path: "index.html", severity: "error" });
  });
});

test("marked foreign text, bdi and data scripts are in order", async () => {
  const body = `<p>قال <bdi lang="en">Name</bdi> و<span lang="en" dir="ltr">five words are in here now</span>.</p>
<blockquote lang="fr" dir="ltr"><p>Cinq mots sont dans cette phrase.</p></blockquote>
<p lang="fa">متن فارسی</p><p><bdi>Matthias Schrader</bdi></p>
<a href="#top">أعلى</a><form action="/archive/articles/a/"></form>`;
  expect(await check({ "index.html": page(body) })).toEqual([]);
});

describe("a fault in a whole file", () => {
  const cases: readonly (readonly [
    string,
    Record<string, string | undefined>,
    Partial<Message>,
  ])[] = [
    ["no policy", { "index.html": page().replace(/<meta http-equiv.*>/, "") }, { rule: "csp" }],
    [
      "a loosened policy",
      { "index.html": page().replace(SCRIPTLESS_POLICY, SCRIPTLESS_POLICY.replace("'none'", "*")) },
      { rule: "csp", line: 5 },
    ],
    [
      "a policy that comes late",
      { "index.html": page().replace(/(<meta http-equiv.*>)([\s\S]*)<\/head>/, "$2$1</head>") },
      { rule: "csp" },
    ],
    [
      "another language",
      { "index.html": page().replace('lang="ar"', 'lang="en"') },
      { rule: "html-language" },
    ],
    ["no direction", { "index.html": page().replace(' dir="rtl"', "") }, { rule: "html-language" }],
    ["no h1", { "index.html": page().replace(/<h1>.*<\/h1>/, "") }, { rule: "h1" }],
    ["no title", { "index.html": page().replace("<title>صفحة</title>", "") }, { rule: "title" }],
    [
      "empty title",
      { "index.html": page().replace("<title>صفحة<", "<title> <") },
      { rule: "title" },
    ],
    [
      "a missing font",
      { "assets/kufi.woff2": undefined },
      { rule: "link-target", path: "assets/site.css" },
    ],
    [
      "an import from elsewhere",
      { "assets/site.css": '@import "https://x.example/a.css";' },
      { rule: "load-elsewhere" },
    ],
    ["a missing stylesheet", { "assets/site.css": undefined }, { rule: "link-target" }],
    [
      "a broken sitemap",
      { "sitemap.xml": SITEMAP.replace("</url>", "") },
      { rule: "xml", path: "sitemap.xml" },
    ],
    [
      "a bare ampersand",
      { "feed.xml": FEED.replace("خبر", "a & b") },
      { rule: "xml", path: "feed.xml" },
    ],
    [
      "a sitemap of a page that is gone",
      { "sitemap.xml": SITEMAP.replace("/a/", "/b/") },
      { rule: "sitemap", line: 3 },
    ],
    ["a relative sitemap", { "sitemap.xml": SITEMAP.replace(ORIGIN, "") }, { rule: "sitemap" }],
    [
      "a sitemap of another host",
      { "sitemap.xml": SITEMAP.replace(ORIGIN, "https://x.example") },
      { rule: "sitemap" },
    ],
    [
      "an EDTF lastmod",
      { "sitemap.xml": SITEMAP.replace("2020-01-02<", "2020-01-02?<") },
      { rule: "sitemap" },
    ],
    [
      "a hidden page in the sitemap",
      {
        "articles/a/index.html": page(
          '<p id="p1">نص</p>',
          '<meta name="robots" content="noindex">',
        ),
      },
      { rule: "sitemap", path: "sitemap.xml" },
    ],
    [
      "a feed without updated",
      { "feed.xml": FEED.replace(/<updated>.*<\/updated>/, "") },
      { rule: "feed", line: 2 },
    ],
    [
      "a feed with a day for a time",
      { "feed.xml": FEED.replaceAll("T00:00:00Z", "") },
      { rule: "feed" },
    ],
    [
      "a feed that names another as itself",
      { "feed.xml": FEED.replace("/feed.xml", "/index.html") },
      { rule: "feed" },
    ],
    [
      "an entry whose page is gone",
      {
        "feed.xml": FEED.replace(
          '<link href="https://archive.example/archive/articles/a/"',
          '<link href="https://archive.example/archive/articles/b/"',
        ),
      },
      { rule: "feed" },
    ],
    [
      "a feed without author",
      { "feed.xml": FEED.replace(/<author>.*<\/author>/, "") },
      { rule: "feed" },
    ],
    [
      "a JSON feed that is not JSON",
      { "feed.json": `${JSON_FEED},` },
      { rule: "json", path: "feed.json" },
    ],
    [
      "a JSON feed of another version",
      { "feed.json": JSON_FEED.replace("version/1.1", "version/1") },
      { rule: "json-feed" },
    ],
    [
      "a JSON feed that names another as itself",
      { "feed.json": JSON_FEED.replace("archive/feed.json", "archive/tags/feed.json") },
      { rule: "json-feed" },
    ],
    [
      "an item whose page is gone",
      { "feed.json": JSON_FEED.replace("articles/a/", "articles/b/") },
      { rule: "json-feed" },
    ],
    [
      "an item without content",
      { "feed.json": JSON_FEED.replace("content_text", "content") },
      { rule: "json-feed" },
    ],
    [
      "an item with a day in place of a time",
      {
        "feed.json": JSON_FEED.replace(
          '"content_text"',
          '"date_published":"2016-02","content_text"',
        ),
      },
      { rule: "json-feed" },
    ],
    [
      "a download that is gone",
      { "data/tags.csv": undefined },
      { rule: "downloads", path: "data/datapackage.json" },
    ],
    ["a download of another size", { "data/tags.csv": "name\r\n" }, { rule: "downloads" }],
    [
      "a download with another content",
      { "data/tags.csv": "name\r\nليبيا\r\n" },
      { rule: "downloads" },
    ],
    ["a schema that is gone", { "data/tags.schema.json": undefined }, { rule: "downloads" }],
    [
      "scripts allowed where there are none",
      { "index.html": page().replace(SCRIPTLESS_POLICY, POLICY) },
      { rule: "csp", line: 5 },
    ],
    [
      "a script where none may run",
      { "index.html": page('<script src="/archive/assets/a.js"></script>') },
      { rule: "csp", line: 5 },
    ],
    ["a robots line", { "robots.txt": "User-agent: *\nFollow me\n" }, { rule: "robots", line: 2 }],
    ["a robots sitemap that is missing", { "sitemap.xml": undefined }, { rule: "robots", line: 3 }],
    ["an unreadable site.json", { "site.json": "{" }, { rule: "site-json" }],
  ];
  test.each(cases)("%s", async (_name, changes, expected) => {
    const messages = await check(changes);
    expect(messages).toContainEqual(expect.objectContaining({ severity: "error", ...expected }));
  });
});

test("a fault points at its line and says what was expected", async () => {
  const body = '<p>نص</p>\n<p>نص</p>\n<a href="/archive/articles/zz/">x</a>';
  expect(await check({ "index.html": page(body) })).toEqual([
    {
      rule: "link-target",
      severity: "error",
      path: "index.html",
      line: 13,
      found: '<a href> "/archive/articles/zz/"',
      expected: "a file articles/zz/index.html in the site",
    },
  ]);
});

test("a symbolic link and a site without pages are faults", async () => {
  const dir = await mkdtemp(join(tmpdir(), "warraq-check-"));
  await symlink("/", join(dir, "root"));
  const messages: Message[] = [];
  const summary = await checkSite(dir, (message) => messages.push(message));
  await rm(dir, { recursive: true });
  expect(messages.map((message) => message.rule)).toEqual(["plain-files", "pages"]);
  expect(summary).toEqual({ files: 0, pages: 0, errors: 2 });
});
