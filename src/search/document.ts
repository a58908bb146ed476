import type { Tag } from "#src/article.ts";

/** What the search index needs of an article: taken from its Markdown by the site's build. */
export interface SearchDocument {
  /** The page is `articleUrl(id)`. */
  readonly id: string;
  readonly title: string;
  /** EDTF publication date. */
  readonly date?: string;
  /** EDTF day of the crawl. */
  readonly collected?: string;
  readonly publisher?: string;
  readonly tags: readonly Tag[];
  /** Its group of near copies, when it is in one: results may show such a group once. */
  readonly copies?: CopiesNote;
  /**
   * The blocks of the page that have an anchor, in order; `id` is the anchor, such as `p3`. What stands
   * beside them comes last, see `withBeside`.
   */
  readonly paragraphs: readonly Paragraph[];
  /** Where the source published it. */
  readonly address?: string;
}

export interface CopiesNote {
  /** Id of the group's main article, the same for all of it. */
  readonly main: string;
  /** How many articles the group has; the page of the main one lists them at `#copies`. */
  readonly articles: number;
}

export interface Paragraph {
  readonly id: string;
  readonly text: string;
}

/**
 * Anchor of what stands beside the text: kicker, standfirst and captions, in the order of the page. For the
 * index they are one paragraph, the last.
 */
export const BESIDE = "main";

/** Elements that hold it on an article's page. */
export const BESIDE_ELEMENTS = "header > .kicker, header > .lead, figcaption > p";

/** The paragraphs of a page with what stands beside them, when there is anything. */
export function withBeside(
  paragraphs: readonly Paragraph[],
  beside: readonly string[],
): readonly Paragraph[] {
  const text = beside.join("\n");
  return text === "" ? paragraphs : [...paragraphs, { id: BESIDE, text }];
}

/** A document that is made when its turn comes, so that an archive's texts are never held together. */
export interface SearchSource {
  readonly id: string;
  /** EDTF day that decides which bundle it is in; empty when nothing is known. */
  readonly day: string;
  read(): SearchDocument;
}

/** Under which day a document is filed: of its publication, else of its collection. */
export const dayOf = ({ date, collected }: Pick<SearchDocument, "date" | "collected">): string =>
  (date ?? collected ?? "").replace("?", "");

/** A document that is there already, as a source. */
export const sourceOf = (document: SearchDocument): SearchSource => ({
  id: document.id,
  day: dayOf(document),
  read: () => document,
});
