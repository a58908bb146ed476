/** Saved web pages: an article a page, or a message that says why it is none. */
import type { RawCaption, RawRecord } from "#src/record.ts";
import { removeAsides } from "./html-asides.ts";
import { besideArticle } from "./html-beside.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { pageBody } from "./html-body.ts";
import { bylineOf, isByline } from "./html-byline.ts";
import { decodePage } from "./html-charset.ts";
import { linksOf } from "./html-dom.ts";
import { markFigures } from "./html-figures.ts";
import { headLines, holdsDay, linkLetters } from "./html-head.ts";
import { pageKeywords, tagLinks } from "./html-keywords.ts";
import { leadBeside, leadsOf } from "./html-lead.ts";
import { listedArticles } from "./html-listing.ts";
import { type PageMeta, pageMeta } from "./html-meta.ts";
import { parseMarkup } from "./html-parse.ts";
import { placesOf } from "./html-places.ts";
import { repairPage } from "./html-repair.ts";
import { pageScripts, stateArticle } from "./html-state.ts";
import { linkShare } from "./html-trim.ts";
import { isThin, notAnArticle } from "./html-verdict.ts";
import { type VisibleLine, visibleLines } from "./html-visible.ts";
import { markupRecord } from "./markup-record.ts";
import { extensionOf, type Reader, type ReaderContext, type ReaderInput } from "./reader.ts";

/** What may stand above a page: comments, each up to its own end, and an XML declaration. */
const OPENING =
  /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)[\s>]/i;

export const html: Reader = {
  format: "html",
  extensions: ["html", "htm", "xhtml", "shtml"],
  sniff(head, path) {
    const known = html.extensions.includes(extensionOf(path));
    if (OPENING.test(head)) return known ? 1 : 0.85;
    return known ? 0.8 : 0;
  },
  *read(input, context) {
    const decoded = decodePage(input.decoded, input.bytes);
    const { encoding } = decoded;
    for (const record of readPage({ ...input, decoded }, context)) {
      yield encoding === input.decoded.encoding ? record : { ...record, encoding };
    }
  },
};

/** What a web archive knows of a page beside the page itself. */
export interface Known {
  readonly url?: string;
  readonly collected?: string;
}

/** The record of one page; none, with a message, when it is no article. */
export function* readPage(
  input: ReaderInput,
  context: ReaderContext,
  known: Known = {},
): Generator<RawRecord> {
  const source = input.decoded.text;
  const document = parseMarkup(source);
  const shown = visibleLines(document);
  const links = linkLetters(linksOf(document));
  repairPage(document);
  const scripts = pageScripts(document);
  const stated = pageMeta(document, shown);
  const printed = bylineOf(document);
  const pictures = markFigures(document);
  const { headline, between } = placesOf(document, stated.title);
  const tagged = tagLinks(headline);
  const leads = leadsOf(document, stated.title, stated.description);
  const above = pictures.find(({ figure }) => between(figure));
  removeAsides(document, stated.title ?? "");
  const listed = listedArticles(document, stated.title ?? "");
  const read = pageBody(document, stated.title ?? "");
  const thin = isThin(htmlBlocks(read?.html ?? "").blocks);
  const state = thin ? stateArticle(scripts, stated.title ?? "") : undefined;
  const { html: drawn, ...said } = state ?? {};
  const meta = { ...said, ...stated };
  const body = drawn === undefined ? read : { ...read, html: drawn, keywords: [] };
  const found = htmlBlocks(body?.html ?? "");
  const reason = notAnArticle({
    place: known.url ?? input.path,
    blocks: found.blocks,
    linkShare: linkShare(parseMarkup(body?.html ?? "")),
    signed: meta.calledArticle || meta.date !== undefined || meta.author !== undefined,
    title: meta.title ?? "",
    listed: state === undefined ? listed : 0,
  });
  if (reason !== undefined) {
    context.report({
      rule: "not-an-article",
      severity: "warning",
      path: input.path,
      line: 1,
      found: `${known.url === undefined ? "" : `${known.url}: `}${reason}`,
      expected: "a page with one article",
      advice: "if it is one, save its text as .txt",
    });
    return;
  }
  const lead = leadPicture(pictures, meta, above, found.captions);
  const byline = meta.author === undefined ? [printed, body?.byline].find(isByline) : undefined;
  const author = meta.author ?? byline;
  const words = pageKeywords(
    meta.keywords ?? [],
    [tagged, body?.keywords ?? []],
    [meta.title ?? "", found.text],
  );
  const record = markupRecord(
    { format: "html", path: input.path, line: 1, source },
    {
      ...fieldsOf({ ...meta, author, keywords: words.chosen }, known),
      rest: restOf(meta, words.dropped),
    },
    `${lead}${body?.html ?? ""}`,
    context,
  );
  if (record === undefined) return;
  const { title = "", text } = record.fields;
  const head = headLines({ shown, links, title, text });
  const date = holdsDay(head) ? undefined : meta.looseDate;
  const captions = record.fields.captions ?? [];
  const standfirst = leadBeside(leads, head, [text, ...captions.map((caption) => caption.text)]);
  yield withNoise(withHead(record, { head, date, standfirst }), shown, byline);
}

/** What a page prints between its headline and its text. */
interface Between {
  readonly head: readonly string[];
  readonly date: string | undefined;
  readonly standfirst: string | undefined;
}

function withHead(record: RawRecord, { head, date, standfirst }: Between): RawRecord {
  const more = {
    ...(date === undefined ? {} : { date }),
    ...(standfirst === undefined ? {} : { standfirst }),
    ...(head.length > 0 ? { head } : {}),
  };
  return { ...record, fields: { ...record.fields, ...more } };
}

/** All that the page shows and the record does not say is kept as what was left out. */
function withNoise(record: RawRecord, shown: readonly VisibleLine[], byline?: string): RawRecord {
  const { page_noise: _, ...rest } = record.fields.rest;
  const { head: __, ...said } = record.fields;
  const noise = besideArticle(shown, { ...said, rest }, byline).join("\n");
  const fields = {
    ...record.fields,
    rest: noise === "" ? rest : { ...rest, page_noise: noise },
  };
  return { ...record, fields };
}

function fieldsOf(
  meta: Omit<PageMeta, "author" | "keywords"> & {
    readonly author: string | undefined;
    readonly keywords: readonly string[] | undefined;
  },
  known: Known,
) {
  return {
    title: meta.title,
    author: meta.author,
    date: meta.date,
    modified: meta.modified,
    publisher: meta.publisher,
    section: meta.section,
    keywords: meta.keywords,
    language: meta.language,
    rights: meta.rights,
    archivedUrl: meta.archivedUrl,
    url: meta.url ?? known.url,
    collected: known.collected,
  };
}

function restOf(meta: PageMeta, dropped: readonly string[]): Record<string, string> {
  return {
    ...(dropped.length > 0 ? { keywords: dropped.join(", ") } : {}),
    ...(meta.description === undefined ? {} : { description: meta.description }),
    ...(meta.account === undefined ? {} : { account: meta.account }),
    ...(meta.direction === undefined ? {} : { direction: meta.direction }),
  };
}

/** The main image's caption, when it stands outside the text: as a figure above it. */
function leadPicture(
  pictures: readonly Picture[],
  { image }: PageMeta,
  above: Picture | undefined,
  inside: readonly RawCaption[],
): string {
  const file = (address: string): string =>
    /[^/]+?(?=\.\w{2,4}(?:[.?#]|$))/.exec(address.split("/").at(-1) ?? "")?.[0] ?? address;
  const main =
    image === undefined ? undefined : pictures.find(({ src }) => file(src) === file(image));
  const lead = main ?? above;
  if (lead === undefined || inside.some(({ text }) => text.includes(lead.text))) return "";
  const text = lead.text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  return `<figure><img src="${lead.src.replace(/"/g, "%22")}"><figcaption>${text}</figcaption></figure>`;
}

type Picture = ReturnType<typeof markFigures>[number];
