/** What visitors wrote below an article, known by its heading where no name of an element tells. */
import { type ChildNode, type Document, type Element, isTag, isText } from "domhandler";
import { DomUtils } from "htmlparser2";
import { fold } from "#src/arabic/fold.ts";
import { elementsOf, first, textOf, wordCount } from "./html-dom.ts";

const HEADING = /^(?:h[2-6]|b|strong|legend|div|p|span|td|th|font)$/;
/** The heading as a whole, with or without how many they are. */
const LABELS = new Set(
  (
    "تعليقات، التعليقات، عدد التعليقات، تعليقات القراء، تعليقات الزوار، تعليقات القراء والزوار، تعليقات فيسبوك، " +
    "تعليقات على الخبر، تعليقات على المقال، تعليقات على الموضوع، آراء القراء، ردود القراء، آراء الزوار، " +
    "أضف تعليقا، أضف تعليق، أضف تعليقك، اترك تعليقا، اترك تعليقك، اترك ردا، اكتب تعليقا، اكتب تعليقك، " +
    "نظرات، نظرات کاربران، نظرات بینندگان، نظرات خوانندگان، نظر شما، تبصرے، תגובות، הוסף תגובה، " +
    "comments، leave a comment، leave a reply"
  )
    .split("، ")
    .map(fold),
);
const PROSE_WORDS = 15;
const SHELL = new Set(["html", "body", "main"]);

/**
 * Removes such a heading and what follows it in its element, in place; where it opens the element, all of that.
 * What stands before the text, and what holds the headline, is never taken.
 */
export function removeComments(document: Document, headline: Element | undefined): void {
  const all = [...elementsOf(document)];
  const from = headline === undefined ? 0 : all.indexOf(headline) + 1;
  const text = all.findIndex((element, i) => i >= from && hasProse(element));
  if (text < 0) return;
  const heading = all.slice(text + 1).find(isLabel);
  if (heading === undefined) return;
  let top: Element = heading;
  for (let { parent } = top; parent !== null && isTag(parent); { parent } = parent) {
    const before = parent.children.slice(0, parent.children.indexOf(top));
    const opens = before.every((node) => textOf(node) === "");
    const holds = first(parent, (inner) => inner === headline || inner === all[text]) !== undefined;
    if (!opens || holds || SHELL.has(parent.name)) break;
    top = parent;
  }
  if (top === heading) for (const node of following(heading)) DomUtils.removeElement(node);
  DomUtils.removeElement(top);
}

const isLabel = (element: Element): boolean =>
  HEADING.test(element.name) && element.children.length < 4 && isLabelText(textOf(element));

const isLabelText = (text: string): boolean =>
  text.length < 60 &&
  LABELS.has(
    fold(text)
      .replace(/[^\p{L}\s]+/gu, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );

function following(element: Element): ChildNode[] {
  const { parent } = element;
  if (parent === null) return [];
  const siblings: readonly ChildNode[] = parent.children;
  return siblings.slice(siblings.indexOf(element) + 1);
}

/** A paragraph's worth of words of its own. */
const hasProse = ({ name, children }: Element): boolean =>
  name !== "script" &&
  name !== "style" &&
  name !== "a" &&
  children.some((child) => isText(child) && wordCount(child.data.trim()) >= PROSE_WORDS);
