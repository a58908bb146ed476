import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import type { StoredArticle } from "#src/article.ts";
import { writeDownloads } from "#src/site/downloads/downloads.ts";
import { storedArticle } from "../support/articles.ts";
import { siteOf } from "../support/site.ts";

const LONG = Array.from({ length: 60 }, (_, i) => `كلمة${i}`).join(" ");
const ARTICLES = [
  storedArticle({
    id: "aaaaaaaaaa",
    title: 'عنوان "فيه" علامات، و, فاصلة',
    date: "2016-02-19?",
    dateBasis: "inferred",
    byline: ["سامي|الكاتب", "ليلى"],
    publisher: "صحيفة",
    url: "https://paper.example/1",
    tags: [
      { name: "سوريا", kind: "place" },
      { name: "هدنة", kind: "topic" },
    ],
    body: "أول *مائل*.\n\n## عنوان\n\nثان\nفي سطرين.",
  }),
  storedArticle({ id: "bbbbbbbbbb", title: "مقتطف", status: "excerpt", body: `${LONG}\n\nسرّ.` }),
  storedArticle({ id: "cccccccccc", title: "مسحوب", status: "withdrawn" }),
  storedArticle({
    ...{ id: "dddddddddd", title: "لا يُفهرس", status: "noindex", date: "2017" },
    edited: ["title", "status", "body"],
  }),
];

const folders: string[] = [];

async function write(
  articles: readonly StoredArticle[],
  yaml = "title: أرشيف التجربة",
  more: { readonly cache?: string } = {},
) {
  const outDir = mkdtempSync(join(tmpdir(), "warraq-downloads-"));
  folders.push(outDir);
  const { index, settings } = siteOf(articles, { url: "https://a.example", prefix: "/b/" }, yaml);
  const downloads = await writeDownloads(index, { outDir, settings, ...more });
  return { downloads, folder: join(outDir, "data") };
}

let folder: string;
beforeAll(async () => {
  folder = (await write(ARTICLES)).folder;
});
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true });
});

const read = (name: string): Buffer => readFileSync(join(folder, name));

const readJsonLines = () =>
  gunzipSync(read("articles.jsonl.gz"))
    .toString()
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const readCsv = (bytes: Buffer) => parse(bytes, { columns: true }) as Record<string, string>[];

/** hyparquet takes a plain buffer, and its own compressors only know Snappy. */
function readParquet(): Promise<Record<string, unknown>[]> {
  const { buffer, byteOffset, byteLength } = read("articles.parquet");
  const file = (buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength);
  return parquetReadObjects({
    file,
    compressors: { GZIP: (bytes) => new Uint8Array(gunzipSync(bytes)) },
  });
}

test("JSON lines say what is known, in the order of time, as far as each article may be shown", () => {
  const rows = readJsonLines();
  expect(rows.map(({ id }) => id)).toEqual(["bbbbbbbbbb", "aaaaaaaaaa", "dddddddddd"]);
  expect(rows[1]).toEqual({
    id: "aaaaaaaaaa",
    address: "https://a.example/b/articles/aaaaaaaaaa/",
    title: 'عنوان "فيه" علامات، و, فاصلة',
    date: "2016-02-19?",
    date_basis: "inferred",
    added: "2020-01-01",
    byline: ["سامي|الكاتب", "ليلى"],
    publisher: "صحيفة",
    places: ["سوريا"],
    topics: ["هدنة"],
    language: "ar",
    url: "https://paper.example/1",
    status: "public",
    text: "أول مائل.\n\nعنوان\n\nثان\nفي سطرين.",
  });
  expect(rows[2]?.["edited"]).toEqual(["title", "body"]);
  expect(rows[0]?.["text"]).toMatch(/ …$/);
  expect(String(rows[0]?.["text"]).split(" ").length).toBeLessThan(50);
  expect(JSON.stringify(rows)).not.toMatch(/سرّ|مسحوب/);
});

test("Parquet and CSV have the same rows as the JSON lines", async () => {
  const rows = readJsonLines();
  const parquet = await readParquet();
  const present = (row: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(row).filter(
        ([, value]) =>
          value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
      ),
    );
  expect(parquet.map(present)).toEqual(rows);
  const csv = readCsv(gunzipSync(read("articles.csv.gz")));
  expect(csv).toHaveLength(rows.length);
  expect(Object.keys(csv[0] ?? {})).toEqual(Object.keys(parquet[0] ?? {}));
  expect(csv[1]).toMatchObject({
    title: rows[1]?.["title"],
    text: rows[1]?.["text"],
    byline: "سامي/الكاتب|ليلى",
    section: "",
  });
});

test("tags have a row each, with their count and span", () => {
  expect(readCsv(read("tags.csv"))).toEqual([
    {
      name: "سوريا",
      kind: "place",
      address: "https://a.example/b/tags/syria/",
      articles: "1",
      first: "2016-02-19",
      last: "2016-02-19",
    },
    expect.objectContaining({ name: "هدنة", kind: "topic" }),
  ]);
});

test("the package describes every file by its size and hash, and every column", async () => {
  const { resources } = JSON.parse(read("datapackage.json").toString()) as {
    resources: { path: string; bytes: number; hash: string; schema: string }[];
  };
  expect(resources.map(({ path }) => path)).toEqual([
    "articles.jsonl.gz",
    "articles.csv.gz",
    "articles.parquet",
    "tags.csv",
  ]);
  for (const { path, bytes, hash, schema } of resources) {
    expect(bytes).toBe(read(path).length);
    expect(hash).toBe(`sha256:${createHash("sha256").update(read(path)).digest("hex")}`);
    const { fields } = JSON.parse(read(schema).toString()) as { fields: { name: string }[] };
    const columns = path.startsWith("tags")
      ? Object.keys(readCsv(read("tags.csv"))[0] ?? {})
      : Object.keys((await readParquet())[0] ?? {});
    expect(fields.map(({ name }) => name)).toEqual(columns);
    for (const column of columns) {
      expect(read("README.ar.md").toString()).toContain(`\`${column}\``);
      expect(read("README.en.md").toString()).toContain(`\`${column}\``);
    }
  }
});

test("the citation file is YAML with what the format requires", () => {
  expect(parseYaml(read("CITATION.cff").toString())).toEqual({
    "cff-version": "1.2.0",
    type: "dataset",
    message: expect.any(String),
    title: "أرشيف التجربة",
    abstract: expect.any(String),
    authors: [{ name: "أرشيف التجربة" }],
    url: "https://a.example/b/data/",
    "date-released": "2020-01-01",
  });
});

test("the same archive gives the same bytes", async () => {
  const again = (await write(ARTICLES)).folder;
  for (const name of readdirSync(folder)) {
    expect(readFileSync(join(again, name)).equals(read(name)), name).toBe(true);
  }
  expect([...read("articles.jsonl.gz").subarray(4, 10)]).toEqual([
    0,
    0,
    0,
    0,
    expect.anything(),
    255,
  ]);
});

test("formats beyond the limit of the settings are left out; no limit left means no downloads", async () => {
  const noise = createHash("shake256", { outputLength: 700_000 }).update("x").digest("hex");
  const large = [storedArticle({ body: noise })];
  const some = await write(large, "downloads: 1");
  expect(some.downloads?.files.map(({ name }) => name)).toEqual(["articles.jsonl.gz", "tags.csv"]);
  expect(existsSync(join(some.folder, "articles.parquet"))).toBe(false);
  const about = (folder: string, language: string) =>
    readFileSync(join(folder, `README.${language}.md`), "utf8").split("\n")[4];
  expect(about(some.folder, "en")).toMatch(/ tags \(0\), in one format\.$/);
  expect(about(some.folder, "ar")).toMatch(/، بصيغة واحدة\.$/);
  const none = await write(
    [storedArticle({ body: noise + noise.split("").reverse().join("") })],
    "downloads: 1",
  );
  expect(none.downloads?.files.map(({ name }) => name)).toEqual(["tags.csv"]);
  expect(about(none.folder, "en")).toMatch(/larger than its settings allow\.$/);
  expect((await write(large, "downloads: 0")).downloads).toBeUndefined();
  expect((await write([])).downloads).toBeUndefined();
});

test("what was packed before is packed again only where it has changed, to the same bytes", async () => {
  const cache = mkdtempSync(join(tmpdir(), "warraq-packed-"));
  folders.push(cache);
  // Pieces end behind an id that ends so; a text that is large and hard to pack is kept.
  const text = (seed: string) =>
    createHash("shake256", { outputLength: 30_000 }).update(seed).digest("hex");
  const ids = ["aaaaaaaa00", "bbbbbbbb00", "cccccccc00"];
  const articles = ids.map((id, i) =>
    storedArticle({ id, body: text(id), date: `201${i}`, dateBasis: "stated" }),
  );
  const plain = await write(articles);
  const first = await write(articles, undefined, { cache });
  const kept = readdirSync(cache);
  // Two formats and the texts of the third, three pieces each, and the names of the columns.
  expect(kept).toHaveLength(10);
  const changed = articles.with(1, storedArticle({ ...articles[1], body: text("new") }));
  await write(changed, undefined, { cache });
  expect(readdirSync(cache).filter((name) => kept.includes(name))).toHaveLength(7);
  expect(readdirSync(cache)).toHaveLength(10);
  const again = await write(articles, undefined, { cache });
  for (const name of ["articles.jsonl.gz", "articles.csv.gz", "articles.parquet"])
    for (const other of [first, again])
      expect(
        readFileSync(join(other.folder, name)).equals(readFileSync(join(plain.folder, name))),
        name,
      ).toBe(true);
  const lines = gunzipSync(readFileSync(join(again.folder, "articles.jsonl.gz"))).toString();
  expect(
    lines
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).id),
  ).toEqual(ids);
});
