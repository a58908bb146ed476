/**
 * Whether one slip of the finger makes one word of the other: a letter more, less or other, or two
 * neighbours exchanged (Damerau–Levenshtein distance of at most one).
 */
export function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  if (a.length > b.length) return a.slice(i + 1) === b.slice(i);
  if (a.length < b.length) return a.slice(i) === b.slice(i + 1);
  if (a.slice(i + 1) === b.slice(i + 1)) return true;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/** Letters taken for each other: by their dots, by their sound, or both. */
const ALIKE = "بتثن جحخ دذ رز سش صض ضظ طظ عغ فق ثس سص تط قك قغ".split(" ");

/** Whether two words of one length differ in a single letter, for one that looks or sounds like it. */
export function areAlike(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const differing = [...a].flatMap((letter, i) => (letter === b[i] ? [] : [letter + b[i]]));
  const [pair = ""] = differing;
  return differing.length === 1 && ALIKE.some((set) => [...pair].every((one) => set.includes(one)));
}
