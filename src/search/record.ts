/**
 * An article as a record of Pagefind's Node API: analysed words to search, filters and a day to sort
 * by. Its original text is on its page, its facts are in the cards: see cards.ts.
 */
import type { CustomRecord } from "pagefind";
import { articleUrl } from "#src/site/urls.ts";
import type { SearchDocument } from "./document.ts";
import type { Analysed } from "./index-analyser.ts";

/** What of a document is kept until its words are analysed. */
export type Facets = Pick<SearchDocument, "id" | "date" | "collected" | "publisher" | "tags">;

/** Language `und`, so that no stemmer of Pagefind's is used. */
export function pagefindRecord(facets: Facets, { title, text }: Analysed): CustomRecord {
  const day = facets.date ?? facets.collected;
  return {
    url: articleUrl(facets.id),
    language: "und",
    content: text,
    meta: { title },
    filters: filters(facets, day),
    ...(day && { sort: { date: day } }),
  };
}

function filters({ publisher, tags }: Facets, day: string | undefined): Record<string, string[]> {
  const filters: Record<string, string[]> = {};
  const add = (name: string, value: string | undefined) => {
    if (value) filters[name] = [...(filters[name] ?? []), value];
  };
  add("publisher", publisher);
  add("year", day?.slice(0, 4));
  for (const { kind, name } of tags) add(kind, name);
  return filters;
}
