/** What a page says of its article outside the text: JSON-LD, then OpenGraph and meta, then its marks. */
import { type Document, isComment } from "domhandler";
import { parseDate } from "#src/arabic/dates.ts";
import { attribute, elementsOf, first, textOf } from "./html-dom.ts";
import { linkedArticle } from "./json-ld.ts";

export interface PageMeta {
  readonly title?: string;
  readonly date?: string;
  readonly modified?: string;
  readonly author?: string;
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
  "article:published_time og:published_time datepublished pubdate publishdate publish-date publish_date date dc.date dc.date.issued dcterms.issued dcterms.created parsely-pub-date sailthru.date article.published datecreated".split(
    " ",
  );
const MODIFIED =
  "article:modified_time og:updated_time datemodified lastmod last-modified dcterms.modified".split(
    " ",
  );
const AUTHOR =
  "author article:author dc.creator dcterms.creator parsely-author sailthru.author byl twitter:creator".split(
    " ",
  );

export function pageMeta(document: Document): PageMeta {
  const found = collect(document);
  const linked = linkedArticle(found.scripts);
  const meta = (...names: readonly string[]): string[] =>
    names.flatMap((name) => found.meta.get(name) ?? []);
  const item = (name: string): string[] => found.items.get(name) ?? [];
  const title = chooseTitle(
    [
      ...one(linked.headline),
      ...item("headline"),
      ...meta("og:title", "twitter:title", "dc.title"),
    ],
    found.headings,
    found.title,
    meta("og:site_name")[0],
  );
  const date = firstDay([
    ...one(linked.datePublished),
    ...meta(...DATE),
    ...item("datePublished"),
    ...item("dateCreated"),
    ...found.times,
  ]);
  const modified = firstDay([
    ...one(linked.dateModified),
    ...meta(...MODIFIED),
    ...item("dateModified"),
  ]);
  const author = [...one(linked.author), ...item("author"), ...meta(...AUTHOR)].find(isName);
  const words = [
    linked.keywords ?? [],
    list(meta("keywords", "news_keywords")),
    meta("article:tag").flatMap((tag) => list([tag])),
  ];
  const keywords = words.find((tags) => tags.length > 0 && !onlyTitle(tags, title ?? found.title));
  const addresses = [
    ...one(found.canonical),
    ...meta("og:url"),
    ...one(linked.url),
    ...one(found.savedFrom),
  ];
  return clean({
    title,
    date,
    modified,
    author,
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

interface Found {
  readonly meta: ReadonlyMap<string, string[]>;
  readonly items: ReadonlyMap<string, string[]>;
  readonly scripts: readonly string[];
  readonly headings: readonly string[];
  readonly times: readonly string[];
  readonly title: string;
  readonly language?: string;
  readonly direction?: string;
  readonly canonical?: string;
  readonly savedFrom?: string;
}

/** One walk over the page. */
function collect(document: Document): Found {
  const meta = new Map<string, string[]>();
  const items = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, value: string | undefined): void => {
    if (value !== undefined && value !== "") map.set(key, [...(map.get(key) ?? []), value]);
  };
  const lists = { scripts: [] as string[], headings: [] as string[], times: [] as string[] };
  const single: {
    -readonly [Key in "language" | "direction" | "canonical" | "savedFrom"]?: string;
  } = {};
  let title = "";
  for (const element of elementsOf(document)) {
    const { name, attribs } = element;
    const content = attribute(element, "content");
    if (name === "meta") {
      const key = attribs["property"] ?? attribs["name"] ?? attribs["http-equiv"];
      if (key !== undefined) add(meta, key.toLowerCase(), content);
    }
    for (const property of (attribs["itemprop"] ?? "").split(/\s+/).filter(Boolean)) {
      const value = content ?? attribute(element, "datetime");
      // An element that describes a person or an organisation holds its name in one of its own.
      const inside = first(element, ({ attribs: own }) => own["itemprop"] === "name");
      const named = inside && (attribute(inside, "content") ?? textOf(inside));
      if (property !== "articleBody")
        add(items, property, value ?? named ?? textOf(element).slice(0, 400));
    }
    if (name === "html" || name === "body") {
      single.language ??= attribute(element, "lang") ?? attribute(element, "xml:lang") ?? "";
      single.direction ??= attribute(element, "dir") ?? "";
    } else if (name === "title") title ||= textOf(element);
    else if (name === "h1") lists.headings.push(textOf(element));
    else if (name === "time") add(items, "time", attribute(element, "datetime"));
    else if (name === "link" && attribs["rel"] === "canonical")
      single.canonical ??= attribs["href"] ?? "";
    else if (name === "script" && /ld\+json/.test(attribs["type"] ?? "")) {
      lists.scripts.push(
        element.children.map((child) => ("data" in child ? child.data : "")).join(""),
      );
    }
  }
  const saved = document.children
    .filter(isComment)
    .map(({ data }) => /saved from url=\(\d+\)(\S+)/.exec(data)?.[1]);
  const savedFrom = saved.find((address) => address !== undefined);
  lists.times.push(...(items.get("time") ?? []).slice(0, 1));
  return {
    meta,
    items,
    title,
    ...lists,
    ...single,
    ...(savedFrom === undefined ? {} : { savedFrom }),
  };
}

const one = (value: string | undefined): string[] => (value === undefined ? [] : [value]);

const flat = (text: string): string => text.replace(/\s+/g, " ").trim();

/**
 * The headline as the page shows it: a heading that metadata or the window title repeats; else what
 * metadata says; else the window title without the site's name.
 */
function chooseTitle(
  stated: readonly string[],
  headings: readonly string[],
  title: string,
  site: string | undefined,
): string | undefined {
  const named = stated.map(flat).filter(Boolean);
  const shown = headings.map(flat).filter((text) => text.length > 8);
  const repeated = shown.find((text) =>
    [...named, flat(title)].some((other) => other.startsWith(text)),
  );
  const found = repeated ?? named[0] ?? withoutSite(flat(title), site);
  return found === undefined || found === ""
    ? shown[0]
    : repeated === undefined
      ? withoutSite(found, site)
      : found;
}

/** `headline - Site`, `headline | Section | Site`: what follows the headline is short. */
function withoutSite(title: string, site: string | undefined): string {
  const parts = title.split(/\s+[-–—|»:]+\s+/);
  const first = parts[0] ?? title;
  if (site !== undefined && title.endsWith(site) && first.length > 0)
    return first === title ? title : title.slice(0, -site.length).replace(/\s*[-–—|»:]+\s*$/, "");
  const rest = title.length - first.length;
  return parts.length > 1 && first.split(" ").length >= 4 && rest < first.length ? first : title;
}

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

const list = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => text.split(/[,،;؛]/))
    .map(flat)
    .filter(Boolean);

/** Keywords that are the words of the title in order tell nothing that the title does not. */
function onlyTitle(keywords: readonly string[], title: string): boolean {
  const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const said = new Set(words(title));
  const all = keywords.flatMap(words);
  const single = keywords.filter((word) => words(word).length <= 1).length;
  return (
    keywords.length >= 4 &&
    single / keywords.length > 0.8 &&
    all.filter((word) => said.has(word)).length / all.length > 0.8
  );
}

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
