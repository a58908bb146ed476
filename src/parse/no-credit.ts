/** What stands where a writer's name does and is none: an item of a list, a greeting, a sentence. */
import { fold } from "#src/arabic/fold.ts";
import { monthNumber } from "#src/arabic/months.ts";
import { nameWord } from "#src/arabic/name-words.ts";
import { isStopWord } from "#src/arabic/stop-words.ts";
import { looksLikePerson } from "./names.ts";

/** `2. …`, `14 - …`, but no day before its month; `- …`. */
const NUMBERED = /^\(?[\d٠-٩]{1,4}\s*[-–—.)]\s*(\p{L}{2,})/u;
const MARKED = /^[-–·•]\s+(\S+(?:\s+\S+)?)/u;
/** Words to whom something is addressed, or with which a letter or speech begins. */
const ADDRESS =
  /(?:^|[\s\-–(])(?:(?:حفظ|سلم|رعا|وفق)(?:ه|ها|هم|كم)\s+الله|السلام\s+عليكم|بسم\s+الله|الحمد\s+لله\s|والصلا[ةه]\s+والسلام|أما\s+بعد|وبعد\s*[:،.]*$|المحترم(?:[ةه]|ين)?[\s.:،-]*$)/u;
/** Whoever comments on a page as its visitor has not written what stands above. */
const VISITOR = /\(\s*زائر[ةه]?\s*\)\s*$/u;
/** The word before a last colon. */
const LAST_WORD = /(\p{L}+)\s*:$/u;
/** Letters that a word of a sentence has; initials have fewer. */
const WORD = /\p{L}[\p{L}\p{M}]{2,}/gu;
/** Words of a line with a full stop that is a sentence. */
const SENTENCE = 6;

/**
 * Whether a line or author field certainly names no writer.
 * @example namesNoWriter("3 - أغلق الباب") // true
 * @example namesNoWriter("السلام عليكم ورحمة الله وبركاته") // true
 */
export function namesNoWriter(text: string): boolean {
  if (isItem(text) || ADDRESS.test(text) || VISITOR.test(text)) return true;
  const last = LAST_WORD.exec(text)?.[1];
  if (last !== undefined && speaks(last)) return true;
  return /[.!؟?…]["”»]?$/.test(text) && (text.match(WORD) ?? []).length >= SENTENCE;
}

/** An item of a list; behind a mark a name may stand as well. */
function isItem(text: string): boolean {
  const word = NUMBERED.exec(text)?.[1];
  if (word !== undefined) return monthNumber(word) === undefined;
  const first = MARKED.exec(text)?.[1];
  return first !== undefined && !looksLikePerson(first.replace(/\p{P}+$/u, ""));
}

/** `سأله`, `قلت`: a verb of saying, whoever says it and to whom. */
const speaks = (word: string): boolean =>
  nameWord(word).saying ||
  /^(?:(?:و|ف)?(?:قال|قلت|سأل)(?:ت|وا|نا)?(?:ه|ها|هم|ني|نا)?)$/u.test(word);

/** Longest part that may be a name, a place or a post, in words. */
const LONGEST_PART = 5;

/**
 * Whether a part of such a text, which no list and no form of a name explains, is of a sentence: too
 * long, or held together by words of grammar.
 */
export function isOfSentence(part: string): boolean {
  const words = part.split(/\s+/);
  if (words.length > LONGEST_PART) return true;
  const grammar = words.filter((word) => word.length > 1 && isStopWord(fold(word), word));
  return (
    grammar.length > 1 || (words.length > 2 && isStopWord(fold(words[0] ?? ""), words[0] ?? ""))
  );
}
