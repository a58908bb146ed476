/**
 * Language and direction: stated on `<html>`, stated on every foreign run, and in agreement, so that
 * screen readers change voice and punctuation falls on the right side.
 */
import type { Check } from "./check.ts";
import type { Element } from "./page.ts";
import type { Finding } from "./text-file.ts";

/** Languages written from right to left, by primary subtag. */
const RIGHT_TO_LEFT = new Set("ar arc ckb dv fa he ks ps sd ug ur yi".split(" "));

/** BCP 47 in the shapes that occur: `ar`, `zh-Hans`, `en-GB`, `und`. */
const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i;

/** Blocks whose whole text ought to be in the language stated for it. */
const BLOCKS = new Set(["p", "h1", "h2", "h3", "figcaption", "blockquote", "li"]);

export const language: Check = (_site, report) => ({
  page(page) {
    const html = page.first("html");
    if (html?.attributes["lang"] !== "ar" || html.attributes["dir"] !== "rtl") {
      const found = `<html lang=${JSON.stringify(html?.attributes["lang"])} dir=${JSON.stringify(html?.attributes["dir"])}>`;
      const finding = { rule: "html-language", found, expected: '<html lang="ar" dir="rtl">' };
      page.error(report, html?.offset ?? 0, finding);
    }
    for (const element of page.elements) {
      const finding = judge(element);
      if (finding !== undefined) page.error(report, element.offset, finding);
    }
  },
});

function judge(element: Element): Finding | undefined {
  const { name, attributes, outer } = element;
  const lang = attributes["lang"];
  const dir = attributes["dir"];
  if (dir !== undefined && !["ltr", "rtl", "auto"].includes(dir)) {
    return { rule: "dir", found: `dir=${JSON.stringify(dir)}`, expected: "ltr, rtl or auto" };
  }
  if (lang !== undefined && !LANGUAGE_TAG.test(lang)) {
    const expected = "a language tag such as ar or en";
    return { rule: "lang", found: `lang=${JSON.stringify(lang)}`, expected };
  }
  if (lang !== undefined && lang !== "und" && !agrees(lang, element.direction)) {
    return {
      rule: "lang-dir",
      found: `<${name} lang="${lang}"> in ${element.direction} text`,
      expected: `dir="${directionOf(lang)}" on it, or <bdi>`,
    };
  }
  if (BLOCKS.has(name) && directionOf(element.language) === "rtl" && isForeign(element.text)) {
    return {
      rule: "foreign-text",
      found: `<${name}> of ${element.language || outer.language} text without an Arabic letter`,
      expected: "lang and dir of its own",
    };
  }
  return undefined;
}

function agrees(lang: string, direction: Element["direction"]): boolean {
  return direction === "auto" || direction === directionOf(lang);
}

function directionOf(lang: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has((lang.split("-")[0] ?? "").toLowerCase()) ? "rtl" : "ltr";
}

/** Five words of Latin letters or more and not one Arabic letter: a sentence, not a name or code. */
function isForeign(text: string): boolean {
  return (
    !/\p{Script=Arabic}/u.test(text) && (text.match(/\p{Script=Latin}{2,}/gu)?.length ?? 0) >= 5
  );
}
