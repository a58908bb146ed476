/** Keywords of an article: its metadata's, unless they are the site's, else those that the page links. */
import type { Document, Element } from "domhandler";
import { fold } from "#src/arabic/fold.ts";
import { elementsOf, textOf, wordCount } from "./html-dom.ts";

/** Words of a keyword, at most. */
const MOST_WORDS = 5;
/** Fewer keywords are too few to tell the site's from the article's. */
const FEWEST = 4;
/** The share of an article's keywords that it mentions is larger. */
const MENTIONED = 0.2;

export interface Keywords {
  readonly chosen?: readonly string[] | undefined;
  /** The site's own. */
  readonly dropped: readonly string[];
}

/**
 * @param stated those of the metadata
 * @param printed lists that the page shows, the surest first
 * @param texts title and text of the article, in which some of its keywords occur
 */
export function pageKeywords(
  stated: readonly string[],
  printed: readonly (readonly string[])[],
  texts: readonly string[],
): Keywords {
  const said = fold(texts.join("\n"));
  const mentioned = stated.filter((word) => said.includes(fold(word))).length;
  const foreign = stated.length >= FEWEST && mentioned < stated.length * MENTIONED;
  const own = foreign ? [] : stated;
  const found = [own, ...printed].find((words) => words.length > 0);
  return {
    ...(found === undefined ? {} : { chosen: [...new Set(found)] }),
    dropped: foreign ? stated : [],
  };
}

/** What `rel=tag` links say in the element around the headline that has some: cards have their own. */
export function tagLinks(headline: Element | undefined): string[] {
  const around: (Element | Document)[] = [];
  for (let up = headline?.parent ?? null; up !== null; up = up.parent)
    around.push(up as Element | Document);
  for (const element of around) {
    const tags = [...elementsOf(element)]
      .filter(({ name, attribs }) => name === "a" && /\btag\b/.test(attribs["rel"] ?? ""))
      .filter(({ attribs }) => !/\bcategory\b/.test(attribs["rel"] ?? ""))
      .map((link) => textOf(link))
      .filter((text) => text !== "" && wordCount(text) <= MOST_WORDS);
    if (tags.length > 0) return tags;
  }
  return [];
}
