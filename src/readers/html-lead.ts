/** The paragraph below a page's headline that stands apart from its text: no part of the body, nor lost. */
import type { Document, Element } from "domhandler";
import { attribute, elementsOf, textOf, within, wordCount } from "./html-dom.ts";
import { placesOf } from "./html-places.ts";
import { SENTENCE } from "./html-trim.ts";

const NAMED =
  /(?:^|[\s_-])(?:lead|lede|teaser|teaser-text|summary|standfirst|chapo|intro|sapo|sub-?title|subheadline|deck|dek|abstract|excerpt|spot)(?:$|[\s_-])/i;
/** Lines of pictures and of those who wrote. */
const OTHER = /caption|credit|author|byline|meta|bio/i;
const MOST_WORDS = 80;
const FEWEST_WORDS = 8;
const ELSEWHERE = ["a", "aside", "nav", "footer", "figure", "form"];

/** What can be it, in the page's order: below the headline, by its name, as a heading, or as metadata say it. */
export function leadsOf(
  document: Document,
  title: string | undefined,
  description: string | undefined,
): string[] {
  const { headline } = placesOf(document, title);
  if (headline === undefined) return [];
  const all = [...elementsOf(document)];
  const below = all.slice(all.indexOf(headline) + 1, all.indexOf(headline) + 1 + REACH);
  const described = lettersOf(description ?? "").slice(0, TELLING);
  return below.flatMap((element) => {
    if (ELSEWHERE.some((name) => within(element, name))) return [];
    const text = textOf(element);
    const words = wordCount(text);
    if (words < FEWEST_WORDS || words > MOST_WORDS || text === title) return [];
    if (OTHER.test(attribute(element, "class") ?? "") || /^(?:posted )?by\s|^بقلم\s/iu.test(text))
      return [];
    const told = described.length === TELLING && lettersOf(text).startsWith(described);
    const isLead = told || isNamed(element) || (isHeading(element) && SENTENCE.test(text));
    return isLead ? [text] : [];
  });
}

/** How many elements below the headline are looked at. */
const REACH = 60;
/** Letters by which two texts are known to begin alike. */
const TELLING = 30;

const isNamed = (element: Element): boolean =>
  NAMED.test(`${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`);

const isHeading = ({ name }: Element): boolean => /^h[2-4]$/.test(name);

/** The first of them that stands between headline and text and that the text does not say. */
export function leadBeside(
  leads: readonly string[],
  head: readonly string[],
  said: readonly string[],
): string | undefined {
  const printed = new Set(head.map(lettersOf));
  const body = lettersOf(said.join(" "));
  return leads.find((lead) => printed.has(lettersOf(lead)) && !body.includes(lettersOf(lead)));
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
