/**
 * Every date that a text mentions, whole or in part, with its place. Nothing is worked out here: what
 * `أمس` or `11 فبراير/شباط الماضي` comes to depends on the day of publication; see `date-resolve.ts`.
 */
import { findAtom } from "./date-atoms.ts";
import type { DateMention } from "./date-mention.ts";
import { mergeMentions } from "./date-merge.ts";
import { type Anchor, scanAnchors, scanWords } from "./date-scan.ts";

/**
 * The date mentions of a text in order, without overlaps; what stands together (`اليوم الجمعة 19 فبراير`)
 * is one mention.
 *
 * @param words where the words that may carry a date begin and end, one after the other, when that
 * is known (`mayCarryDate`)
 * @example findMentions("أمس الخميس 18 فبراير/شباط الجاري")
 *   // [{ start: 0, end: 32, offset: -1, weekday: 4, day: 18, month: 2, deixis: 0 }]
 */
export function findMentions(text: string, words?: readonly number[]): DateMention[] {
  const found: DateMention[] = [];
  const visit = (anchor: Anchor) => {
    const last = found.at(-1);
    const atom = findAtom(text, anchor, last?.end ?? 0);
    if (atom === undefined) return anchor.end;
    const merged = last && mergeMentions(text, last, atom);
    if (merged) found[found.length - 1] = merged;
    else found.push(atom);
    return atom.end;
  };
  if (words === undefined) scanAnchors(text, visit);
  else scanWords(text, words, visit);
  return found;
}
