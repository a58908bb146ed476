/** Words of which a program that knew no Arabic left one question mark a letter. */
import type { Message } from "#src/message.ts";

/** Three words in a row, which no one asks with. */
const LOST = /\?{2,}(?:[ ,.:"]+\?{2,}){2,}/g;

/** A finding for a text that lost letters before it came here; they cannot be brought back. */
export function lostLetters(text: string, path: string): Message[] {
  const [first, ...more] = text.matchAll(LOST);
  if (first === undefined) return [];
  return [
    {
      rule: "lost-letters",
      severity: "warning",
      path,
      line: text.slice(0, first.index).split("\n").length,
      found: `words of question marks in ${more.length + 1} places`,
      expected: "letters",
      advice: "left as they are: the letters are gone; look for a better copy",
    },
  ];
}
