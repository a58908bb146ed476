/** Stable ASCII addresses for tags: the gazetteer's slug when it knows the name, else our own. */
import subjects from "./data/subjects.json" with { type: "json" };
import { fold } from "./fold.ts";
import { GAZETTEER } from "./gazetteer.ts";

/** Folded letter → Latin; what is not here and not ASCII is left out. */
const LATIN: Readonly<Record<string, string>> = {
  ا: "a",
  ب: "b",
  ت: "t",
  ث: "th",
  ج: "j",
  ح: "h",
  خ: "kh",
  د: "d",
  ذ: "dh",
  ر: "r",
  ز: "z",
  س: "s",
  ش: "sh",
  ص: "s",
  ض: "d",
  ط: "t",
  ظ: "z",
  ع: "a",
  غ: "gh",
  ف: "f",
  ق: "q",
  ك: "k",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
  و: "w",
  ي: "y",
};

/** Crockford's base32, as in article ids. */
const BASE32 = "0123456789abcdefghjkmnpqrstvwxyz";

const known = new Map<string, string>([
  ...GAZETTEER.map((entry) => [`${entry.kind}:${entry.name}`, entry.slug] as const),
  ...subjects.map(({ name, slug }) => [`topic:${name}`, slug] as const),
]);

/**
 * Latin letters for Arabic ones, readable rather than exact: short vowels are not written.
 * @example transliterate("وقف إطلاق النار") // "wqf-atlaq-alnar"
 */
export function transliterate(text: string): string {
  return [...fold(text)]
    .map((c) => LATIN[c] ?? (/[a-z0-9]/.test(c) ? c : "-"))
    .join("")
    .replace(/-+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
}

/** Four base32 characters (20 bits) of FNV-1a over the text's UTF-16 units. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return [0, 5, 10, 15].map((shift) => BASE32[(hash >>> shift) & 31]).join("");
}

/**
 * The slug of a tag: that of the gazetteer for its names and of the list for subjects, else the transliterated name and a short
 * hash of kind and name, since different Arabic names transliterate alike.
 *
 * @example tagSlug({ name: "سوريا", kind: "place" }) // "syria"
 * @example tagSlug({ name: "هدنة", kind: "topic" }) // "hdnh-" and four characters
 */
export function tagSlug(tag: { readonly name: string; readonly kind: string }): string {
  const slug = known.get(`${tag.kind}:${tag.name}`);
  if (slug !== undefined) return slug;
  return [transliterate(tag.name), shortHash(`${tag.kind}:${tag.name}`)].filter(Boolean).join("-");
}
