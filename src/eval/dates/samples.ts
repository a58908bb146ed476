/** Articles whose day of publication is known, with every statement of it taken away. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { dayNumber, isoDay } from "#src/arabic/day-number.ts";
import { type Article, EMPTY_ARTICLE } from "#src/article.ts";
import { type Clue, cluesOf } from "#src/enrich/dates/clues.ts";
import { newsDocuments } from "../collections.ts";
import { convertFile, inputsOf, readTruth } from "../ingest/convert-file.ts";
import { readTable } from "./table.ts";

export interface Sample {
  readonly name: string;
  readonly article: Article;
  readonly clues: readonly Clue[];
  /** The true day of publication. */
  readonly day: number;
}

/** The sets with true days, the collected one first. */
const truth = z.object({ date: z.string().nullish(), true_date: z.string().nullish() });

/** Articles of a set of `cases`, in order of names; none when the set is not there. */
export async function samplesOf(cases: string, set: string): Promise<Sample[]> {
  const dir = join(cases, set);
  if (!existsSync(dir)) return [];
  const truths = readTruth(dir);
  const samples: Sample[] = [];
  for (const [name, path] of inputsOf(dir)) {
    const { true_date, date } = truth.parse(truths[name] ?? {});
    const [article] = (await convertFile(path)).articles;
    const known = true_date ?? date;
    if (article && known) samples.push(sample(name, withoutDates(article), known));
  }
  return samples;
}

function sample(name: string, article: Article, date: string): Sample {
  return { name, article, clues: cluesOf(article), day: dayNumber(date) };
}

function withoutDates(article: Article): Article {
  const { date, time, dateBasis, dateEvidence, modified, collected, ...rest } = article;
  return rest;
}

/** As if it had been collected some days after publication: SHA-256 of the name, first 32 bits, modulo 61. */
export function collectedLater({ name, article, day }: Sample): Article {
  const hash = createHash("sha256").update(name).digest().readUInt32BE();
  return { ...article, collected: isoDay(day + (hash % 61)) };
}

/** An article that speaks of a weekday, or of a day and a month. */
export const mentionsDay = ({ clues }: Sample): boolean =>
  clues.some(
    ({ place, mention: { weekday, day, month } }) =>
      place !== "address" && (weekday !== undefined || (day !== undefined && month !== undefined)),
  );

/** Sentences of articles with a known day, to measure rules on: name of the article, sentence, day. */
export function sentencesOf(cases: string): Sample[] {
  const dir = join(cases, "dates");
  const rows = ["explicit_relative.tsv", "weekday_ant.tsv"].flatMap((file) =>
    existsSync(join(dir, file)) ? readTable(join(dir, file)) : [],
  );
  return rows.flatMap(({ corpus, id = "", pub_date, recorded_date, consistent, sentence = "" }) => {
    const date = pub_date ?? recorded_date;
    if (corpus !== "ant" || !date || (consistent ?? "yes") !== "yes") return [];
    return [
      sample(id, { ...EMPTY_ARTICLE, blocks: [{ type: "paragraph", text: sentence }] }, date),
    ];
  });
}

/**
 * Newspaper articles of which only the day of collection is known, mostly that of publication or the
 * next: good enough for rules that speak of weeks and months.
 */
export async function crawledSamples(data: string): Promise<Sample[]> {
  const dir = join(data, "saudi-news-net");
  if (!existsSync(dir)) return [];
  return (await newsDocuments(dir)).flatMap(({ id, title, collected, paragraphs }) => {
    const blocks = paragraphs.map(({ text }) => ({ type: "paragraph" as const, text }));
    return collected === undefined
      ? []
      : [sample(id, { ...EMPTY_ARTICLE, title, blocks }, collected)];
  });
}
