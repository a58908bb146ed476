/** Arabic alphabetical order, by `Intl.Collator("ar")`: hamza and vowel signs weigh less than letters. */
const COLLATOR = new Intl.Collator("ar", { numeric: true });

/**
 * Compares two strings for sorting; ties that the collator sees are broken by code points, so that an
 * order never depends on the order of the input.
 *
 * @example ["تونس", "إيران", "ألمانيا"].sort(compareArabic) // ["ألمانيا", "إيران", "تونس"]
 */
export function compareArabic(a: string, b: string): number {
  return COLLATOR.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
