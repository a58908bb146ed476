/** An article's page → what there is to cite: from its linked data, where only facts stand. */
import type { Reference } from "./reference.ts";

/** The archive's part of a reference. */
export interface Copy {
  readonly id: string;
  readonly address: string;
  readonly archive: string;
  readonly accessed: string;
}

/**
 * @param page a parsed page; nothing in it is run
 * @returns undefined when it is not the page of an article that can be cited: a withdrawn one
 */
export function readPage(page: Document, copy: Copy): Reference | undefined {
  const element = page.querySelector('script[type="application/ld+json"]');
  const data = JSON.parse(element?.textContent ?? "{}") as Fields;
  const things = (data["@graph"] ?? [data]) as readonly Fields[];
  const article = things.find((thing) => thing["@type"] === "NewsArticle");
  const title = text(article?.["headline"]);
  if (article === undefined || title === undefined) return undefined;
  const publication = nameOf(article["publisher"]);
  // An inferred date is not among the facts: it stands in the header, with its mark.
  const inferred = page.querySelector("article header data[value]")?.getAttribute("value");
  const date = text(article["datePublished"])?.slice(0, 10) ?? inferred ?? undefined;
  const original = text(article["isBasedOn"]);
  return {
    ...copy,
    title,
    authors: list(article["author"]).flatMap((author) => nameOf(author) ?? []),
    language: text(article["inLanguage"]) ?? "ar",
    address: page.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? copy.address,
    ...(publication && { publication }),
    ...(date && { date }),
    ...(original && { original }),
  };
}

type Fields = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | undefined =>
  typeof value === "string" ? value : undefined;
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const nameOf = (value: unknown): string | undefined => text((Object(value) as Fields)["name"]);
