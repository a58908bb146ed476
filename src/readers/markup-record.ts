/** A record whose text is HTML, from a feed or an export. */
import type { RawRecord, RecordFields } from "#src/record.ts";
import { headlineWords, htmlBlocks } from "./html-blocks.ts";
import { mergeRest } from "./merge-rest.ts";
import type { ReaderContext } from "./reader.ts";

interface Source {
  readonly format: string;
  readonly path: string;
  readonly line: number;
  readonly index?: number;
  readonly source: string;
}

/** Fields as found; `undefined` and empty ones are left out. */
type Loose = { readonly [Name in keyof RecordFields]?: RecordFields[Name] | undefined };

/**
 * Makes a record of fields and an HTML body; one with neither title nor text is reported.
 * A headline that holds markup is read as its words, and kept as it is in `rest`.
 */
export function markupRecord(
  { path, ...source }: Source,
  { title, ...fields }: Omit<Loose, "text" | "blocks" | "captions">,
  html: string,
  { report }: ReaderContext,
): RawRecord | undefined {
  const { blocks, captions, text, leftOut, tags } = htmlBlocks(html);
  const noise = [fields.rest?.["page_noise"] ?? "", ...leftOut].filter(Boolean).join("\n");
  const headline = title === undefined ? undefined : plain(title);
  if (!headline && text === "") {
    report({
      rule: "record-empty",
      severity: "warning",
      path,
      line: source.line,
      found: "an entry with neither title nor text",
      advice: "no article was made of it",
    });
    return undefined;
  }
  return {
    ...source,
    fields: {
      ...filled(fields),
      ...(headline ? { title: headline } : {}),
      text,
      ...(blocks.length > 0 ? { blocks } : {}),
      ...(captions.length > 0 ? { captions } : {}),
      rest: mergeRest(
        filled({ ...fields.rest, page_noise: noise }),
        title === undefined || !isMarkup(title) ? {} : { title },
      ),
    },
    ...(tags > 0 ? { changes: { "html-tags": tags } } : {}),
  };
}

const isMarkup = (title: string): boolean => /<[a-z/]/i.test(title);

/** A byte order mark is no space: cleaning takes it off, and says so. */
const WHITE = /[^\S\uFEFF]+/g;

const plain = (title: string): string =>
  (isMarkup(title) ? headlineWords(title) : title).replace(WHITE, " ").trim();

function filled<T extends object>(fields: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ""),
  ) as { [Key in keyof T]: Exclude<T[Key], undefined> };
}
