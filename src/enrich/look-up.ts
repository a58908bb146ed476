/** Names of the gazetteer in running text: longest first, from left to right, no overlaps. */
import { fold } from "#src/arabic/fold.ts";
import { type Candidate, objection, type Surroundings } from "./context.ts";
import type { Knowledge, Node } from "./knowledge.ts";
import { isJoined, type Tokens } from "./tokens.ts";

/** Told why a spelling is not the name: by an objection, `no-full-name` or `two-names`. */
export type OnRefused = (candidate: Candidate, reason: string) => void;

/**
 * Finds spellings of the gazetteer where nothing around them objects. A name inside a longer one does
 * not count. A short form counts only where the text has the person's full name, and no other
 * person's with the same short form.
 */
export function lookUp(tokens: Tokens, knowledge: Knowledge, onRefused?: OnRefused): Candidate[] {
  const folded = (word: number) => knowledge.word(tokens, word).folded;
  const mentions = mentionsIn(tokens);
  const accepted: Candidate[][] = [];
  let lastName: Surroundings["lastName"];
  for (const head of tokens.heads) {
    if (lastName !== undefined && head < lastName.to) continue;
    const candidates = candidatesAt(head, tokens, knowledge);
    if (candidates.length === 0) continue;
    const around = { tokens, folded, lastName, mentions };
    const best = candidates.filter((candidate) => {
      const reason = objection(candidate, around);
      if (reason !== undefined) onRefused?.(candidate, reason);
      return reason === undefined;
    });
    const longest = best[0];
    if (!longest) continue;
    accepted.push(best.filter(({ to, clitic }) => to === longest.to && clitic === longest.clitic));
    lastName = { kind: longest.spelling.entry.kind, to: longest.to };
  }
  return settle(accepted, onRefused);
}

/** Every spelling that begins at a word: longest first, the word as it stands before its readings. */
function candidatesAt(at: number, tokens: Tokens, knowledge: Knowledge): Candidate[] {
  const { starts } = knowledge.word(tokens, at);
  if (starts.length === 0) return [];
  const found: Candidate[] = [];
  for (const { clitic, node } of starts) {
    let reached: Node | undefined = node;
    let to = at + 1;
    while (reached) {
      for (const spelling of reached.spellings) found.push({ spelling, from: at, to, clitic });
      if (reached.next.size === 0 || !isJoined(tokens, to)) break;
      reached = reached.next.get(knowledge.word(tokens, to).folded);
      to += 1;
    }
  }
  return found.length < 2
    ? found
    : found.sort((a, b) => b.to - a.to || a.clitic.length - b.clitic.length);
}

/** Keeps of the spellings that share a place the one that is sure; none when two are. */
function settle(
  accepted: readonly (readonly Candidate[])[],
  onRefused: OnRefused | undefined,
): Candidate[] {
  const inFull = new Set(
    accepted.flat().flatMap(({ spelling }) => (spelling.short ? [] : [spelling.entry])),
  );
  return accepted.flatMap((rivals) => {
    const sure = rivals.filter(({ spelling }) => !spelling.short || inFull.has(spelling.entry));
    const entries = new Set(sure.map(({ spelling }) => spelling.entry));
    if (entries.size === 1) return sure.slice(0, 1);
    if (onRefused) {
      for (const rival of rivals) onRefused(rival, sure.length > 0 ? "two-names" : "no-full-name");
    }
    return [];
  });
}

/** Answers whether a text has a folded word or phrase; the text is folded only when asked. */
function mentionsIn({ text }: Tokens): (anyOf: readonly string[]) => boolean {
  let all: string | undefined;
  return (anyOf) => {
    all ??= fold(text);
    const whole = all;
    return anyOf.some((phrase) => hasWord(whole, phrase));
  };
}

function hasWord(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!isLetter(text.charCodeAt(at - 1)) && !isLetter(text.charCodeAt(at + phrase.length)))
      return true;
  }
  return false;
}

/** Of a folded text: Arabic letters, Latin letters and digits; not NaN, before and after the text. */
const isLetter = (unit: number): boolean =>
  (unit >= 0x621 && unit <= 0x6d3) ||
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x30 && unit <= 0x39);
