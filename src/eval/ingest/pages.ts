/** Sets `html_news`, `html_robust`, `html_aggregators`: saved pages, beside Readability alone. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Article } from "#src/article.ts";
import { decode } from "#src/decode/decode.ts";
import { htmlBlocks } from "#src/readers/html-blocks.ts";
import { readable } from "#src/readers/html-body.ts";
import { bodyTexts, flat, wordF1 } from "./compare.ts";
import { convertFile, inputsOf, readTruth } from "./convert-file.ts";
import { type Score, Tally } from "./tally.ts";

const truth = z.object({
  title: z.string().optional(),
  date: z.string().nullish(),
  author: z.string().nullish(),
  author_optional: z.boolean().default(false),
  exclude: z.array(z.string()).default([]),
  tags_not: z.array(z.string()).default([]),
  paragraphs: z.array(z.string()).optional(),
});

export async function measureNews(dir: string): Promise<Score[]> {
  const tally = new Tally("html_news");
  const alone = new Tally("html_news");
  const inputs = inputsOf(dir);
  for (const [name, value] of Object.entries(readTruth(dir))) {
    const one = truth.parse(value);
    const path = inputs.get(name) ?? "";
    const { articles, messages } = await convertFile(path);
    const [article] = articles;
    tally.check("an article", article !== undefined, () => `${name}: ${messages.at(-1)?.found}`);
    judge(tally, name, one, article);
    const other = readabilityAlone(path);
    const text = other.text;
    if (one.paragraphs) alone.share("body F1", name, wordF1(text, one.paragraphs.join("\n")));
    if (one.title) alone.equal("title", name, flat(other.title), flat(one.title));
    const shown = one.exclude.filter((words) => flat(text).includes(flat(words)));
    alone.check("nothing excluded", shown.length === 0, () => name);
  }
  const beside = new Map(alone.scores().map(({ measure, score }) => [measure, score]));
  return tally.scores().map((score) => {
    const other = beside.get(score.measure);
    return other === undefined
      ? score
      : { ...score, beside: { name: "readability", score: other } };
  });
}

function judge(
  tally: Tally,
  name: string,
  one: z.infer<typeof truth>,
  article: Article | undefined,
): void {
  const body = article === undefined ? "" : bodyTexts(article.blocks).join("\n");
  if (one.title) tally.equal("title", name, flat(article?.title ?? ""), flat(one.title));
  if (one.date !== undefined) tally.equal("date", name, article?.date ?? null, one.date);
  const shown = one.exclude.filter((words) => flat(body).includes(flat(words)));
  tally.check("nothing excluded", shown.length === 0, () => `${name}: ${shown.join(" | ")}`);
  const keywords = article?.keywords.filter((word) => one.tags_not.includes(word)) ?? [];
  tally.check(
    "no useless keywords",
    keywords.length === 0,
    () => `${name}: ${keywords.join(", ")}`,
  );
  if (one.author !== undefined && !(one.author_optional && article?.byline.length === 0)) {
    const wanted = one.author === null ? [] : [flat(one.author)];
    tally.equal("author", name, article?.byline.map(flat) ?? [], wanted);
  }
  if (one.paragraphs) tally.share("body F1", name, wordF1(body, one.paragraphs.join("\n")));
}

/** A page without truth for its text is judged by how much of what Readability finds is kept. */
export async function measureRobust(dir: string): Promise<Score[]> {
  const tally = new Tally("html_robust");
  for (const [name, path] of inputsOf(dir)) {
    const { articles, messages } = await convertFile(path);
    const [article] = articles;
    const answered = article !== undefined || messages.length > 0;
    tally.check("no crash", answered, () => `${name}: neither article nor message`);
    const body = article === undefined ? "" : bodyTexts(article.blocks).join("\n");
    tally.share("body F1 with readability", name, wordF1(body, readabilityAlone(path).text));
  }
  return tally.scores();
}

export async function measureAggregators(dir: string): Promise<Score[]> {
  const tally = new Tally("html_aggregators");
  for (const [name, path] of inputsOf(dir)) {
    const { articles, messages } = await convertFile(path);
    const refused = articles.length === 0 && messages.some(({ rule }) => rule === "not-an-article");
    tally.check("not an article", refused, () => `${name}: "${articles[0]?.title}"`);
  }
  return tally.scores();
}

/** What Readability makes of a page by itself, as text. */
function readabilityAlone(path: string): { title: string; text: string } {
  const { text } = decode(readFileSync(path), path);
  const found = readable(text);
  return { title: found?.title ?? "", text: htmlBlocks(found?.content ?? "").text };
}
