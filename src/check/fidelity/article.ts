/** One article against its raw record and its page. */
import type { StoredArticle } from "#src/article.ts";
import { isNoise } from "#src/markdown/left-out.ts";
import { bodyParagraphs } from "#src/markdown/render.ts";
import type { RawRecord } from "#src/record.ts";
import { type Account, accountFor } from "./account.ts";
import type { ArticlePage } from "./article-page.ts";
import { lettersOf } from "./letters.ts";
import { rawLines, stringsIn, withoutTags } from "./raw-lines.ts";

/** Where the letters of a record are: in the body shown, in front matter, in the noise. */
export function accountOf(record: RawRecord, article: StoredArticle, shown: string): Account {
  const { title, kicker, standfirst, section, keywords, url, archivedUrl, rights } = article;
  const source = Object.entries(article.sourceFields);
  const own = [title, kicker, standfirst, section, ...keywords, url, archivedUrl, rights];
  return accountFor(rawLines(record), {
    body: shown,
    title,
    fields: [
      ...own.flatMap((value) => (value === undefined ? [] : bothWays(value))),
      ...source.flatMap(([key, value]) => (isNoise(key) ? [] : stringsInField(value))),
    ],
    captions: article.captions
      .filter((_, i) => `caption_${i + 1}` in article.sourceFields)
      .flatMap(({ text, alt }) => [text, alt?.text ?? ""]),
    noise: source.flatMap(([key, value]) =>
      isNoise(key) ? value.split("\n").flatMap(bothWays) : [],
    ),
    changes: article.changes,
  });
}

/** A field that holds a list or an object says each string in it. */
function stringsInField(value: string): string[] {
  if (!/^\s*[[{]/.test(value)) return bothWays(value);
  try {
    return [...stringsIn(JSON.parse(value)).flatMap(bothWays), value];
  } catch {
    return bothWays(value);
  }
}

/** A field may keep markup as it is; its words are looked for without. */
const bothWays = (value: string): string[] => [...new Set([withoutTags(value), value])];

/** The body that a visitor sees; where the status hides it, the body that is kept. */
export function shownBody(article: StoredArticle, page: ArticlePage | undefined): string {
  return page?.body ?? textOfBody(article).join("\n");
}

/** Whether the whole text is on the page, by the article's status. */
export const isShownWhole = ({ status }: StoredArticle): boolean =>
  status !== "withdrawn" && status !== "excerpt";

/**
 * The first text of the Markdown file that its page does not show: title, paragraph or caption.
 * Undefined when all is there.
 */
export function firstNotShown(article: StoredArticle, { body, header }: ArticlePage) {
  const above = lettersOf(header);
  const head = [article.title, article.kicker, article.standfirst];
  let left = lettersOf(body);
  const captions = article.captions.flatMap(({ text, alt }) => [text, alt?.text]);
  for (const text of [...textOfBody(article), ...captions]) {
    const letters = lettersOf(text ?? "");
    const at = left.indexOf(letters);
    if (at < 0) return text;
    left = left.slice(0, at) + left.slice(at + letters.length);
  }
  return head.find((text) => text !== undefined && !above.includes(lettersOf(text)));
}

const textOfBody = ({ body }: StoredArticle): string[] =>
  bodyParagraphs(body).map(({ text }) => text);
