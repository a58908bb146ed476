/** What a page prints below an article's last sentence, in the same element: controls, counters, rights. */
import { type ChildNode, type Document, type Element, isTag, isText } from "domhandler";
import { DomUtils } from "htmlparser2";
import { elementsOf, textOf, wordCount } from "./html-dom.ts";
import { isCall, letterCount } from "./html-labels.ts";

/** Most words of such a line. */
const MOST_WORDS = 30;
const CONTROL_WORDS = 6;
const LINE = /^(?:br|hr)$/;
const INLINE = /^(?:a|b|strong|em|i|u|span|font|small|sub|sup|time|bdi|bdo|abbr|mark|img)$/;

/** `© الصحيفة 2019`, `جميع الحقوق محفوظة`, `يمنع نسخ …` */
const RIGHTS =
  /^(?:©|\(c\)|حقوق النشر|(?:جميع|كافة|كل) (?:ال)?حقوق|copyright|all rights|(?:يمنع|يحظر|لا يجوز|لا يسمح)\s+(?:ب?(?:نسخ|نقل|إعادة|اعادة|نشر|اقتباس|استخدام)))/iu;
/** What stands before the page's own address, and before a number of readers. */
const CONTROL =
  /^(?:رابط (?:الخبر|المقال[ةه]?|الموضوع|الصفح[ةه]|مختصر)|(?:ال)?رابط (?:ال)?(?:مختصر|الدائم)|عدد (?:ال)?(?:قراء|قراءات|مشاهدات|زيارات|زوار)|(?:طباع[ةه]|[إا]طبع)(?: (?:الصفح[ةه]|الخبر|المقال))?$|[أا]رسل (?:الخبر |المقال )?(?:[إا]ل[ىي]|ل)\s?صديق|https?:\/\/\S+$|(?:مشارك[ةه]|شارك)(?: (?:الخبر|المقال|الموضوع|عبر|على).{0,40}|\s*:?)$|(?:العود[ةه]|عود[ةه]|رجوع)(?: [إا]ل[ىي] .{0,30})?$|[إا]غلاق(?: النافذ[ةه])?$|\(?\s*[\d٠-٩.,]+\s*(?:قراء[ةه]|مشاهد[ةه]|زيار[ةه]|مر[ةه])\s*\)?$)/iu;

/**
 * Takes such lines off the end of a text, in place, line by line from the last one, until one is none. What they
 * say stands on the page still, and is kept as what was left out.
 */
export function trimLastLines(root: Document): void {
  for (let line = lastLine(root); line.length > 0; line = lastLine(root)) {
    const text = line.map(textOf).join(" ").replace(/\s+/g, " ").trim();
    if (text !== "" && !isControl(text, line)) return;
    for (const node of line) DomUtils.removeElement(node);
  }
}

function isControl(text: string, line: readonly ChildNode[]): boolean {
  const words = wordCount(text);
  const linked = letterCount(line.flatMap(linksIn).join(""));
  const buttons = words <= CONTROL_WORDS * 2 && linked > 0 && linked >= letterCount(text) * 0.9;
  return (
    (words <= MOST_WORDS && RIGHTS.test(text)) ||
    (words <= CONTROL_WORDS * 2 && text.split(/\s+[|•·]\s+/).every((one) => CONTROL.test(one))) ||
    (words <= CONTROL_WORDS * 2 && isCall(text)) ||
    (buttons && words / Math.max(line.flatMap(linksIn).length, 1) <= 4)
  );
}

const linksIn = (node: ChildNode): string[] => {
  if (!isTag(node)) return [];
  return node.name === "a" ? [textOf(node)] : node.children.flatMap(linksIn);
};

/** The nodes of the last line, with the sign that begins it; of an element that is none, its own last line. */
function lastLine(root: Document): ChildNode[] {
  let children: readonly ChildNode[] = root.children;
  for (;;) {
    const line: ChildNode[] = [];
    for (const node of [...children].reverse()) {
      if (!isInline(node)) {
        if (line.length === 0 || (isTag(node) && LINE.test(node.name))) line.unshift(node);
        break;
      }
      line.unshift(node);
    }
    const [only] = line;
    // A block ends the text: its own last line does, unless it is empty.
    const inside = line.length === 1 && only !== undefined && isTag(only) && !isInline(only);
    if (!inside || only.children.length === 0 || textOf(only) === "") return line;
    if (/^(?:figure|ul|ol|blockquote|h[1-6])$/.test(only.name) || isTable(only)) return [];
    children = only.children;
  }
}

/** A cell of so many words holds text: its table only lays out the page. */
const CELL_WORDS = 15;
const isTable = (element: Element): boolean =>
  element.name === "table" &&
  ![...elementsOf(element)].some(
    (cell) => cell.name === "td" && wordCount(textOf(cell)) >= CELL_WORDS,
  );

const isInline = (node: ChildNode): boolean =>
  isText(node) || (isTag(node) && INLINE.test(node.name));
