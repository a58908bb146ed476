/** The text of an article in the order in which it is read, and how much each part says about it. */
import type { Article } from "#src/article.ts";
import { readWords, type Words } from "./word-notes.ts";

export interface Section {
  /** UTF-16 offsets in the joined text. */
  readonly start: number;
  readonly end: number;
  readonly place: "title" | "lead" | "second" | "body" | "caption";
}

export interface SectionedText {
  readonly text: string;
  readonly sections: readonly Section[];
}

/** A sectioned text with its words. */
export interface Reading extends SectionedText {
  readonly words: Words;
}

/** What of an article is read. */
export type Readable = Pick<Article, "title" | "standfirst" | "blocks"> &
  Partial<Pick<Article, "kicker" | "captions">>;

/** Reads an article once for all the steps that go by its words. */
export function readArticle(article: Readable): Reading {
  const sectioned = sectionsOf(article);
  return { ...sectioned, words: readWords(sectioned.text) };
}

/** Title and kicker, standfirst, blocks and captions, each on lines of its own. */
function sectionsOf(article: Readable): SectionedText {
  const parts: { readonly place: Section["place"]; readonly text: string }[] = [
    { place: "title", text: [article.kicker, article.title].filter(Boolean).join("\n") },
  ];
  const opening: Section["place"][] = ["lead", "second"];
  const paragraph = (): Section["place"] => opening.shift() ?? "body";
  if (article.standfirst) parts.push({ place: paragraph(), text: article.standfirst });
  for (const block of article.blocks) {
    if (block.type === "paragraph") parts.push({ place: paragraph(), text: block.text });
    if (block.type === "heading") parts.push({ place: "body", text: block.text });
    if (block.type === "list") parts.push({ place: "body", text: block.items.join("\n") });
    if (block.type === "quote") parts.push({ place: "body", text: block.lines.join("\n") });
  }
  for (const { text } of article.captions ?? []) parts.push({ place: "caption", text });
  const sections: Section[] = [];
  let text = "";
  for (const part of parts) {
    const start = text.length;
    sections.push({ start, end: start + part.text.length, place: part.place });
    text += `${part.text}\n\n`;
  }
  return { text, sections };
}
