/** A small valid site, written to a temporary folder with the changes a test makes to it. */
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkSite } from "#src/check/check-site.ts";
import { SCRIPTLESS_POLICY } from "#src/check/csp.ts";
import type { Message } from "#src/message.ts";

export const ORIGIN = "https://archive.example";
export const PREFIX = "/archive/";

/** A valid page; `head` and `body` are added to what every page has. */
export function page(body = "", head = ""): string {
  return `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${SCRIPTLESS_POLICY}">
<title>صفحة</title>
<link rel="stylesheet" href="${PREFIX}assets/site.css">
${head}
</head>
<body><main id="main"><h1>صفحة</h1>
${body}
</main></body>
</html>
`;
}

export const FEED = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${ORIGIN}${PREFIX}</id>
<title>الأرشيف</title>
<updated>2020-01-02T00:00:00Z</updated>
<author><name>الأرشيف</name></author>
<link rel="self" href="${ORIGIN}${PREFIX}feed.xml"/>
<entry>
<id>${ORIGIN}${PREFIX}articles/a/</id>
<title>خبر</title>
<updated>2020-01-02T00:00:00Z</updated>
<link href="${ORIGIN}${PREFIX}articles/a/"/>
</entry>
</feed>
`;

export const SITEMAP = `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>${ORIGIN}${PREFIX}articles/a/</loc><lastmod>2020-01-02</lastmod></url>
</urlset>
`;

export const JSON_FEED = JSON.stringify({
  version: "https://jsonfeed.org/version/1.1",
  title: "الأرشيف",
  feed_url: `${ORIGIN}${PREFIX}feed.json`,
  items: [{ id: "a", url: `${ORIGIN}${PREFIX}articles/a/`, content_text: "خبر" }],
});

const TABLE = "name\r\nسوريا\r\n";
export const PACKAGE = JSON.stringify({
  resources: [
    {
      path: "tags.csv",
      bytes: Buffer.byteLength(TABLE),
      hash: `sha256:${createHash("sha256").update(TABLE).digest("hex")}`,
      schema: "tags.schema.json",
    },
  ],
});

/** A site without a fault. */
export const SOUND: Readonly<Record<string, string>> = {
  "site.json": JSON.stringify({ prefix: PREFIX, url: ORIGIN }),
  "index.html": page(`<a href="${PREFIX}articles/a/">خبر</a>`),
  "articles/a/index.html": page(
    `<p id="p1">نص، مع <bdi lang="en">Name</bdi> و<a href="#p1">فقرة</a>.</p>
<p lang="en" dir="ltr">A sentence of five words here.</p>
<a href="../../#main">الرئيسية</a> <a href="https://elsewhere.example/">المصدر</a>`,
    `<link rel="canonical" href="${ORIGIN}${PREFIX}articles/a/">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
"headline":"خبر","datePublished":"2020-01-02","url":"${ORIGIN}${PREFIX}articles/a/"}</script>`,
  ),
  "assets/site.css": '@font-face { src: url("kufi.woff2") format("woff2"); }',
  "assets/kufi.woff2": "",
  "feed.xml": FEED,
  "feed.json": JSON_FEED,
  "data/datapackage.json": PACKAGE,
  "data/tags.csv": TABLE,
  "data/tags.schema.json": "{}",
  "sitemap.xml": SITEMAP,
  "robots.txt": `User-agent: *\nAllow: /\nSitemap: ${ORIGIN}${PREFIX}sitemap.xml\n`,
};

/** What the checker says of the sound site with some files replaced, added or (undefined) left out. */
export async function check(
  changes: Readonly<Record<string, string | undefined>> = {},
): Promise<Message[]> {
  const dir = await mkdtemp(join(tmpdir(), "warraq-check-"));
  try {
    for (const [path, text] of Object.entries({ ...SOUND, ...changes })) {
      if (text === undefined) continue;
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), text);
    }
    const messages: Message[] = [];
    await checkSite(dir, (message) => messages.push(message));
    return messages;
  } finally {
    await rm(dir, { recursive: true });
  }
}
