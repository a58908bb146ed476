/**
 * What a page or an agency prints behind the text, run on in its last paragraph: the way back to the
 * story, its tags, the agency's end mark and clock, a program's code. Each is certain by its own form.
 */
import { fold } from "#src/arabic/fold.ts";
import { isStopWord } from "#src/arabic/stop-words.ts";
import { countWords, type Line } from "./lines.ts";

export interface RunOn {
  readonly lines: readonly Line[];
  /** The pieces taken off, in order. */
  readonly noise: readonly Line[];
}

/** Pieces that one text may end with. */
const MOST_PIECES = 6;

/**
 * Takes off the end of a text, again and again, what is no text. The last lines alone are looked at.
 * @param title the headline, which the way back to the story repeats
 */
export function takeRunOn(lines: readonly Line[], title: string): RunOn {
  let left = lines;
  const noise: Line[] = [];
  for (let i = 0; i < MOST_PIECES; i += 1) {
    const last = left.at(-1);
    const cut = last && cutOf(last.text, title);
    if (last === undefined || cut === undefined) break;
    const { from, to } = cut;
    const text = last.text.slice(0, from).trim();
    const after = last.text.slice(to).trim();
    // A text of nothing else is kept.
    if (left.length === 1 && text === "" && after === "") break;
    noise.unshift({ ...last, text: last.text.slice(from, to).trim() });
    const rest = [text, after].filter((part) => part !== "");
    left = [
      ...left.slice(0, -1),
      ...rest.map((part, k) => ({ ...last, text: part, gap: k > 0 || last.gap })),
    ];
  }
  return { lines: left, noise };
}

interface Cut {
  readonly from: number;
  readonly to: number;
}

function cutOf(text: string, title: string): Cut | undefined {
  const from = endMark(text) ?? wayBack(text, title) ?? tags(text);
  return from === undefined ? code(text) : { from, to: text.length };
}

/** `// انتهى //`, `// يتبع //`, and the clock below it: `17:58 ت م`. */
const END_MARK =
  /(?:^|\s)(?:\/\/\s*(?:[إا]نته[ـ]*[ىي]|يتبع)\s*\/\/|[\d٠-٩]{1,2}:[\d٠-٩]{2}\s+ت\s?م(?:\s+N{2,4})?)$/u;
/** The longest of them, in characters. */
const MARK = 30;

function endMark(text: string): number | undefined {
  const end = text.slice(-MARK);
  const found = END_MARK.exec(end);
  // Of a long line only its end was looked at.
  return found === null ? undefined : text.length - end.length + found.index;
}

/** `رابط الخبر بصحيفة الأفق:`. */
const WAY_BACK =
  /رابط (?:الخبر|المقال[ةه]?|التقرير|الموضوع) (?:ب|في |على )(?:صحيف[ةه]|جريد[ةه]|موقع) [^:：]{2,40}[:：]\s*/gu;

/** The link to the story itself: the headline follows, and at most the beginning of another story. */
function wayBack(text: string, title: string): number | undefined {
  if (title === "" || !text.includes("رابط ")) return undefined;
  const found = [...text.matchAll(WAY_BACK)].at(-1);
  if (found === undefined) return undefined;
  const rest = oneSpace(text.slice(found.index + found[0].length));
  const whole = rest.startsWith(oneSpace(title)) && rest.length - title.length <= found.index;
  return whole ? found.index : undefined;
}

const oneSpace = (text: string): string => text.replace(/\s+/g, " ").trim();

/** What sites call the tags below a text. */
const LABEL =
  /(?:^|[\s])(سمات|وسوم|الوسوم|(?:ال)?كلمات (?:ال)?(?:مفتاحي[ةه]|دلالي[ةه]))\s*:?\s(?=\S)/gu;
const LABELS = ["سمات ", "وسوم", "كلمات "];
/** More words than any list of tags. */
const MOST_TAGS = 20;
/** Signs of sentences; names have none. */
const SENTENCE = /[،؛:؟!]|\.\s|\.$/u;
/** What stands before it: the end of a sentence, or nothing. */
const ENDED = /(?:^|[.!؟?…”»"\])])[\s\u200E\u200F]*$/u;

/** Tags that are run together: words without a sign and without words of grammar. */
function tags(text: string): number | undefined {
  const reach = text.slice(-TAG_REACH);
  if (!LABELS.some((label) => reach.includes(label))) return undefined;
  const found = [...reach.matchAll(LABEL)].at(-1);
  if (found === undefined) return undefined;
  const words = reach.slice(found.index + found[0].length);
  if (countWords(words) > MOST_TAGS || SENTENCE.test(words)) return undefined;
  const from = text.length - reach.length + found.index;
  if (!ENDED.test(text.slice(0, from))) return undefined;
  const grammar = words
    .split(/\s+/)
    .some((word) => word.length > 1 && isStopWord(fold(word), word));
  return grammar ? undefined : from;
}
/** How far from the end tags may begin, in characters. */
const TAG_REACH = 240;

/** `#box ul { padding: 0; … }`. */
const STYLE =
  /(?:^|\s)(?=[#.][A-Za-z][\w-]*(?:[ .#>,:]+[\w-]+)*\s*\{\s*[a-z-]+\s*:[^{}]{1,400}\})/u;
const PROGRAM = /jQuery|\$\(|document\.|function\s*\(/;
/** Fewest characters of code that is none of the text's own. */
const FEWEST = 300;

/** Styles and a program behind the words of a paragraph, up to their last bracket. */
function code(text: string): Cut | undefined {
  if (!text.includes("{") || !PROGRAM.test(text)) return undefined;
  const from = text.search(STYLE);
  const to = Math.max(text.lastIndexOf("}"), text.lastIndexOf(");") + 1, text.lastIndexOf(";")) + 1;
  if (from < 0 || to - from < FEWEST || !PROGRAM.test(text.slice(from, to))) return undefined;
  return /^\p{Script=Arabic}/u.test(text) ? { from, to } : undefined;
}
