/**
 * What a reader hands on: one article as its source states it, still in the source's own strings.
 * Cleaning, splitting and judging belong to parse and enrich.
 */
import type { Block, Changes } from "./article.ts";

export interface RawRecord {
  /** Name of the reader that made it. */
  readonly format: string;
  /** 0-based number in the file; absent when the file is one article. */
  readonly index?: number;
  /** 1-based line of the raw file at which it starts. */
  readonly line: number;
  /** The bytes that define this record, canonical: hashed for `raw.record_sha256`. */
  readonly source: string;
  readonly fields: RecordFields;
  /** What the reader itself altered: markup taken off. */
  readonly changes?: Changes;
  /** Encoding of this record, where it is not the file's: each page of a web archive has its own. */
  readonly encoding?: string;
}

export interface RecordFields {
  /** The source's own identifier. */
  readonly id?: string;
  readonly url?: string;
  readonly archivedUrl?: string;
  /** The headline, where the source keeps it apart from the text. */
  readonly title?: string;
  /** The text below the headline; when `title` is absent its first line is the headline. */
  readonly text: string;
  /**
   * The same text as its markup divides it; figure blocks number `captions`. Where it is given,
   * nothing is to be guessed from line ends.
   */
  readonly blocks?: readonly Block[];
  readonly captions?: readonly RawCaption[];
  readonly author?: string;
  /** Date strings exactly as found. */
  readonly date?: string;
  readonly modified?: string;
  readonly collected?: string;
  /** Outlet as found: a name, a code or a host. */
  readonly publisher?: string;
  readonly section?: string;
  readonly keywords?: readonly string[];
  readonly standfirst?: string;
  readonly kicker?: string;
  /** Place and agency of filing, where the source keeps them apart from the text. */
  readonly dateline?: string;
  readonly language?: string;
  readonly rights?: string;
  /** What a page prints between headline and text; `rest` keeps it among what was left out. */
  readonly head?: readonly string[];
  /** Every other field of the record, verbatim. */
  readonly rest: Readonly<Record<string, string>>;
}

/** An image that the markup of a record shows, with what is printed below it. */
export interface RawCaption {
  /** As printed; empty when there is a credit only. */
  readonly text: string;
  /** Credit that the markup keeps apart from the caption. */
  readonly credit?: string;
  /** Address of the image as found. */
  readonly src?: string;
}
