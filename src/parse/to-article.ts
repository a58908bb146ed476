/** A record as its source states it → an Article. The order of the steps, on one screen. */
import { addChanges } from "#src/arabic/clean.ts";
import type { Article, Block, Changes } from "#src/article.ts";
import { sha256 } from "#src/markdown/identity.ts";
import type { Report } from "#src/message.ts";
import type { RawRecord } from "#src/record.ts";
import type { Settings } from "#src/settings.ts";
import { splitAuthor } from "./author.ts";
import { buildBlocks } from "./blocks.ts";
import { takeCaptions } from "./captions.ts";
import { cleanFields } from "./clean-field.ts";
import { readDateline, readDatelineField } from "./dateline.ts";
import { datesOf } from "./dates.ts";
import { unwrap } from "./hard-wrap.ts";
import { anywhere, takeHead } from "./head.ts";
import { takeHeadline } from "./headline.ts";
import { languageOf } from "./language.ts";
import { splitLines } from "./lines.ts";
import { linesOf } from "./markup.ts";
import { outletNames } from "./outlet.ts";
import { takeFrame } from "./page-frame.ts";
import { sourceFieldsOf } from "./source-fields.ts";
import { takeSources } from "./source-line.ts";

/** Where a record came from: the file, not the record. */
export interface Origin {
  readonly path: string;
  /** Hex SHA-256 of the file. */
  readonly sha256: string;
  readonly encoding: string;
  /** What decoding altered in the whole file. */
  readonly changes: Changes;
  /** Hex SHA-256 of the record's `source`, where it is known already. */
  readonly recordSha256?: string;
}

/**
 * Parses one record. Nothing is lost: each letter ends in the title, a block, a caption, another
 * field or `sourceFields`, or is counted in `changes`. A line that no step understands is a paragraph.
 */
export function toArticle(
  record: RawRecord,
  origin: Origin,
  settings: Settings,
  report: Report,
): Article {
  const { fields, changes } = cleanFields(record.fields);
  const outlets = outletNames(fields, settings);

  const pasted = isPasted(fields);
  const read = linesOf(fields);
  const all = pasted ? unwrap(read) : { lines: read, joined: 0 };
  const framed = pasted ? takeFrame(all.lines) : { lines: all.lines, noise: [] };
  const headline = takeHeadline(fields.title, framed.lines);
  const sources = takeSources(headline.lines, pasted);
  const pictures = takeCaptions(sources.lines);
  const author = splitAuthor(fields.author ?? "", outlets);
  const own = takeHead(pictures.items, outlets, author);
  const head = { ...headOfPage(fields, outlets), ...own };
  const body = buildBlocks(head.items);

  const opening = body.blocks.find((block) => block.type === "paragraph")?.text ?? "";
  const filed = fields.dateline && readDatelineField(fields.dateline, outlets);
  const credits = [filed || undefined, author, head.author, readDateline(opening, outlets)];
  const [dateline] = [...credits.map((credit) => credit?.place), head.place].filter(Boolean);
  const credited = [...credits.flatMap((credit) => credit?.agencies ?? []), head.agency ?? ""];
  const dates = datesOf(fields, head, author.date ?? head.author?.date, settings.today, (found) =>
    report({ ...found, path: origin.path, line: record.line }),
  );
  if (headline.missing) {
    report({
      rule: "no-headline",
      severity: "warning",
      path: origin.path,
      line: record.line,
      found: "no headline",
      advice: "its first words stand in; write a title in the Markdown",
    });
  }

  const noise = [...framed.noise, ...sources.noise].sort((a, b) => a.number - b.number);
  const sourceFields = sourceFieldsOf(fields, {
    source_line: sources.sourceLine,
    date_line: head.date?.printed,
    update_line: head.updated?.printed === head.date?.printed ? undefined : head.updated?.printed,
    byline_line: head.author?.printed,
    captions: pictures.printed,
    noise: noise.map(({ text }) => text).join("\n"),
  });
  const { noise: inText, page_noise: onPage } = sourceFields;
  if (inText ?? onPage)
    report({
      ...leftOut(inText, onPage),
      path: origin.path,
      // Lines of a record's text are those of its file only where the file is the text.
      line: (record.format === "text" ? noise[0]?.number : undefined) ?? record.line,
    });

  return {
    title: headline.title,
    ...optional("kicker", fields.kicker),
    ...optional("standfirst", fields.standfirst),
    ...dates,
    byline: unique([author.people, head.author?.people ?? []].find((names) => names.length > 0)),
    ...optional("dateline", dateline),
    ...optional("publisher", fields.publisher),
    agencies: unique([...sources.agencies, ...credited].filter(Boolean)),
    ...optional("section", fields.section),
    keywords: unique(fields.keywords),
    tags: [],
    captions: pictures.captions,
    language: languageOf(textOf(body.blocks) || headline.title),
    ...optional("url", fields.url),
    ...optional("archivedUrl", fields.archivedUrl),
    ...optional("rights", fields.rights ?? settings.rights),
    status: settings.status,
    sourceFields,
    raw: {
      path: origin.path,
      ...optional("record", record.index),
      sha256: origin.sha256,
      recordSha256: origin.recordSha256 ?? sha256(record.source),
      format: record.format,
      encoding: record.encoding ?? origin.encoding,
    },
    changes: addChanges(
      origin.changes,
      record.changes ?? {},
      changes,
      headline.repeated ? { "repeated-title": 1 } : {},
      all.joined > 0 ? { "wrapped-lines": all.joined } : {},
      repeatedKeywords(fields.keywords),
      body.changes,
    ),
    blocks: body.blocks,
  };
}

/** What a page prints between headline and text, as the lines above its first paragraph. */
function headOfPage({ head = [], text }: RawRecord["fields"], outlets: readonly string[]) {
  const [opening = ""] = text.split("\n");
  if (head.length === 0) return {};
  const lines = splitLines([...head, opening].join("\n"));
  const read = takeHead(lines, outlets, undefined, splitLines(text));
  return { ...anywhere(head, outlets), ...read };
}

/** The report has the lines whole; the article keeps them under `source_fields.noise`. */
const leftOut = (...noise: readonly (string | undefined)[]) =>
  ({
    rule: "left-out",
    severity: "info",
    found: `judged not to be the article: ${noise.filter(Boolean).join("\n").replaceAll("\n", " | ")}`,
    advice: "kept in source_fields; --keep-noise writes it below the text as well",
  }) as const;

/** Neither headline nor markup is stated: the text may be a page with all that stands around it. */
const isPasted = ({ title, blocks }: RawRecord["fields"]): boolean =>
  title === undefined && blocks === undefined;

function repeatedKeywords(keywords: readonly string[] = []): Changes {
  const repeated = keywords.length - new Set(keywords).size;
  return repeated > 0 ? { "repeated-keywords": repeated } : {};
}

const textOf = (blocks: readonly Block[]): string =>
  blocks.map((block) => ("text" in block ? block.text : "")).join("\n");

/** `{key: value}` when there is a value: absent keys stay absent. */
function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { [K in Key]?: Value } {
  return (value === undefined || value === "" ? {} : { [key]: value }) as { [K in Key]?: Value };
}

const unique = (names: readonly string[] = []): string[] => [...new Set(names)];
