/**
 * Proclitics on names: و ف, then ب ل ك, and ال merged with ل (`للأمم` is ل + الأمم). All on folded words.
 */

export interface Reading {
  /** What was taken off: "", و, ب, ول, … */
  readonly clitic: string;
  /** The rest, with its ال restored. */
  readonly word: string;
}

/** Fewest letters that may be left after ب and ل, and after ف and ك, which more often begin a word. */
const SHORTEST = { common: 3, rare: 4 } as const;

/**
 * The ways to read a folded word as proclitics and a name, the whole word first.
 * @example readings("وللامم") // [{clitic: "", …}, {clitic: "و", word: "للامم"}, {clitic: "ول", word: "الامم"}, …]
 */
export function readings(word: string): Reading[] {
  const found: Reading[] = [{ clitic: "", word }];
  addPrepositions(found, "", word);
  const first = word[0];
  if (first === "و" || first === "ف") {
    const rest = word.slice(1);
    if (rest.length >= (first === "و" ? SHORTEST.common : SHORTEST.rare)) {
      found.push({ clitic: first, word: rest });
      addPrepositions(found, first, rest);
    }
  }
  return found;
}

function addPrepositions(found: Reading[], before: string, word: string): void {
  const first = word[0];
  if (first !== "ب" && first !== "ل" && first !== "ك") return;
  const rest = word.slice(1);
  if (rest.length >= (first === "ك" ? SHORTEST.rare : SHORTEST.common)) {
    found.push({ clitic: before + first, word: rest });
  }
  if (first === "ل" && rest[0] === "ل" && rest.length > SHORTEST.common) {
    found.push({ clitic: `${before}ل`, word: `ا${rest}` });
  }
}

/** The forms that a folded word takes with one proclitic and without. */
export function withProclitics(word: string): string[] {
  const forms = [word, ...["و", "ف", "ب", "ل", "ك"].map((clitic) => clitic + word)];
  if (word.startsWith("ال")) forms.push(`ل${word.slice(1)}`, `ول${word.slice(1)}`);
  return forms;
}
