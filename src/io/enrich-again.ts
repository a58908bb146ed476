/** Markdown files enriched again from their own text: after a change of gazetteer, rules or settings. */
import type { Article, StoredArticle } from "#src/article.ts";
import { enrich } from "#src/enrich/enrich.ts";
import type { Knowledge } from "#src/enrich/knowledge.ts";
import { formatArticle } from "#src/markdown/format.ts";
import { mergeArticle } from "#src/markdown/merge.ts";
import { parseArticle } from "#src/markdown/parse.ts";
import { faultOfFile } from "#src/markdown/proof.ts";
import { bodyBlocks } from "#src/markdown/render.ts";
import type { Report } from "#src/message.ts";
import type { Settings } from "#src/settings.ts";
import { writeAtomic } from "./atomic.ts";
import { readUtf8 } from "./utf8-file.ts";

export interface EnrichAgainOptions {
  /** Paths of the Markdown files. */
  readonly files: readonly string[];
  readonly settings: Settings;
  readonly knowledge: Knowledge;
  readonly dryRun?: boolean;
  readonly report: Report;
}

export interface EnrichAgainSummary {
  readonly files: number;
  written: number;
  /** Text that a person changed: conversion goes by the raw article, so it is left to conversion. */
  edited: number;
  refused: number;
}

/** Enriches each file; what a person changed stands, a file that would not change is not touched. */
export function enrichAgain(options: EnrichAgainOptions): EnrichAgainSummary {
  const { files, settings, knowledge, dryRun = false, report } = options;
  const summary = { files: files.length, written: 0, edited: 0, refused: 0 };
  for (const path of files) {
    const { text: before, fault: unreadable } = readUtf8(path);
    const { article, messages } =
      unreadable === undefined
        ? parseArticle(before, path)
        : { article: undefined, messages: [unreadable] };
    for (const message of messages) report(message);
    if (article === undefined) summary.refused += 1;
    else if (article.edited.includes("body") || article.edited.includes("title"))
      summary.edited += 1;
    else {
      const again = enrichStored(article, knowledge, settings);
      const text = formatArticle(again);
      const fault = faultOfFile(text, again);
      if (fault !== undefined) {
        summary.refused += 1;
        report({ rule: "record-refused", severity: "error", path, found: fault });
      } else if (text !== formatArticle(article)) {
        summary.written += 1;
        if (!dryRun) writeAtomic(path, text);
      }
    }
  }
  return summary;
}

/** A stored article with what its own text and fields tell by now. */
export function enrichStored(
  stored: StoredArticle,
  knowledge: Knowledge,
  settings: Settings,
): StoredArticle {
  const { body, ...fields } = stored;
  const { date: _date, dateBasis, dateEvidence: _evidence, ...undated } = fields;
  const read = dateBasis === "inferred" ? undated : fields;
  const article: Article = { ...read, tags: [], blocks: bodyBlocks(body) };
  const { blocks: _blocks, ...enriched } = enrich(article, knowledge, settings);
  return mergeArticle(stored, { ...stored, ...withoutDate(dateBasis), ...enriched });
}

/** What an inferred date leaves when it is no longer inferred. */
const withoutDate = (basis: Article["dateBasis"]): Partial<StoredArticle> =>
  basis === "inferred"
    ? ({ date: undefined, dateBasis: undefined, dateEvidence: undefined } as object)
    : {};
