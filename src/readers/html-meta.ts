/** What a page says of its article outside the text: JSON-LD, then OpenGraph and meta, then its marks. */
import type { Document } from "domhandler";
import { parseDate } from "#src/arabic/dates.ts";
import { headlineAbove } from "./html-headline.ts";
import { pageArticle } from "./html-linked.ts";
import { collectMarks } from "./html-marks.ts";
import { pageTimes } from "./html-times.ts";
import { chooseTitle, flat, onlyTitle, partsShown } from "./html-title.ts";
import type { VisibleLine } from "./html-visible.ts";
import { splitKeywords } from "./json-fields.ts";
import { isAccount } from "./wordpress-post.ts";

export interface PageMeta {
  readonly title?: string;
  readonly date?: string;
  /** Of the page's only `<time>`, which may be a clock: for where nothing else says a day. */
  readonly looseDate?: string;
  readonly modified?: string;
  readonly author?: string;
  /** The account that a page names for an author, when it is nobody's name. */
  readonly account?: string;
  readonly publisher?: string;
  readonly section?: string;
  readonly keywords?: readonly string[];
  readonly language?: string;
  readonly direction?: string;
  readonly url?: string;
  readonly archivedUrl?: string;
  /** Address of the main image. */
  readonly image?: string;
  readonly rights?: string;
  readonly description?: string;
  /** `og:type` or JSON-LD calls it an article. */
  readonly calledArticle: boolean;
}

const DATE =
  "article:published_time og:published_time datepublished pubdate publishdate publish-date publish_date date dc.date dc.date.issued dcterms.issued dcterms.created parsely-pub-date sailthru.date article.published datecreated citation_date".split(
    " ",
  );
/** How all other names for the day of publication end, whatever they are divided by. */
const DATE_END =
  /(?:publi(?:sh|shed|cation)(?:time|date|datetime|timestamp|on)|datepublished|pubdate|displaydate|date(?:original|issued|created)|(?:original|issue|creation)date)$/;
const MODIFIED =
  "article:modified_time og:updated_time datemodified lastmod last-modified dcterms.modified".split(
    " ",
  );
const AUTHOR =
  "author article:author dc.creator dcterms.creator parsely-author sailthru.author byl twitter:creator".split(
    " ",
  );

/** @param shown the lines that the page shows, for a headline that nothing marks as one */
export function pageMeta(document: Document, shown: readonly VisibleLine[]): PageMeta {
  const found = collectMarks(document);
  const meta = (...names: readonly string[]): string[] =>
    names.flatMap((name) => found.meta.get(name) ?? []);
  const addressed = [...one(found.canonical), ...meta("og:url")];
  const linked = pageArticle(found.scripts, {
    titles: [found.title, ...found.headings, ...meta("og:title")],
    addresses: addressed,
  });
  const item = (name: string): string[] => found.items.get(name) ?? [];
  const named = [
    ...one(linked.headline),
    ...item("headline"),
    ...meta("og:title", "twitter:title", "dc.title"),
    ...item("entry-title"),
  ];
  const marked = [...found.headings, ...partsShown(found.title, shown)];
  const chosen = chooseTitle(named, marked, found.title, meta("og:site_name")[0]);
  // What only the window says may be the site's name.
  const unmarked = named.length === 0 && !marked.some((text) => flat(text) === chosen);
  const title = (unmarked ? headlineAbove(document, chosen ?? "") : undefined) ?? chosen;
  const otherDates = [...found.meta.keys()].filter((name) =>
    DATE_END.test(name.replace(/[^a-z]/g, "")),
  );
  const times = pageTimes(document, title);
  const date = firstDay([
    ...one(linked.datePublished),
    ...meta(...DATE, ...otherDates),
    ...item("datePublished"),
    ...item("dateCreated"),
    ...item("published"),
    ...times.placed,
  ]);
  const modified = firstDay([
    ...one(linked.dateModified),
    ...meta(...MODIFIED),
    ...item("dateModified"),
    ...item("updated"),
  ]);
  const signed = [...one(linked.author), ...item("author"), ...meta(...AUTHOR)].filter(isName);
  const author = signed.find((name) => !isAccount(name) && !isHandle(name, title));
  const words = [
    linked.keywords ?? [],
    list(meta("keywords", "news_keywords")),
    meta("article:tag").flatMap((tag) => list([tag])),
  ];
  const keywords = words.find((tags) => tags.length > 0 && !onlyTitle(tags, title ?? found.title));
  const addresses = [...addressed, ...one(linked.url), ...one(found.savedFrom)];
  return clean({
    title,
    date,
    looseDate: date === undefined ? times.loose : undefined,
    modified,
    author,
    account: author === undefined ? signed[0] : undefined,
    publisher: [
      linked.publisher,
      ...item("publisher"),
      ...meta("og:site_name", "application-name", "dc.publisher"),
    ].find((name) => name !== undefined && isName(name)),
    section: linked.section ?? meta("article:section", "section")[0] ?? item("articleSection")[0],
    keywords: keywords === undefined ? undefined : [...new Set(keywords)],
    language: found.language ?? linked.language ?? meta("og:locale", "content-language")[0],
    direction: found.direction,
    ...place(addresses.find((address) => /^https?:\/\//.test(address))),
    image: meta("og:image")[0] ?? linked.image,
    rights: meta("copyright", "dc.rights", "rights")[0],
    description: meta("og:description", "description")[0],
    calledArticle: linked.headline !== undefined || /article/.test(meta("og:type")[0] ?? ""),
  }) as unknown as PageMeta;
}

const one = (value: string | undefined): string[] => (value === undefined ? [] : [value]);

/** The first string that is a day of the Gregorian calendar; one no rule can read, if none is. */
function firstDay(found: readonly string[]): string | undefined {
  const candidates = found.filter((text) => text.length < 100);
  const readable = candidates.find((text) => Number(parseDate(text)?.date.slice(0, 4) ?? 0) > 1800);
  return readable ?? candidates.find((text) => /\d/.test(text));
}

/** Addresses, numbers and handles name nobody. */
const isName = (text: string): boolean =>
  text.length < 120 &&
  /\p{L}{2}/u.test(text) &&
  !/^(?:https?:|www\.|@)|facebook\.com|\.html?$/i.test(text);

/** One word in Latin letters signs no article in Arabic: it is the name of an account, or of the site. */
const isHandle = (name: string, title = ""): boolean =>
  /^[a-z0-9._-]+$/i.test(name) && /\p{Script=Arabic}/u.test(title);

const list = (texts: readonly string[]): string[] =>
  texts.flatMap(splitKeywords).map(flat).filter(Boolean);

/** A page of the Wayback Machine keeps the original's address in its own. */
function place(address: string | undefined): { url?: string; archivedUrl?: string } {
  if (address === undefined) return {};
  const original = /^https?:\/\/web\.archive\.org\/web\/\w+\/(https?:\/\/.+)$/.exec(address)?.[1];
  return original === undefined ? { url: address } : { url: original, archivedUrl: address };
}

const clean = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ""),
  );
