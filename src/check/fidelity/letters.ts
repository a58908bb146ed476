/** Texts reduced to what must not be lost: letters, marks on them, digits. */

const OTHERS = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * The letters, marks and digits of a text, one after the other.
 * @example lettersOf("في 19 فبراير/شباط") // "في19فبرايرشباط"
 */
export function lettersOf(text: string): string {
  return text.replace(OTHERS, "");
}
