/** One raw file at every stage, in words: for the person who asks why an article looks as it does. */
import { statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { Article } from "#src/article.ts";
import type { Knowledge } from "#src/enrich/knowledge.ts";
import { judgeTopics } from "#src/enrich/topics.ts";
import { formatArticle } from "#src/markdown/format.ts";
import { identify, sha256 } from "#src/markdown/identity.ts";
import { mergeArticle } from "#src/markdown/merge.ts";
import { faultOfBody } from "#src/markdown/proof.ts";
import { toMarkdown } from "#src/markdown/to-markdown.ts";
import { formatMessage, type Message } from "#src/message.ts";
import type { Settings } from "#src/settings.ts";
import { dateLines } from "./inspect-dates.ts";
import { nameLines } from "./inspect-names.ts";
import type { ToArticle } from "./make-one.ts";
import { kindOf } from "./paths.ts";
import { type FoundRecord, readRecords } from "./read-records.ts";
import { Refusal } from "./run-command.ts";
import type { RawFile } from "./walk.ts";

export interface InspectOptions {
  readonly settings: Settings;
  readonly toArticle: ToArticle;
  /** To show which names were found and why each is a tag or none. */
  readonly knowledge: Knowledge;
  /** 0-based number of the only record to show. */
  readonly record?: number;
  readonly print: (line: string) => void;
}

/**
 * Prints the stages of each record of a file.
 * @returns whether there was a record and no error
 * @throws Refusal when the path names no file
 */
export async function inspect(path: string, options: InspectOptions): Promise<boolean> {
  const { settings, print } = options;
  const { file, inner } = locate(path);
  const kind = kindOf(file.absolute);
  if (kind !== "file") throw new Refusal(noFile(path, kind));
  let failed = false;
  const report = (message: Message) => {
    // Of an archive's other files nothing is asked.
    if (inner !== undefined && ![path, file.shown].includes(message.path)) return;
    failed ||= message.severity === "error";
    print(`  ! ${formatMessage(message)}`);
  };
  heading(
    print,
    `File ${file.shown} (${statSync(file.absolute, { throwIfNoEntry: false })?.size ?? 0} bytes)`,
  );
  let shown = 0;
  let all = 0;
  const ignore = () => {};
  const hooks = { fields: settings.fields, report, onRefused: ignore, onDamaged: ignore };
  for await (const found of readRecords(file, hooks)) {
    if (inner !== undefined && found.file.shown !== path) continue;
    all += 1;
    if (options.record !== undefined && found.ordinal !== options.record) continue;
    if (shown === 0) {
      const { encoding, changes, sha256: hash } = found.origin;
      pairs(print, { encoding, sha256: hash, ...asTexts(changes) });
    }
    shown += 1;
    showRecord(found, options, report);
  }
  if (all === 0) print(inner === undefined ? "no record" : `no record in ${inner}`);
  else if (shown === 0)
    print(`no record ${options.record}: ${path} has ${all}, numbered from 0 to ${all - 1}`);
  return shown > 0 && !failed;
}

const noFile = (path: string, kind: ReturnType<typeof kindOf>): Message => ({
  rule: "raw-unreadable",
  severity: "error",
  path,
  found: kind === "nothing" ? "nothing there" : kind,
  expected: "a raw file, or one inside an archive",
});

/** The raw file that a path names, and the way inside it when that is an archive. */
function locate(path: string): { readonly file: RawFile; readonly inner: string | undefined } {
  let shown = path;
  while (kindOf(shown) === "nothing" && dirname(shown) !== shown) shown = dirname(shown);
  if (kindOf(shown) !== "file") shown = path;
  const absolute = resolve(shown);
  const name = basename(absolute);
  const file = { absolute, shown, path: name, root: basename(dirname(absolute)) };
  return { file, inner: shown === path ? undefined : path.slice(shown.length + 1) };
}

function showRecord(
  { record, ordinal, origin }: FoundRecord,
  { settings, toArticle, knowledge, print }: InspectOptions,
  report: (message: Message) => void,
): void {
  const { text, rest, keywords, ...fields } = record.fields;
  heading(print, `Record ${ordinal}, line ${record.line}, format ${record.format}`);
  pairs(print, { ...asTexts(fields), ...asTexts({ keywords: keywords?.join(" | ") }), ...rest });
  print(`  text: ${text.length} characters`);
  for (const line of text.split("\n", 5)) print(`  | ${line}`);

  heading(print, "Article");
  const article = toArticle(record, origin, report);
  showArticle(article, knowledge, settings, print);
  for (const line of dateLines(article, settings)) print(`  ${line}`);

  heading(print, "Markdown");
  const body = toMarkdown(article.blocks);
  const fault = faultOfBody(body, article.blocks);
  if (fault !== undefined)
    report({ rule: "record-refused", severity: "error", path: origin.path, found: fault });
  const id = identify(record, sha256(record.source));
  const { blocks: _, ...values } = article;
  const path = `${id}.md`;
  const fresh = { ...values, id, added: settings.today, body, path };
  print(formatArticle(mergeArticle(undefined, fresh)));

  heading(print, "Page");
  print(`  ${settings.prefix}articles/${id}/`);
}

function showArticle(
  article: Article,
  knowledge: Knowledge,
  { tags }: Settings,
  print: (line: string) => void,
): void {
  const { blocks, tags: _tags, raw: _raw, changes, sourceFields, ...fields } = article;
  pairs(print, asTexts(fields));
  pairs(print, asTexts(changes), "changed ");
  pairs(print, sourceFields, "source ");
  for (const line of nameLines(article, knowledge, tags)) print(`  ${line}`);
  showTopics(article, print);
  for (const block of blocks) print(`  ${block.type}: ${JSON.stringify(block).slice(0, 160)}`);
}

/** Topics that nearly were chosen are worth a line too. */
const NEARLY = -1;

function showTopics(article: Article, print: (line: string) => void): void {
  for (const { tag, chosen, score, words } of judgeTopics(article)) {
    if (!chosen && score < NEARLY) continue;
    const evidence = words.map(({ stem, weight }) => `${stem} +${weight.toFixed(2)}`);
    print(
      `  ${chosen ? "tag" : "no tag"} topic ${tag.name} (${score.toFixed(2)}): ${evidence.join(", ")}`,
    );
  }
}

function heading(print: (line: string) => void, text: string): void {
  print(`\n== ${text}`);
}

function pairs(
  print: (line: string) => void,
  values: Readonly<Record<string, string>>,
  label = "",
): void {
  for (const [key, value] of Object.entries(values)) print(`  ${label}${key}: ${value}`);
}

/** Values as JSON where they are no texts; empty ones left out. */
function asTexts(values: object): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    texts[key] = typeof value === "string" ? value : JSON.stringify(value);
  }
  return texts;
}
