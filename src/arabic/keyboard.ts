/** Keys of the Arabic keyboard (layout 101, as on Windows) by what they type when it is set to English. */
const KEYS = new Map(
  Object.entries({
    ...row("`qwertyuiop[]", "ذضصثقفغعهخحجد"),
    ...row("asdfghjkl;'", "شسيبلاتنمكط"),
    ...row("zxcvnm,./", "ئءؤرىةوزظ"),
    b: "لا",
    H: "أ",
    Y: "إ",
    N: "آ",
    G: "لأ",
    T: "لإ",
    B: "لآ",
  }),
);

const ARABIC = /[\u0600-\u06FF]/;
const LETTER = /[a-z]/i;

/**
 * What a text would have been with the keyboard set to Arabic; undefined when it has Arabic letters
 * already, no Latin ones, or signs that no key of the layout types.
 * @example fromLatinKeys("hgsu,]dm") // "السعودية"
 */
export function fromLatinKeys(text: string): string | undefined {
  if (ARABIC.test(text) || !LETTER.test(text)) return undefined;
  let typed = "";
  for (const sign of text) {
    const letter = /[\s\d"-]/.test(sign) ? sign : (KEYS.get(sign) ?? KEYS.get(sign.toLowerCase()));
    if (letter === undefined) return undefined;
    typed += letter;
  }
  return typed;
}

function row(keys: string, letters: string): Record<string, string> {
  return Object.fromEntries([...keys].map((key, i) => [key, letters[i] ?? ""]));
}
