/**
 * What Zotero saves of a page: the rules of its translators "Embedded Metadata" and "RDF", as far as
 * they concern what news pages say of themselves. Prefixed names are statements about the page,
 * Highwire's `citation_…` tags come after and win, and what is still missing is taken from the page.
 */
import { parseHTML } from "linkedom";

export interface ZoteroItem {
  readonly itemType: string;
  readonly title: string;
  readonly creators: readonly string[];
  readonly date: string | undefined;
  readonly publicationTitle: string | undefined;
  readonly language: string | undefined;
  readonly url: string | undefined;
}

/** A prefix is all that stands before the first of these. */
const DELIMITER = /[.:_]/;
const PREFIXES = new Set(["dc", "dcterms", "og", "article", "prism"]);
/** Values of a Dublin Core type that name a type of item; `article` alone is a journal's. */
const TYPES = new Map([
  ["newspaperArticle", "newspaperArticle"],
  ["newsitem", "newspaperArticle"],
  ["article", "journalArticle"],
]);

/** @param html a page; its address is not known */
export function readAsZotero(html: string): ZoteroItem {
  const { document } = parseHTML(html);
  const statements = new Map<string, string[]>();
  const highwire = new Map<string, string[]>();
  for (const meta of document.querySelectorAll("meta")) {
    const name = meta.getAttribute("name") ?? meta.getAttribute("property") ?? "";
    const content = meta.getAttribute("content") ?? "";
    const prefix = name.split(DELIMITER)[0]?.toLowerCase() ?? "";
    const key = `${prefix}:${name.slice(prefix.length + 1, prefix.length + 2).toLowerCase()}${name.slice(prefix.length + 2)}`;
    const into = PREFIXES.has(prefix) ? statements : highwire;
    const at = PREFIXES.has(prefix) ? key : name;
    into.set(at, [...(into.get(at) ?? []), content]);
  }
  const first = (...names: string[]) =>
    names.flatMap((name) => highwire.get(name) ?? statements.get(name) ?? [])[0];
  const type = statements.get("dc:type")?.[0] ?? "";
  const guess = highwire.has("citation_title") ? "journalArticle" : "webpage";
  return {
    itemType: highwire.has("citation_journal_title")
      ? "journalArticle"
      : (TYPES.get(type) ?? guess),
    title: first("citation_title", "dc:title", "og:title") ?? document.title,
    creators: highwire.get("citation_author") ?? statements.get("dc:creator") ?? [],
    date:
      first("citation_date", "article:published_time", "dc:date") ??
      document.querySelector("time[datetime]")?.getAttribute("datetime") ??
      undefined,
    publicationTitle: first("prism:publicationName", "dc:source", "og:site_name"),
    language:
      first("citation_language", "dc:language") ??
      document.documentElement.getAttribute("lang") ??
      undefined,
    url:
      first("citation_public_url", "og:url") ??
      document.querySelector('link[rel="canonical"]')?.getAttribute("href") ??
      undefined,
  };
}
