/** Which characters the pages show: fonts are cut to them. */
import type { StoredArticle } from "#src/article.ts";

/** Always kept, so that the cut fonts change only with an archive's rare characters. */
const ALWAYS = [
  [0x20, 0x7e],
  [0xa0, 0xbf],
  [0x60c, 0x60c],
  [0x61b, 0x61b],
  [0x61f, 0x61f],
  [0x621, 0x655],
  [0x660, 0x66c],
  [0x2010, 0x2026],
] as const;

/**
 * The characters of all articles and of any interface text, each once, in code point order.
 * Those outside the Basic Multilingual Plane are left out: neither font has them.
 */
export function charactersOf(articles: Iterable<StoredArticle>): string {
  const seen = new Uint8Array(0x10000);
  for (const [from, to] of ALWAYS) seen.fill(1, from, to + 1);
  const see = (text: string | undefined): void => {
    if (text === undefined) return;
    for (let i = text.length - 1; i >= 0; i -= 1) seen[text.charCodeAt(i)] = 1;
  };
  for (const article of articles) {
    see(article.title);
    see(article.kicker);
    see(article.standfirst);
    see(article.body);
    see(article.publisher);
    see(article.dateline);
    see(article.byline.join());
    see(article.agencies.join());
    for (const tag of article.tags) see(tag.name);
    for (const { text, alt, credit, photographer } of article.captions) {
      see(text);
      see(alt?.text);
      see(credit);
      see(photographer);
    }
  }
  let characters = "";
  for (let code = 0x20; code < 0x10000; code += 1) {
    if (seen[code] === 1 && (code < 0xd800 || code > 0xdfff))
      characters += String.fromCharCode(code);
  }
  return characters;
}
