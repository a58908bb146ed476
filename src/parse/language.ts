/** The language of a text, by its script and, where scripts are shared, by its commonest words. */
import { isMostlyArabic } from "#src/arabic/script.ts";

const SCRIPTS: readonly { readonly language: string; readonly letters: RegExp }[] = [
  { language: "ar", letters: /\p{Script=Arabic}/gu },
  { language: "en", letters: /\p{Script=Latin}/gu },
  { language: "he", letters: /\p{Script=Hebrew}/gu },
  { language: "ru", letters: /\p{Script=Cyrillic}/gu },
  { language: "el", letters: /\p{Script=Greek}/gu },
  { language: "hy", letters: /\p{Script=Armenian}/gu },
  { language: "zgh", letters: /\p{Script=Tifinagh}/gu },
  { language: "zh", letters: /\p{Script=Han}/gu },
];

/** Words that only one language of a script has, and every text in it has often. */
const COMMON: Readonly<Record<string, readonly (readonly [language: string, words: RegExp])[]>> = {
  ar: [
    ["ar", /(?<!\p{L})(?:في|من|على|إلى|عن|أن|إن|التي|الذي|هذا|هذه)(?!\p{L})/gu],
    ["fa", /(?<!\p{L})(?:است|این|که|را|برای|شده|کرد|می|از|به)(?!\p{L})/gu],
    ["ur", /(?<!\p{L})(?:ہے|ہیں|کے|کی|میں|نے|سے|اور|کا)(?!\p{L})/gu],
    ["ckb", /(?<!\p{L})(?:لە|بە|کە|دەکات|ئەو|ئەم|هەر)(?!\p{L})/gu],
  ],
  en: [
    ["en", /\b(?:the|of|and|to|in|is|for|that|with)\b/gi],
    ["fr", /\b(?:le|la|les|des|et|est|une|dans|pour|du)\b/gi],
    ["es", /\b(?:el|los|las|una|del|y|por|con|que)\b/gi],
    ["de", /\b(?:der|die|das|und|ist|nicht|von|mit|den)\b/gi],
  ],
};

/** Text beyond this adds nothing to what its beginning says. */
const ENOUGH = 3000;
const OPENING = 500;

/** Words that Persian, Urdu and Kurdish do not have: most articles are settled by them. */
const ARABIC_WORDS = /(?:^|\s)(?:في|إلى|التي|الذي)\s/;

/**
 * BCP 47 language of a text: the script of most of its letters, then the language whose commonest
 * words it holds most of. Arabic when there are no letters: this is an Arabic archive.
 * @example languageOf("Le ministre est arrivé dans la ville.") // "fr"
 */
export function languageOf(text: string): string {
  const opening = text.slice(0, OPENING);
  if (ARABIC_WORDS.test(opening) && isMostlyArabic(opening)) return "ar";
  const sample = text.slice(0, ENOUGH);
  const script = most(SCRIPTS.map(({ language, letters }) => [language, count(sample, letters)]));
  const words = (COMMON[script] ?? []).map(
    ([name, common]) => [name, count(sample, common)] as const,
  );
  return most([[script, 0], ...words]);
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The first of those with the highest count. */
function most(counts: readonly (readonly [name: string, count: number])[]): string {
  return counts.reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}
