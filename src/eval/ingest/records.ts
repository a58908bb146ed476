/** Sets `exports` and `ant_sgml`: records whose fields are known one by one. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { z } from "zod";
import type { Article } from "#src/article.ts";
import { decode } from "#src/decode/decode.ts";
import { bodyTexts, flat, sameParagraphs, sameText } from "./compare.ts";
import { type Converted, convertFile, inputsOf, readTruth } from "./convert-file.ts";
import { type Score, Tally } from "./tally.ts";

const record = z.object({
  title: z.string(),
  url: z.string().nullish(),
  date: z.string().nullish(),
  author: z.string().nullish(),
  paragraphs: z.array(z.string()).default([]),
  status: z.string().default("publish"),
  post_type: z.string().default("post"),
});
type Truth = z.infer<typeof record>;

const dump = z.object({
  records: z.array(record).optional(),
  pages: z.array(z.string()).optional(),
  lossy_chars: z.string().optional(),
});

export async function measureExports(dir: string): Promise<Score[]> {
  const tally = new Tally("exports");
  const pages = readTruth(join(dir, "..", "html_news"));
  for (const [name, value] of Object.entries(readTruth(dir))) {
    const truth = dump.parse(value);
    const path = join(dir, "inputs", name);
    const converted = await convertFile(path);
    const all = truth.records ?? (truth.pages ?? []).map((page) => record.parse(pages[page]));
    const wanted = all
      .filter(({ status, post_type }) => status === "publish" && post_type === "post")
      .map((one) => (truth.lossy_chars === undefined ? one : inWindows1256(one)));
    found(tally, name, converted, wanted.length, all.length);
    const source = plainSource(path);
    // Some dumps join an article's paragraphs: nobody can tell them apart again.
    const joined = converted.articles.every(({ blocks }) => bodyTexts(blocks).length === 1);
    for (const [i, one] of wanted.entries()) {
      const article = converted.articles[i];
      if (article === undefined) continue;
      judge(tally, `${name} ${i}`, article, one, source);
      if (truth.pages !== undefined) continue;
      const right = joined
        ? sameText(article, one.paragraphs)
        : sameParagraphs(article, one.paragraphs);
      tally.check("paragraphs", right, () => difference(`${name} ${i}`, article, one.paragraphs));
    }
  }
  return tally.scores();
}

export async function measureSgml(dir: string): Promise<Score[]> {
  const tally = new Tally("ant_sgml");
  const inputs = inputsOf(dir);
  for (const [name, value] of Object.entries(readTruth(dir))) {
    const one = record.parse(value);
    const converted = await convertFile(inputs.get(name) ?? "");
    found(tally, name, converted, 1, 1);
    const [article] = converted.articles;
    if (article === undefined) continue;
    judge(tally, name, article, one);
    const right = sameParagraphs(article, one.paragraphs);
    tally.check("paragraphs", right, () => difference(name, article, one.paragraphs));
  }
  return tally.scores();
}

/** Every record is an article or a message; the rest of `all` was to be refused. */
function found(
  tally: Tally,
  name: string,
  converted: Converted,
  wanted: number,
  all: number,
): void {
  const { articles, refused } = converted;
  const right = articles.length === wanted && refused >= all - wanted;
  tally.check("records", right, () => `${name}: ${articles.length} articles, ${refused} refused`);
}

/** @param source text of the file: a dump that leaves a field out cannot give it back. */
function judge(tally: Tally, name: string, article: Article, one: Truth, source?: string): void {
  const carried = (text: string): boolean => source === undefined || source.includes(flat(text));
  tally.equal("title", name, flat(article.title), flat(one.title));
  if (one.url && carried(one.url)) tally.equal("url", name, article.url, one.url);
  if (one.date !== undefined) tally.equal("date", name, article.date ?? null, one.date);
  if (!one.author) return;
  if (carried(one.author)) {
    tally.equal("author", name, flat(article.sourceFields["author"] ?? ""), flat(one.author));
  }
}

/** The file's text with the escapes of JSON and XML undone, white space collapsed. */
function plainSource(path: string): string {
  const { text } = decode(readFileSync(path), path);
  const unescaped = text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return flat(unescaped);
}

/** The record as windows-1256 can write it: `?` for what it has no letter for. */
function inWindows1256(one: Truth): Truth {
  const lossy = (text: string): string =>
    iconv.decode(iconv.encode(text, "windows-1256"), "windows-1256");
  return { ...one, title: lossy(one.title), paragraphs: one.paragraphs.map(lossy) };
}

export function difference(name: string, article: Article, paragraphs: readonly string[]): string {
  const given = bodyTexts(article.blocks);
  const wanted = paragraphs.map(flat);
  const at = wanted.findIndex((text, i) => text !== given[i]);
  const i = at < 0 ? wanted.length : at;
  return `${name}: paragraph ${i + 1} is ${JSON.stringify(given[i]?.slice(0, 120))}, not ${JSON.stringify(wanted[i]?.slice(0, 120))}`;
}
