/**
 * The one thing that flows through the house. Optional means "not known": nothing is invented.
 * Front matter uses the same names in snake_case; `markdown/fields.ts` holds the correspondence.
 */
export interface Article {
  /** The headline as printed. */
  readonly title: string;
  /** Line above the headline. */
  readonly kicker?: string;
  /** Paragraph between the headline and the text. */
  readonly standfirst?: string;
  /** EDTF publication date as the source writes it: `2016`, `2016-02`, `2016-02-19`, `2016-02-19?`. */
  readonly date?: string;
  /** Publication time with offset, when stated: `14:05:00+03:00`. */
  readonly time?: string;
  /** How `date` is known: printed, worked out from what `dateEvidence` names, or given by a person. */
  readonly dateBasis?: "stated" | "inferred" | "edited";
  /** Short quotations with the rule that used them, in the order used. */
  readonly dateEvidence?: readonly Evidence[];
  /** EDTF day on which the source changed the article. */
  readonly modified?: string;
  /** EDTF day on which it was crawled: an upper bound of `date`, never a substitute for it. */
  readonly collected?: string;
  /** Names of people, one each. */
  readonly byline: readonly string[];
  /** Place the report was filed from. */
  readonly dateline?: string;
  /** The outlet that published it, by its display name. */
  readonly publisher?: string;
  /** Wire services and other sources credited by the source line or byline. */
  readonly agencies: readonly string[];
  /** The outlet's own section. */
  readonly section?: string;
  /** The outlet's own keywords. */
  readonly keywords: readonly string[];
  readonly tags: readonly Tag[];
  /** Captions in order; the body marks the place of number n (1-based) with a figure block. */
  readonly captions: readonly Caption[];
  /** BCP 47 language of the body. */
  readonly language: string;
  /** Where the source published it. */
  readonly url?: string;
  /** Where a web archive keeps it. */
  readonly archivedUrl?: string;
  /** Licence or rights statement. */
  readonly rights?: string;
  readonly status: Status;
  /** Id of the main copy; only when a person pins it. */
  readonly duplicateOf?: string;
  /** Ids of related articles; only when a person pins them. */
  readonly related?: readonly string[];
  /** What the record said that no other key holds verbatim. */
  readonly sourceFields: Readonly<Record<string, string>>;
  readonly raw: RawReference;
  /** What decoding and cleaning altered: rule → count. */
  readonly changes: Changes;
  readonly blocks: readonly Block[];
}

/** An article of which nothing is known: what is read, measured or tried is put over it. */
export const EMPTY_ARTICLE: Article = {
  title: "",
  byline: [],
  agencies: [],
  keywords: [],
  tags: [],
  captions: [],
  language: "ar",
  status: "public",
  sourceFields: {},
  raw: { path: "", sha256: "", recordSha256: "", format: "text", encoding: "utf-8" },
  changes: {},
  blocks: [],
};

/** `public`; `noindex`; `excerpt`: first lines and a link; `withdrawn`: a page that says so. */
export type Status = "public" | "noindex" | "excerpt" | "withdrawn";
export const STATUSES = ["public", "noindex", "excerpt", "withdrawn"] as const satisfies Status[];

export interface Evidence {
  readonly quote: string;
  readonly rule: string;
}

export type TagKind = "place" | "person" | "organisation" | "topic";
export const TAG_KINDS = [
  "place",
  "person",
  "organisation",
  "topic",
] as const satisfies readonly TagKind[];

export interface Tag {
  /** Canonical form. */
  readonly name: string;
  readonly kind: TagKind;
  /**
   * The rule that found a name that no list has; the site shows it when other articles name it too.
   * A person who wants the tag anyway deletes this key.
   */
  readonly rule?: string;
}

export interface Caption {
  /** The caption in its main language, without credit and archive mark. */
  readonly text: string;
  /** BCP 47 language of `text`. */
  readonly lang: string;
  /** The same caption in another language: an English agency line above an Arabic one. */
  readonly alt?: { readonly text: string; readonly lang: string };
  /** Credit as printed, without the archive mark: `أسوشيتد برس`. */
  readonly credit?: string;
  readonly photographer?: string;
  /** Agency named by the English line: `AP`. */
  readonly agency?: string;
  /** Marked as an archive photo. */
  readonly archive?: boolean;
  /** EDTF day of the photo, never of the article. */
  readonly date?: string;
  /** Address of the image at the source, or a file name under `content/media/`. */
  readonly src?: string;
}

export interface RawReference {
  /** Relative to the folder given to the converter, with `/`. */
  readonly path: string;
  /** Name of the folder given, when it was not `content/raw`: tells one source's paths from another's. */
  readonly root?: string;
  /** 0-based number of the record in its file; absent when the file holds one article. */
  readonly record?: number;
  /** Hex SHA-256 of the file. */
  readonly sha256: string;
  /** Hex SHA-256 of the record's own bytes or canonical JSON. */
  readonly recordSha256: string;
  /** Name of the reader: `text`, `json`, `jsonl`. */
  readonly format: string;
  /** `utf-8`, `windows-1256`, … */
  readonly encoding: string;
}

export type Changes = Readonly<Record<string, number>>;

export type Block =
  | { readonly type: "paragraph"; readonly text: string }
  | { readonly type: "heading"; readonly text: string }
  | {
      readonly type: "list";
      /** First number of an ordered list; absent for a bulleted one. */
      readonly start?: number;
      readonly items: readonly string[];
    }
  | { readonly type: "quote"; readonly lines: readonly string[] }
  /** The place of caption number `n`, 1-based. */
  | { readonly type: "figure"; readonly n: number };

/** An article as it stands in its Markdown file: what the site and the search index are built from. */
export interface StoredArticle extends Omit<Article, "blocks"> {
  /** 10 or more characters of Crockford base32 in lower case; the permalink is `/articles/<id>/`. */
  readonly id: string;
  /** EDTF day on which it entered this archive; feeds go by it. Written once. */
  readonly added: string;
  /** Markdown below the front matter. */
  readonly body: string;
  /** Markdown below the body of what was judged not to be the article; see `markdown/left-out.ts`. */
  readonly leftOut?: string;
  /** Field → short hash of the value the converter last wrote. */
  readonly digest: Readonly<Record<string, string>>;
  /** Names of front matter keys (and `body`) whose value a person changed. */
  readonly edited: readonly string[];
  /** Path of the Markdown file, for messages. */
  readonly path: string;
}

/** What is remembered of an article that was pruned: its address keeps a page that says so. */
export interface Removed {
  readonly id: string;
  readonly title: string;
  readonly date?: string;
  readonly publisher?: string;
  /** Where the source published it. */
  readonly url?: string;
  /** EDTF day of removal. */
  readonly removed: string;
}
