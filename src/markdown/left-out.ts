/**
 * What was judged not to be the article, at the end of its Markdown file when asked for. It is a copy
 * of what front matter keeps: no part of the body, found by no search. Of a saved page's frame
 * nothing is shown; what was taken out of the text itself the page tells where it tells what is known.
 */
import type { StoredArticle } from "#src/article.ts";
import { LEFT_OUT, toMarkdown } from "./to-markdown.ts";

/** Where the section begins: the last line that is its heading. */
const SECTION = new RegExp(`(?:^|\\n)## ${LEFT_OUT}[ \\t]*(?:\\n|$)`, "g");

/** Whether a key of `source_fields` holds such lines. */
export const isNoise = (key: string): boolean => /^(?:record_)?(?:page_)?noise$/.test(key);

/** The lines judged not to be the article, as front matter keeps them. */
export function noiseOf(sourceFields: StoredArticle["sourceFields"]): string[] {
  const texts = Object.entries(sourceFields).filter(([key]) => isNoise(key));
  return texts.flatMap(([, text]) => text.split("\n"));
}

/** Those of them that were taken out of the text itself, not from around it on its page. */
export const takenOut = ({ noise }: StoredArticle["sourceFields"]): string[] =>
  noise?.split("\n") ?? [];

/** The section's Markdown, a paragraph a line; undefined when nothing was left out. */
export function leftOutOf(sourceFields: StoredArticle["sourceFields"]): string | undefined {
  const blocks = noiseOf(sourceFields).map((text) => ({ type: "paragraph", text }) as const);
  return toMarkdown(blocks) || undefined;
}

/** Divides what stands below front matter into the body and the section's content. */
export function splitLeftOut(content: string): { body: string; leftOut?: string } {
  const found = content.includes(LEFT_OUT) ? [...content.matchAll(SECTION)].at(-1) : undefined;
  if (found === undefined) return { body: content };
  const leftOut = content.slice(found.index + found[0].length).trim();
  return { body: content.slice(0, found.index).trimEnd(), ...(leftOut === "" ? {} : { leftOut }) };
}

/**
 * The section that a new version of the file gets: a person's, when it is not the copy that the
 * converter made of front matter; else the fresh one, or none.
 */
export function mergeLeftOut(
  existing: Pick<StoredArticle, "leftOut" | "sourceFields"> | undefined,
  fresh: string | undefined,
): string | undefined {
  return existing !== undefined && hasOwnLeftOut(existing) ? existing.leftOut : fresh;
}

/** Whether a person has written in the section: it is not the converter's copy. */
export const hasOwnLeftOut = ({
  leftOut,
  sourceFields,
}: Pick<StoredArticle, "leftOut" | "sourceFields">): boolean =>
  leftOut !== undefined && leftOut !== leftOutOf(sourceFields);
