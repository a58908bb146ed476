/** Which script a text is in, by its letters: enough to set `lang` and `dir`, pure and quick. */

const LATIN_WORD = /[A-Za-z\u00C0-\u024F]{2}/;

/** Latin letters less Arabic letters: Basic Latin to Extended-B against U+0620–06FF and 0750–077F. */
function balance(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x620 && unit <= 0x77f) {
      if (unit <= 0x64a || (unit >= 0x66e && unit <= 0x6d3) || unit >= 0x750) sum -= 1;
    } else if (unit >= 0x41 && unit <= 0x24f) {
      if (unit <= 0x5a || (unit >= 0x61 && unit <= 0x7a) || unit >= 0xc0) sum += 1;
    }
  }
  return sum;
}

/** Whether more of a text's letters are Latin than Arabic. */
export function isMostlyLatin(text: string): boolean {
  return LATIN_WORD.test(text) && balance(text) > 0;
}

/** Whether more of a text's letters are Arabic than Latin. */
export function isMostlyArabic(text: string): boolean {
  return balance(text) < 0;
}

/**
 * One or more Latin words with what stands between them, from letter to letter or digit:
 * `The New York Times`, `AT&T`, `Boeing 747-8`, `Minecraft – Pocket Edition`. A single letter is no run.
 */
const RUN =
  /[A-Za-z\u00C0-\u024F][A-Za-z\u00C0-\u024F\d]*(?:(?:[ '’.&/+-]|, | [–—-] )?[A-Za-z\u00C0-\u024F\d]+)+|[A-Za-z\u00C0-\u024F]{2,}/g;

/**
 * Splits a text into Latin runs and what lies between.
 * @example splitLatin("قالت BBC News اليوم", (run, latin) => latin ? `[${run}]` : run) // "قالت [BBC News] اليوم"
 */
export function mapLatinRuns(text: string, map: (part: string, latin: boolean) => string): string {
  if (!LATIN_WORD.test(text)) return map(text, false);
  let out = "";
  let last = 0;
  for (const match of text.matchAll(RUN)) {
    const start = match.index;
    if (start > last) out += map(text.slice(last, start), false);
    out += map(match[0], true);
    last = start + match[0].length;
  }
  return last < text.length ? out + map(text.slice(last), false) : out;
}
