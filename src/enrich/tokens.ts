/** The words of a text as the gazetteer sees them. */
import type { Knowledge, KnownWord } from "./knowledge.ts";

export interface Token extends KnownWord {
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** Only blanks or a hyphen stand between this word and the one before it. */
  readonly joined: boolean;
}

/** Letters, digits, and the marks and invisible characters that belong to a word. */
const WORD = /[\p{L}\p{N}\p{M}\u0640\u200B-\u200F\u2060-\u2064\u00AD]+/gu;
const BLANK = /^[ \t\u00A0]*-?[ \t\u00A0]*$/;

/**
 * Cuts a text into words. Underscores separate, so that `#رجب_طيب_أردوغان` is a name too.
 */
export function tokenise(text: string, knowledge: Knowledge): Token[] {
  const tokens: Token[] = [];
  let before = -1;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    const known = knowledge.word(match[0]);
    tokens.push({
      folded: known.folded,
      starts: known.starts,
      start,
      end,
      joined: before >= 0 && isBlank(text, before, start),
    });
    before = end;
  }
  return tokens;
}

function isBlank(text: string, from: number, to: number): boolean {
  if (to - from === 1) return " _-\u00A0".includes(text.charAt(from));
  return BLANK.test(text.slice(from, to));
}
