/** The notation of MediaWiki (mediawiki.org/wiki/Help:Formatting) → HTML, as far as news is written in it. */

export interface Written {
  readonly html: string;
  /** A template that is called a date says when it was published. */
  readonly date?: string;
  readonly categories: readonly string[];
  /** Templates, files and notes as they were written: they are no text, and nobody can expand them. */
  readonly apart: string;
}

const CATEGORY = /^\s*(?:category|تصنيف|رده|زمرہ|קטגוריה|پۆل)\s*:\s*([^|]+)/iu;
const FILE = /^\s*(?:file|image|media|ملف|صورة|پرونده|تصویر|קובץ|تصویر|فائل|وێنە)\s*:/iu;
const DATE = /^\s*(?:date|تاريخ|تاریخ|תאריך)\s*\|\s*(?:[^|=]*=)?\s*([^|]+)/iu;
/** Ends of links that say no words: languages, and other wikis. */
const ELSEWHERE = /^\s*:?[a-z-]{2,12}:[^|]*$/;

/** Two brackets of one kind, or a note, without another inside: the innermost first. */
const INNERMOST =
  /\{\{((?:(?!\{\{|\}\})[\s\S])*)\}\}|\{\|((?:(?!\{\||\|\})[\s\S])*)\|\}|\[\[((?:(?!\[\[|\]\])[\s\S])*)\]\]|<ref\b[^<>]*?(?:\/>|>((?:(?!<ref\b|<\/ref)[\s\S])*)<\/ref\s*>)|<!--[\s\S]*?-->/gi;
/** Nested templates are opened so many times. */
const DEEPEST = 12;

/** What a page's text says, and what stands apart from it. */
export function wikitext(text: string): Written {
  const apart: string[] = [];
  const categories: string[] = [];
  let date: string | undefined;
  const take = (whole: string, template?: string, _table?: string, link?: string): string => {
    const category = CATEGORY.exec(link ?? "")?.[1]?.trim();
    if (category !== undefined) {
      categories.push(category);
      return "";
    }
    if (link !== undefined && !FILE.test(link)) {
      const words = link.includes("|") ? link.slice(link.lastIndexOf("|") + 1) : link;
      if (!ELSEWHERE.test(link)) return words.replace(/^:/, "");
    }
    date ??= DATE.exec(template ?? "")?.[1]?.trim();
    apart.push(whole);
    return "";
  };
  let rest = text;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const next = rest.replace(INNERMOST, take);
    if (next === rest) break;
    rest = next;
  }
  return {
    html: htmlOf(rest),
    ...(date === undefined ? {} : { date }),
    categories,
    apart: apart.join("\n"),
  };
}

/** Words that a page says to the program. */
const SWITCH = /^__[A-Z]+__$/gm;
const HEADING = /^(={1,6})\s*(.+?)\s*\1\s*$/;
const ITEM = /^[*#]+\s*(.*)$/;

/** Lines → headings, items and paragraphs, which an empty line divides. */
function htmlOf(text: string): string {
  const blocks: string[] = [];
  let open: "p" | "ul" | undefined;
  const end = (): void => {
    if (open !== undefined) blocks.push(`</${open}>`);
    open = undefined;
  };
  const into = (element: "p" | "ul"): void => {
    if (open === element) return;
    end();
    blocks.push(`<${element}>`);
    open = element;
  };
  for (const line of inline(text.replace(SWITCH, "")).split("\n")) {
    const [, signs, heading] = HEADING.exec(line) ?? [];
    const item = ITEM.exec(line)?.[1];
    if (heading !== undefined) {
      end();
      const name = `h${Math.max(2, signs?.length ?? 2)}`;
      blocks.push(`<${name}>${heading}</${name}>`);
    } else if (item !== undefined) {
      if (item.trim() === "") continue;
      into("ul");
      blocks.push(`<li>${item}</li>`);
    } else if (line.trim() === "" || /^-{4,}$/.test(line)) end();
    else {
      into("p");
      blocks.push(`${line.replace(/^[:;]+\s*/, "")}\n`);
    }
  }
  end();
  return withoutEmptyEnd(blocks.join(""));
}

/** Emphasis is set by apostrophes; a link outwards has its words behind its address. */
const inline = (text: string): string =>
  text.replace(/'{2,5}/g, "").replace(/\[(?:https?:)?\/\/[^\s\]]+\s+([^\]\n]+)\]/g, "$1");

/** A heading below which nothing is left, because a template stood there. */
const withoutEmptyEnd = (html: string): string =>
  html.replace(/(?:<h\d>(?:(?!<\/h)[\s\S])*<\/h\d>\s*)+$/, "");
