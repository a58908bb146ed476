/** All tags of a kind, in alphabetical order or by size: `/people/`, `/people/by-count/`. */
import { underLetters } from "#src/arabic/alphabet.ts";
import { html, type Markup } from "#src/site/html.ts";
import type { KindPage } from "#src/site/kinds.ts";
import type { Site } from "#src/site/site.ts";
import { kindUrl, outputFile, TAGS } from "#src/site/urls.ts";
import { base } from "./base.ts";
import { breadcrumbList } from "./components/article-data.ts";
import { tagLinks } from "./components/counted-links.ts";
import { uncounted } from "./components/span.ts";
import { KINDS, tagCount, WORDS } from "./words.ts";

interface Data {
  readonly site: Site;
  readonly listing: KindPage;
}

export const data = {
  pagination: { data: "site.kinds", size: 1, alias: "listing" },
  permalink: ({ listing }: Data) => outputFile(listing.path),
  eleventyExcludeFromCollections: true,
};

export function render({ site, listing }: Data): string {
  const { kind, order, tags, path } = listing;
  const heading = KINDS.find((words) => words.kind === kind)?.heading ?? kind;
  const crumbs = [{ name: WORDS.tags, path: TAGS }];
  const way = (to: KindPage["order"], word: string) =>
    html`<a href=${site.url(kindUrl(kind, to))}${to === order && html` aria-current=page`}>${word}</a> `;
  return base(site, {
    title: order === "name" ? heading : `${heading}: ${WORDS.byCount}`,
    path,
    crumbs,
    data: breadcrumbList(site, crumbs),
    main: html`<h1>${heading}</h1>
<p class=meta>${tagCount(tags.length)}${uncounted(site.index)}</p>
<nav class=jump aria-label="${WORDS.order}">${way("name", WORDS.byName)}${way("count", WORDS.byCount)}</nav>
${order === "name" ? alphabet(site, tags) : tagLinks(site, tags)}`,
  });
}

/** Tags under their letters, with ways to each letter. */
function alphabet(site: Site, tags: KindPage["tags"]): Markup {
  const groups = underLetters(tags);
  return html`${
    groups.length > 1 &&
    html`<nav class="jump letters" aria-label="${WORDS.jumpToLetter}">${groups.map(
      ({ letter }) => html`<a href="#${anchor(letter)}">${letter}</a> `,
    )}</nav>
<p class=meta>${WORDS.article}</p>
`
  }${groups.map(
    ({ letter, items }) => html`<h2 id=${anchor(letter)}>${letter}</h2>
${tagLinks(site, items)}`,
  )}`;
}

/** An address that survives copying: Arabic letters would be percent-encoded. */
const anchor = (letter: string): string => `l${letter.codePointAt(0)?.toString(16)}`;
