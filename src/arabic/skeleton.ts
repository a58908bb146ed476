/** What two spellings of one foreign name, or singular and broken plural, have in common. */

/**
 * What is left of a stem when long vowels go and letters that stand in for each other in foreign
 * names and plurals become one: غ ج ق → ك, ث → س, ذ → د, ظ → ض; ه and doubled letters go.
 * @example skeleton("شروط") === skeleton("شرط")
 */
export function skeleton(stem: string): string {
  return stem
    .replace(/[اويه]/g, "")
    .replace(/[غجق]/g, "ك")
    .replace(/ث/g, "س")
    .replace(/ذ/g, "د")
    .replace(/ظ/g, "ض")
    .replace(/(.)\1+/g, "$1");
}

/**
 * The skeleton with more letters taken for one, as foreign names need: ز ص → س, ط → ت, ف → ب.
 * @example consonants("سواريز") === consonants("سواريس")
 */
export const consonants = (stem: string): string =>
  skeleton(stem)
    .replace(/[زص]/g, "س")
    .replace(/ط/g, "ت")
    .replace(/ف/g, "ب")
    .replace(/(.)\1+/g, "$1");
