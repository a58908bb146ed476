/**
 * An article as the HTML that Pagefind indexes: analysed words to search, and the original text
 * beside them, in attributes that Pagefind stores with the page but does not index. The fragment
 * of a result gives both back, so that excerpts show the text as it was written.
 */
import { escapeHtml } from "#src/site/html.ts";
import type { SearchDocument } from "./document.ts";
import type { IndexAnalyser } from "./index-analyser.ts";

/** Anchors that carry a fact about the article instead of a paragraph. */
const FACTS = ["title", "id", "date", "collected", "publisher"] as const;

/** HTML for Pagefind's Node API: language `und`, so that no stemmer of its own is used. */
export function pageSource(document: SearchDocument, analyser: IndexAnalyser): string {
  const { id, title, date, collected, publisher, tags, paragraphs } = document;
  analyser.begin();
  const facts = { title, id, date, collected, publisher };
  const heading = analyser.tokens(title);
  const parts = [`<i data-pagefind-meta="title:${heading}"></i>`];
  for (const fact of FACTS) parts.push(anchor(fact, facts[fact]));
  parts.push(heading, "\n");
  for (const { id: place, text } of paragraphs)
    parts.push(anchor(place, text), analyser.tokens(text), "\n");
  const day = date ?? collected;
  parts.push(filter("publisher", publisher), filter("year", day?.slice(0, 4)));
  for (const tag of tags) parts.push(filter(tag.kind, tag.name));
  parts.push(
    day === undefined ? "" : `<i data-pagefind-sort="date[d]" d="${escapeHtml(day)}"></i>`,
  );
  return `<html lang="und"><body data-pagefind-body>${parts.join("")}</body></html>`;
}

function anchor(id: string, text: string | undefined): string {
  if (text === undefined || text === "") return "";
  return `<a id="${escapeHtml(id)}" data-pagefind-title="${escapeHtml(text)}"></a>`;
}

/** The attribute form: a value given inline would take the rest of its line along. */
function filter(name: string, value: string | undefined): string {
  if (value === undefined || value === "") return "";
  return `<i data-pagefind-filter="${name}[v]" v="${escapeHtml(value)}"></i>`;
}
