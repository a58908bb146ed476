/** The line that names the sources, and what a page prints below it. */
import { agencyName } from "#src/arabic/agencies.ts";
import { countWords, endsSentence, type Line, plainOpening } from "./lines.ts";
import { hasUnlisted, looksLikeAgency, saysOutlet } from "./names.ts";

/** `المصدر :`, `المصادر:`, `(مصدر الخبر: …)`, with whatever follows. */
const SOURCE =
  /^[(*•\s]*(?:(?:المصدر|المصادر|مصدر (?:الخبر|المقال|التقرير))\s*([:：/|\-–—ـ]|\.{2,})|Sources?\s*([:：]))\s*(.*)$/i;
/** Longer than this it is a sentence about a source. */
const MOST_WORDS = 14;
/** The same in characters, addresses included. */
const LONGEST = 300;
/** Each run of spaces is tried from its beginning only, here and below. */
const BETWEEN = /(?:(?<!\s)\s+)?[+,،;؛/|&]\s*|(?<!\s)\s+[-–—]\s+/;

export interface Sources {
  /** Sources as printed, one each. */
  readonly agencies: readonly string[];
  /** The line as printed; absent when there is none. */
  readonly sourceLine?: string;
  /** Lines below it: navigation and promotion, not the article. */
  readonly noise: readonly Line[];
  readonly lines: readonly Line[];
}

/**
 * Finds the last source line that stands below most of the text and takes it off, with all below it.
 * @param pasted the text is a page as it was printed: there a last line of sources alone is such a line;
 *   a record's own text may sign its last paragraph so.
 * @example `المصدر : الجزيرة + وكالات` gives agencies الجزيرة and وكالات.
 */
export function takeSources(lines: readonly Line[], pasted = false): Sources {
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    const found = sourcesAt(lines, i);
    if (found === undefined) continue;
    const above = lines.slice(0, i);
    const below = lines.slice(i + found.taken);
    // Noise below may be long, but an article whose greater part follows has only quoted the word.
    if (wordsOf(below) > wordsOf(above)) break;
    return { agencies: found.agencies, sourceLine: found.text, noise: below, lines: above };
  }
  const last = lines.at(-1);
  const agencies = pasted && last && lines.length > 2 ? lastCredit(last) : undefined;
  if (last === undefined || agencies === undefined) return { agencies: [], noise: [], lines };
  return { agencies, sourceLine: last.text, noise: [], lines: lines.slice(0, -1) };
}

/** `نقلا عن رويترز`, `المصدر وكالات`, `(أ ف ب)`; without such a sign it may be a paragraph's end. */
const LEADING = /^[([*\s]*(?:(نقلاً?\s+عن)|(عن)|((?:ال)?مصدر))(?:\s*[:：\-–—]\s*|\s+)/u;
const MOST_LAST_WORDS = 8;
/** Most words of a source that nobody knows, behind `عن` or `المصدر -`. */
const MOST_UNKNOWN_WORDS = 3;

function lastCredit({ text, gap, markup }: Line): string[] | undefined {
  if (markup !== undefined && markup.type !== "paragraph") return undefined;
  if (countWords(text) > MOST_LAST_WORDS || endsSentence(text)) return undefined;
  const leading = LEADING.exec(text);
  const [all = "", quoted, from, named] = leading ?? [];
  const agencies = splitSources(text.slice(all.length));
  if (agencies.length === 0) return undefined;
  const known = agencies.every((name) => agencyName(name) !== undefined || looksLikeAgency(name));
  if (leading === null) return known && /^[([].*[)\]]$/.test(text) ? agencies : undefined;
  const short = gap && agencies.every((name) => countWords(name) <= MOST_UNKNOWN_WORDS);
  // `عن البحر` is what a text is about.
  const behind =
    from !== undefined
      ? agencies.every(couldBeSource)
      : !!named && !/^نفس/u.test(text.slice(all.length));
  return known || quoted !== undefined || (short && behind) ? agencies : undefined;
}

const couldBeSource = (name: string): boolean => hasUnlisted(name) || saysOutlet(name);

function sourcesAt(
  lines: readonly Line[],
  i: number,
): { text: string; agencies: string[]; taken: number } | undefined {
  const line = lines[i];
  if (line === undefined || line.text.length > LONGEST) return undefined;
  const match = SOURCE.exec(plainOpening(line.text));
  if (!match || countWords(line.text) > MOST_WORDS) return undefined;
  const named = (match[3] ?? "").trim();
  const agencies = splitSources(named);
  // Only a colon announces: after a dash or stroke a known source must follow.
  const announced = /[:：]/.test(match[1] ?? match[2] ?? "");
  if (agencies.some((name) => countWords(name) > MOST_WORDS / 2)) return undefined;
  if (!announced && !agencies.some((name) => agencyName(name) !== undefined)) return undefined;
  if (named !== "") return { text: line.text, agencies, taken: 1 };
  const next = lines[i + 1];
  if (next === undefined || next.gap || countWords(next.text) > MOST_WORDS / 2) return undefined;
  return { text: `${line.text}\n${next.text}`, agencies: splitSources(next.text), taken: 2 };
}

/**
 * One name each, without final stops, quotation marks and brackets that close nothing inside it;
 * `رويترز والأناضول` is two when both are known.
 */
export function splitSources(text: string): string[] {
  if (/^https?:\/\/\S+$/.test(text)) return [text];
  return text
    .split(BETWEEN)
    .map(unwrapped)
    .flatMap(byConjunction)
    .filter((part) => /\p{L}/u.test(part));
}

/** Brackets in the middle stay: `وكالة الأنباء (واس)`. */
function unwrapped(part: string): string {
  const trimmed = part.replace(/^[\s«»"]+|(?<![\s«».،"])[\s«».،"]+$/g, "");
  if (/^[^()[\]]+[([][^()[\]]+[)\]]$/.test(trimmed)) return trimmed;
  // Quotation marks around a name behind another word are both its own: موقع "أكسيوس".
  const closed = /^[^«"]+(?:"[^"]+"|«[^«»]+»)(?=[\s.،]*$)/u.exec(part.trim());
  if (closed !== null) return closed[0];
  return trimmed.replace(/^[\s()[\]«»"]+|(?<![\s()[\]«».،"])[\s()[\]«».،"]+$/g, "");
}

function byConjunction(part: string): string[] {
  if (agencyName(part) !== undefined) return [part];
  const match = /^(.+?)(?<!\s)\s+و\s?(\S.*)$/u.exec(part);
  const [, first = "", second = ""] = match ?? [];
  return match && agencyName(second) !== undefined ? [first, second] : [part];
}

const wordsOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + countWords(line.text), 0);
