/** What a page says below a text of which it does not have all. */
import type { StoredArticle } from "#src/article.ts";
import { isBare } from "#src/site/body.ts";
import { html, type Markup } from "#src/site/html.ts";
import { onlyReached, WORDS } from "../words.ts";
import { name } from "./names.ts";

/** That a text is only the beginning, and where the whole is; or that there was none. */
export function textNote(article: StoredArticle): Markup | false {
  const short = article.status === "excerpt";
  if (isBare(article)) return note(html`${onlyReached(article)}${short && original(article)}`);
  return short && note(html`${WORDS.excerpt}${original(article) || elsewhere(article)}`);
}

const note = (text: Markup) =>
  html`<p class=note>${text}</p>
`;

/** The way to the whole text. */
function original({ url, archivedUrl }: StoredArticle): Markup | false {
  const link = (to: string, words: string) => html` <a href="${to}">${words}</a>`;
  if (url) return link(url, WORDS.readOriginal);
  return archivedUrl ? link(archivedUrl, WORDS.readArchived) : false;
}

/** Where the whole text was, when no address of it is known. */
const elsewhere = ({ publisher }: StoredArticle): Markup =>
  publisher
    ? html` ${WORDS.publishedIn} ${name(publisher)}${WORDS.noAddress}`
    : html` ${WORDS.noOriginal}`;
