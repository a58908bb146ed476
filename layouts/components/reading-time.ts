/**
 * Words of Arabic read silently in a minute: 181 on average over the studies that Brysbaert
 * collected ("How many words do we read per minute?", Journal of Memory and Language 109, 2019).
 */
const WORDS_A_MINUTE = 180;

/** Whole minutes, at least one, that a text takes; 0 for an empty one. */
export function minutesToRead(text: string): number {
  const words = text.match(/\S+/g)?.length ?? 0;
  return words === 0 ? 0 : Math.max(1, Math.round(words / WORDS_A_MINUTE));
}
