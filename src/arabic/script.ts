/** Which script a text is in, by its letters: enough to set `lang` and `dir`, pure and quick. */

/** Basic Latin, Latin-1 and Latin Extended letters. */
const LATIN = /[A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]/g;
const ARABIC = /[\u0620-\u064A\u066E-\u06D3\u06FA-\u06FF\u0750-\u077F]/g;
const LATIN_WORD = /[A-Za-z\u00C0-\u024F]{2}/;

const tally = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** Whether more of a text's letters are Latin than Arabic. */
export function isMostlyLatin(text: string): boolean {
  return LATIN_WORD.test(text) && tally(text, LATIN) > tally(text, ARABIC);
}

/** Whether more of a text's letters are Arabic than Latin. */
export function isMostlyArabic(text: string): boolean {
  const arabic = tally(text, ARABIC);
  return arabic > 0 && arabic > tally(text, LATIN);
}

/**
 * One or more Latin words with what stands between them, from letter to letter or digit:
 * `The New York Times`, `AT&T`, `Boeing 747-8`. A single letter is no run.
 */
const RUN =
  /[A-Za-z\u00C0-\u024F][A-Za-z\u00C0-\u024F\d]*(?:(?:[ '’.&/+-]|, )?[A-Za-z\u00C0-\u024F\d]+)+|[A-Za-z\u00C0-\u024F]{2,}/g;

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
