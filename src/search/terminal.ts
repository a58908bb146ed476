/** Searching a built site without a browser: its files, the page's engine, plain text. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { stemToken } from "./analyse.ts";
import type { Engine } from "./engine.ts";
import type { Piece } from "./excerpt.ts";
import { createListing } from "./listing.ts";
import { openIndex } from "./open-index.ts";
import { pageText } from "./page-text.ts";
import { present, type Result } from "./present.ts";
import type { Ranked } from "./rank.ts";
import { type Answer, search } from "./search.ts";
import { summarise } from "./service.ts";
import { findUnmet } from "./unmet.ts";
import { mayBeUnmet, unmetSummary } from "./unmet-text.ts";
import type { Wording } from "./wording.ts";

const INDEX = "search-index";
const SEARCH = "search";
/** Written by the build to the site's root; only the prefix matters here. */
const siteFile = z.object({ prefix: z.string() });

export interface Found {
  readonly ranked: Ranked;
  readonly result: Result;
}

export interface SiteAnswer {
  readonly answer: Answer;
  readonly found: readonly Found[];
  /** What the site's search page says about the answer, and names that are near what no article meets. */
  readonly said: readonly string[];
}

/** @throws Error with a sentence when the folder holds no search index */
export async function searchSite(site: string, query: string, limit: number): Promise<SiteAnswer> {
  const text = await readFile(join(site, "site.json"), "utf8").catch(() => '{"prefix":"/"}');
  const engine = await openIndex(join(site, INDEX), {
    root: siteFile.parse(JSON.parse(text)).prefix,
    text: (url) => pageText(site, url),
  });
  const answer = await search(query, engine);
  const byKey = new Map(answer.ranked.map((ranked) => [ranked.key, ranked]));
  const keys = await createListing(answer.ranked, engine).slice(0, limit);
  const found = keys.map(async (key) => {
    const result = await present(key, answer.groups, engine);
    const ranked = byKey.get(key);
    return ranked === undefined ? [] : [{ ranked, result }];
  });
  const said = await saidOf(site, query, answer, engine);
  return { answer, found: (await Promise.all(found)).flat(), said };
}

async function saidOf(
  site: string,
  query: string,
  answer: Answer,
  engine: Engine,
): Promise<string[]> {
  const words = await wordingOf(site);
  const found = summarise(answer);
  const isEmpty = found.ranked === 0;
  const unmet = mayBeUnmet(query, found) ? await findUnmet(query, isEmpty, engine) : [];
  const nearest = unmet.flatMap((one) => one.nearest.map(({ name }) => name));
  const near = nearest.length > 0 ? [`${words.nearest} ${nearest.join("، ")}`] : [];
  return [...unmetSummary(found, unmet, words), ...near];
}

/** The words of the site's own search page, which hands them to its script. */
async function wordingOf(site: string): Promise<Wording> {
  const page = await readFile(join(site, SEARCH, "index.html"), "utf8").catch(() => "");
  const [, words] = /<script[^>]* id="?search-words"?[^>]*>(.*?)<\/script>/s.exec(page) ?? [];
  if (words === undefined) throw new Error(`no words of a search page in ${site}: build it again`);
  return JSON.parse(words) as Wording;
}

const plain = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join("");

/** One line of JSON: `id`, `url`, `title`, `date` (null when unknown), `score`. */
export function jsonLine({ ranked, result }: Found): string {
  const { id, url, title, date } = result;
  const score = Math.round(ranked.score * 1000) / 1000;
  return JSON.stringify({ id, url, title: plain(title), date: date ?? null, score });
}

/** A result for people; `highlight` is applied to the matched words. */
export function formatResult(
  { result }: Found,
  number: number,
  highlight: (text: string) => string = (text) => text,
): string {
  const { url, title, date, publisher, copies, excerpt } = result;
  const shown = (pieces: readonly Piece[]) =>
    pieces.map(({ text, marked }) => (marked ? highlight(text) : text)).join("");
  const address = excerpt === undefined ? url : `${url}#${excerpt.anchor}`;
  const others = copies && `copies elsewhere: ${copies.others}`;
  const facts = [date, publisher, address, others].filter((fact) => fact !== undefined).join(" · ");
  const lines = [`${number}. ${shown(title)}`, `   ${facts}`];
  if (excerpt !== undefined) lines.push(`   ${shown(excerpt.pieces)}`);
  return lines.join("\n");
}

/** How the query was read and what stood in for its words. */
export function explainQuery({ query, groups, retyped }: Answer): string {
  const lines = groups.map(({ term, members, exact, idf }) => {
    const stems = members.map(
      ({ stem, weight, postings, reason }) =>
        `${stemToken(stem)} ×${weight}${reason ? ` (${reason})` : ""} in ${postings.matches.size}`,
    );
    const form = `form typed in ${exact.matches.size}`;
    return `${term.folded}: ${stems.join(", ")}; ${form}; idf ${idf.toFixed(2)}`;
  });
  if (retyped !== undefined) lines.unshift(`in Arabic letters: ${retyped}`);
  for (const phrase of query.phrases)
    lines.push(`phrase: ${phrase.map(({ folded }) => folded).join(" ")}`);
  for (const { folded } of query.excluded) lines.push(`without: ${folded}`);
  return lines.join("\n");
}

/** The parts of a score; rank.ts says what they mean. */
export function explainScore({ score, parts }: Ranked): string {
  const named = Object.entries(parts).map(([name, value]) => `${name} ${value.toFixed(2)}`);
  return `   score ${score.toFixed(2)}: ${named.join(", ")}`;
}
