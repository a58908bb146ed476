/** What connects an article with others: its near copies, and articles about the same matter. */
import { formatDate } from "#src/arabic/months.ts";
import type { Entry } from "#src/site/entry.ts";
import { html, type Markup } from "#src/site/html.ts";
import type { Site } from "#src/site/site.ts";
import { articleUrl, siblingUrl } from "#src/site/urls.ts";
import { copyCount, WORDS } from "../words.ts";
import { name } from "./names.ts";

/**
 * Where else the article was published, the main copy first: `<section id=copies>`. The heading promises
 * outlets only where each copy has one.
 */
export function copies(site: Site, { copies }: Entry): Markup | false {
  const heading = copies.every(({ article }) => article.publisher)
    ? WORDS.copies
    : WORDS.copiesSomewhere;
  return (
    copies.length > 0 &&
    html`<section id=copies><h2>${heading}</h2>${links(copies, (entry) => facts(site, entry))}</section>
`
  );
}

/** Articles about the same matter, best first. */
export const related = ({ related }: Entry): Markup | false =>
  related.length > 0 &&
  html`<section class=related><h2>${WORDS.relatedArticles}</h2>${links(related)}</section>
`;

/** Beside an item of a list: how many copies it stands for, as the way to all of them. */
export const copiesLink = (site: Site, { article, copies }: Entry): Markup | false =>
  copies.length > 0 &&
  html`<small><a href="${site.url(articleUrl(article.id))}#copies">${copyCount(copies.length)}</a></small>`;

function links(
  entries: readonly Entry[],
  note: (entry: Entry) => Markup | false = () => false,
): Markup {
  return html`<ul class="list plain">
${entries.map(
  (
    entry,
  ) => html`<li><a href=${siblingUrl(entry.article.id)}>${entry.article.title}</a>${note(entry)}
`,
)}</ul>`;
}

/** Outlet and day: what one copy differs in from another. */
function facts({ settings }: Site, { article, day, basis }: Entry): Markup | false {
  const { publisher } = article;
  const when = basis === "date" && formatDate(day, settings.months);
  return (
    (publisher !== undefined || when !== false) &&
    html`<small>${publisher && name(publisher)}${publisher && when && " · "}${when}</small>`
  );
}
