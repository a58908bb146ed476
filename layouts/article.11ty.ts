/** One article: `/articles/<id>/`. */
import { formatDate } from "#src/arabic/months.ts";
import type { Entry } from "#src/site/entry.ts";
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import {
  articleUrl,
  collectedUrl,
  DATES,
  outputFile,
  periodUrl,
  siblingUrl,
  UNDATED,
} from "#src/site/urls.ts";
import { base } from "./base.ts";
import { sourceLine, tagLists } from "./components/apparatus.ts";
import { breadcrumbList, newsArticle } from "./components/article-data.ts";
import { articleHeader } from "./components/article-header.ts";
import { citationMeta } from "./components/citation-meta.ts";
import { citePanel } from "./components/cite-panel.ts";
import { corrections } from "./components/correction.ts";
import type { Crumb } from "./components/crumbs.ts";
import { figure, language } from "./components/figure.ts";
import { neighbours } from "./components/neighbours.ts";
import { provenance } from "./components/provenance.ts";
import { textNote } from "./components/text-note.ts";
import { copies, related } from "./components/threads.ts";
import { collectedIn, WORDS } from "./words.ts";

interface Data {
  readonly site: Site;
  readonly entry: Entry;
}

export const data = {
  pagination: { data: "site.batch", size: 1, alias: "entry" },
  permalink: ({ entry }: Data) => outputFile(articleUrl(entry.article.id)),
  eleventyExcludeFromCollections: true,
};

export function render({ site, entry }: Data): string {
  const { article } = entry;
  const path = articleUrl(article.id);
  if (article.status === "withdrawn") return withdrawn(site, path);
  const trail = period(site, entry);
  const { markup, blocks } = text(site, entry);
  const past = blocks > MANY;
  return base(site, {
    title: article.title,
    path,
    crumbs: trail,
    type: "article",
    noindex: article.status === "noindex",
    meta: citationMeta(article),
    data: [newsArticle(article), ...breadcrumbList(site, trail)],
    main: html`<article>
${articleHeader(site, article)}${
  past &&
  html`<a class=skip href=#end>${WORDS.pastText}</a>
`
}${markup}<footer${past && html` id=end`}>
${sourceLine(article)}${citePanel(site, article.id)}${corrections(article)}${tagLists(site, article)}${provenance(site, article)}</footer>
</article>
${copies(site, entry)}${related(entry)}${near(entry)}`,
  });
}

/** Paragraphs, each with a link to itself, beyond which a reader with the Tab key needs a way past them. */
const MANY = 20;

/**
 * The body with its figures; captions that the body gives no place stand above it.
 * @returns also of how many paragraphs and other blocks it is
 */
function text(site: Site, { article }: Entry): { markup: Markup; blocks: number } {
  const placed = new Set<number>();
  const draw = (n: number): string => {
    const caption = article.captions[n - 1];
    placed.add(n);
    return caption ? figure(site, caption).toString() : "";
  };
  const { markup: body, paragraphs } = site.body(article, draw);
  const rest =
    article.status === "excerpt" ? [] : article.captions.filter((_, i) => !placed.has(i + 1));
  const markup = html`<div class=text${language(article.language)}>
${rest.map((caption) => figure(site, caption))}${body}</div>
${textNote(article)}`;
  return { markup, blocks: paragraphs.length };
}

/** Where the article stands in time: below its month, else its year, whichever has a page. */
function period(site: Site, entry: Entry): Crumb[] {
  const place = places(site, entry).find(({ path }) => site.hasPeriod(path));
  return [{ name: WORDS.dates, path: DATES }, ...(place ? [place] : [])];
}

/** What the article could stand below, nearest first. */
function places({ settings }: Site, { basis, day }: Entry): Crumb[] {
  if (basis === "none") return [{ name: WORDS.undated, path: UNDATED }];
  const [year, month] = [day.slice(0, 4), day.slice(0, 7)];
  const name = formatDate(month, settings.months);
  if (basis === "collected") return [{ name: collectedIn(name), path: collectedUrl(month) }];
  return [
    { name, path: periodUrl(month) },
    { name: year, path: periodUrl(year) },
  ];
}

/**
 * Only articles with a date stand before and after each other in time; others do so in a list. Without
 * headlines: the two have nothing to do with this one, and cost every page a tenth of its weight.
 */
function near({ basis, older, newer }: Entry): Markup | false {
  const [previous, next] =
    basis === "date" ? [WORDS.previous, WORDS.next] : [WORDS.previousListed, WORDS.nextListed];
  const to = (entry: Entry | undefined) => entry && siblingUrl(entry.article.id);
  return neighbours(WORDS.near, [
    { href: to(older), word: previous, rel: "prev" },
    { href: to(newer), word: next, rel: "next" },
  ]);
}

/** What is left of a withdrawn article: its address, and a page that says so. */
function withdrawn(site: Site, path: string): string {
  return base(site, {
    title: WORDS.withdrawnTitle,
    path,
    noindex: true,
    main: html`<h1>${WORDS.withdrawnTitle}</h1>
<p>${WORDS.withdrawn}</p>
`,
  });
}
