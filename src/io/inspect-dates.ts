/** Every date that an article mentions, the rule that reads it, and what the solver made of them. */
import { resolveMention } from "#src/arabic/date-resolve.ts";
import type { Article } from "#src/article.ts";
import { type Clue, cluesOf, distinctClues } from "#src/enrich/dates/clues.ts";
import { CERTAIN, inferDate } from "#src/enrich/dates/infer.ts";
import type { Settings } from "#src/settings.ts";

/** Lines for the person who asks why an article has this date, or none. */
export function dateLines(article: Article, { dates }: Pick<Settings, "dates">): string[] {
  const clues = cluesOf(article);
  const counted = new Set(distinctClues(clues).map(({ mention }) => mention));
  const stated = article.date !== undefined && article.dateBasis !== "inferred";
  const day = article.date?.replace("?", "");
  const mentions = clues.map((clue) =>
    mentionLine(clue, counted.has(clue.mention), day, dates.off),
  );
  return [...mentions, ...(stated ? [] : solverLines(article, clues, dates))];
}

function mentionLine(
  { place, quote, mention, rule }: Clue,
  counts: boolean,
  published: string | undefined,
  off: readonly string[],
): string {
  const role = mention.problem
    ? `${mention.problem.rule}: expected ${mention.problem.expected}`
    : rule === undefined
      ? "says nothing about publication"
      : off.includes(rule)
        ? `${rule}, turned off`
        : `${rule}${counts ? "" : ", said before or not the latest"}`;
  const means = published?.length === 10 ? resolveMention(mention, published) : undefined;
  return `mention ${place} «${quote}»${means === undefined ? "" : ` = ${means}`} (${role})`;
}

function solverLines(
  article: Article,
  clues: readonly Clue[],
  { infer, off }: Settings["dates"],
): string[] {
  if (!infer) return ["date not worked out: settings turn inference off"];
  const { date, best } = inferDate(article, { off }, clues);
  if (best.length === 0)
    return ["date not worked out: no mention gives a year or a month to go by"];
  const needed = [CERTAIN.day, CERTAIN.month, CERTAIN.year];
  const levels = best.map(
    (one, i) => `${one.date} ${one.probability.toFixed(3)} (needs ${needed[i]})`,
  );
  const verdict =
    date === undefined ? "date not worked out, nothing is certain enough" : `date ${date}`;
  return [`${verdict}: ${levels.join(", ")}`];
}
