/** What there is to cite: an article as its page states it, the archive's copy of it, and today. */
export interface Reference {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** The outlet that published it. */
  readonly publication?: string;
  /** EDTF, with `?` when it was inferred. */
  readonly date?: string;
  /** BCP 47, of the article. */
  readonly language: string;
  /** Where the source published it. */
  readonly original?: string;
  /** Full address of the page in the archive. */
  readonly address: string;
  readonly archive: string;
  /** ISO day on which the copy was read. */
  readonly accessed: string;
}

/** Year, month and day of an EDTF date, as far as they are known. */
export const dateParts = (edtf: string): number[] => edtf.replace("?", "").split("-").map(Number);

/** Whether the date was worked out from what the article says. */
export const isInferred = ({ date }: Reference): boolean => date?.endsWith("?") ?? false;

/** What a note says: that the date is not stated by the source, and where the article was published. */
export const notes = (reference: Reference): string[] => [
  ...(isInferred(reference) ? ["Date inferred by the archive."] : []),
  ...(reference.original === undefined ? [] : [`Original: ${reference.original}`]),
];
