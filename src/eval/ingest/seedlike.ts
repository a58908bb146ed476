/** Sets `seedlike` and `aj_pastes`: every field of plain text in one outlet's layout. */
import { z } from "zod";
import { agencyName } from "#src/arabic/agencies.ts";
import type { Article, Caption } from "#src/article.ts";
import { splitSources } from "#src/parse/source-line.ts";
import { flat, sameParagraphs } from "./compare.ts";
import { convertFile, inputsOf, readTruth } from "./convert-file.ts";
import { difference } from "./records.ts";
import { type Score, Tally } from "./tally.ts";

const caption = z.object({
  text: z.string(),
  credit: z.string().nullish(),
  archive: z.boolean().nullish(),
  alt_en: z.string().nullish(),
});
const truth = z.object({
  title: z.string(),
  date: z.string().nullish(),
  true_date: z.string().nullish(),
  /** How the day can be worked out, where no line states it. */
  date_how: z.string().optional(),
  author: z.string().nullish(),
  place: z.string().nullish(),
  source_line: z.string().nullish(),
  sources: z.array(z.string()).default([]),
  captions: z.array(caption).default([]),
  subheads: z.array(z.string()).default([]),
  paragraphs: z.array(z.string()),
});
type Truth = z.infer<typeof truth>;

export async function measureSeedlike(set: string, dir: string): Promise<Score[]> {
  const tally = new Tally(set);
  const inputs = inputsOf(dir);
  for (const [name, value] of Object.entries(readTruth(dir))) {
    const { articles } = await convertFile(inputs.get(name) ?? "");
    const [article] = articles;
    tally.check("records", article !== undefined, () => `${name}: no article`);
    if (article !== undefined) judge(tally, name, article, truth.parse(value));
  }
  return tally.scores();
}

function judge(tally: Tally, name: string, article: Article, one: Truth): void {
  tally.equal("title", name, flat(article.title), flat(one.title));
  const given = article.captions.map((own) => shownCaption(own, one.captions));
  tally.items("captions", name, given, one.captions.map(wantedCaption));
  const headings = article.blocks.flatMap((block) =>
    block.type === "heading" ? [flat(block.text)] : [],
  );
  tally.items("sub-headings", name, headings, one.subheads.map(flat));
  const byline = {
    people: article.byline.map(flat),
    place: article.dateline && one.place ? flat(article.dateline) : null,
  };
  const people = one.author ? [flat(one.author)] : [];
  tally.equal("byline and place", name, byline, {
    people,
    place: one.place ? flat(one.place) : null,
  });
  tally.equal("source line", name, sourcesOf(article), sourcesWanted(one));
  tally.check(
    "stated date",
    rightDate(article, one),
    () => `${name}: ${article.date}, not ${one.date}`,
  );
  const body = { ...article, blocks: article.blocks.filter(({ type }) => type !== "heading") };
  const right = sameParagraphs(body, one.paragraphs);
  tally.check("paragraphs", right, () => difference(name, body, one.paragraphs));
}

/**
 * Agencies of the dateline and byline stand in the same list: only what the line names is judged. The
 * line's own names and the usual ones are the same.
 */
function sourcesOf(article: Article) {
  const line = article.sourceFields["source_line"] ?? "";
  const printed = new Set(splitSources(line.replace(/^[^:：/]*[:：/]/, "")).map(usual));
  return {
    line: flat(line),
    sources: article.agencies
      .filter((name) => line.includes(name) || printed.has(usual(name)))
      .map(usual),
  };
}

const sourcesWanted = (one: Truth) => ({
  line: flat(one.source_line ?? ""),
  sources: one.sources.map(usual),
});

const usual = (name: string): string => flat(agencyName(name) ?? name);

/** Where no line states the day, none is stated; an inferred one must be the true one. */
function rightDate({ date, dateBasis }: Article, one: Truth): boolean {
  if (dateBasis === "inferred") {
    const found = date?.replace("?", "") ?? "";
    return [one.date, one.true_date].some((known) => known?.startsWith(found));
  }
  const printed = one.date_how === undefined ? (one.date ?? undefined) : undefined;
  return date === printed;
}

/** Credits are compared with the archive mark apart, wherever the truth keeps it. */
const ARCHIVE = /[\s\-–—]*(?:صورة\s+)?(?:من\s+ال)?[أا]رشيف(?:ية)?$/;

function wantedCaption(one: z.infer<typeof caption>): string {
  const credit = one.credit ?? "";
  const archive = one.archive ?? ARCHIVE.test(credit);
  return JSON.stringify([
    flat(one.text),
    flat(credit.replace(ARCHIVE, "")),
    archive,
    flat(one.alt_en ?? ""),
  ]);
}

/** Our English line has lost its credit to fields of its own: it is right when the truth begins like it. */
function shownCaption(own: Caption, wanted: readonly z.infer<typeof caption>[]): string {
  const alt = flat(own.alt?.text ?? (own.lang === "ar" ? "" : own.text));
  const whole = wanted
    .map(({ alt_en }) => flat(alt_en ?? ""))
    .find((line) => alt !== "" && line.includes(alt));
  const text = own.lang === "ar" || own.alt ? own.text : "";
  const credit = own.credit ?? (own.alt ? "" : (own.photographer ?? ""));
  return JSON.stringify([flat(text), flat(credit), own.archive ?? false, whole ?? alt]);
}
