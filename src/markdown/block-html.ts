/** What the HTML of a block is made of: attributes, its language, its text. */
import { isMostlyArabic, isMostlyLatin, mapLatinRuns } from "#src/arabic/script.ts";

export type Attribute = readonly [name: string, value: string | number];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text outside tags, where a quotation mark stands as itself. */
export const escapeText = (text: string): string =>
  /[&<>]/.test(text) ? text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign) : text;

/** Attributes with a space before each, and quotes where HTML needs them. */
export function spellAttributes(attributes: readonly Attribute[]): string {
  let out = "";
  for (const [name, value] of attributes) {
    const text = String(value);
    out += /^[\w-]+$/.test(text)
      ? ` ${name}=${text}`
      : ` ${name}="${text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)}"`;
  }
  return out;
}

/** Text whose runs of Latin words are isolated by `bdi` with their language. */
export const mixedText = (text: string): string =>
  mapLatinRuns(text, (part, latin) =>
    latin ? `<bdi lang=en>${escapeText(part)}</bdi>` : escapeText(part),
  );

/** Languages written in Arabic letters, of those an archive of Arabic news meets. */
const ARABIC_SCRIPT = /^(?:ar|fa|ur|ckb|ps|sd|ug)\b/i;

const ENGLISH: readonly Attribute[] = [
  ["lang", "en"],
  ["dir", "ltr"],
];
const ARABIC: readonly Attribute[] = [
  ["lang", "ar"],
  ["dir", "rtl"],
];

/**
 * The attributes of a block whose letters are mostly of another script than the article's, and
 * whether Latin words in it are a language of their own.
 * @param language BCP 47 language of the article
 */
export function languageOf(
  text: string,
  language: string,
): { readonly attributes: readonly Attribute[]; readonly mixed: boolean } {
  const arabic = ARABIC_SCRIPT.test(language);
  if (isMostlyLatin(text)) return { attributes: arabic ? ENGLISH : [], mixed: false };
  return { attributes: !arabic && isMostlyArabic(text) ? ARABIC : [], mixed: true };
}
