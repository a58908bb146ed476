/** Names in running text, of the gazetteer and by rule, each with the span and the rule that found it. */
import type { NameWord } from "#src/arabic/name-words.ts";
import { readings } from "#src/arabic/proclitics.ts";
import type { Candidate } from "./context.ts";
import { findOrganisations } from "./find-organisations.ts";
import { findPeople } from "./find-people.ts";
import { described, describedByRule, type FoundName, type RuleName } from "./found-name.ts";
import type { Knowledge } from "./knowledge.ts";
import { lookUp } from "./look-up.ts";
import { type Tokens, tokenise } from "./tokens.ts";
import { readWords, type Words } from "./word-notes.ts";

/** A name that was considered and is none, with the objection to it. */
export interface RefusedName extends Pick<FoundName, "name" | "kind" | "start" | "end"> {
  readonly reason: string;
}

/**
 * Finds names in the order of the text, without overlaps.
 * @param read its words, when they are known already
 * @param onRefused told of what was considered and refused, for whoever explains the decisions
 */
export function findNames(
  text: string,
  knowledge: Knowledge,
  onRefused?: (name: RefusedName) => void,
  read: Words = readWords(text),
): FoundName[] {
  const tokens = tokenise(read, knowledge.heads);
  const refuse = onRefused && ((one: FoundName, reason: string) => onRefused({ ...one, reason }));
  const listed = lookUp(
    tokens,
    knowledge,
    refuse && ((one, reason) => refuse(described(one, tokens), reason)),
  );
  const { people, organisations } = knowledge.rules;
  const owners: (Candidate | undefined)[] = new Array(tokens.starts.length);
  for (const one of listed) owners.fill(one, one.from, one.to);
  const words = {
    tokens,
    word: wordsOf(tokens, knowledge),
    taken: (at: number) => (owners[at]?.spelling.entry.kind ?? "person") !== "person",
  };
  const byRule: RuleName[] = [
    ...(people ? findPeople(words) : []),
    ...(organisations
      ? findOrganisations({
          ...words,
          taken: (at) => owners[at] !== undefined,
          place: (at) => knowledge.knows([words.word(at).folded], "place"),
        })
      : []),
  ];
  const fresh = byRule.filter((one) => {
    const forbidden = isListed(one, tokens, knowledge);
    if (forbidden) refuse?.(describedByRule(one, tokens), "in-gazetteer");
    return !forbidden;
  });
  const { kept, replaced } = longest(fresh, owners);
  const names = [
    ...listed.filter((one) => !replaced.has(one)).map((one) => described(one, tokens)),
    ...kept.map((one) => describedByRule(one, tokens)),
  ];
  return names.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A name that the gazetteer has, and that the words around it forbade, is not found by rule either. */
function isListed(one: RuleName, tokens: Tokens, knowledge: Knowledge): boolean {
  const { kind, from, to, clitic } = one;
  if (kind === "person" && to - from === 1) return false;
  const [first = "", ...rest] = folded(from, to, tokens, knowledge);
  const bare = readings(first).findLast((way) => way.clitic === clitic)?.word ?? first;
  return knowledge.knows([bare, ...rest], kind);
}

/** What the words of a text can be, each looked up once. */
function wordsOf(tokens: Tokens, knowledge: Knowledge): (at: number) => NameWord {
  const words: (NameWord | undefined)[] = new Array(tokens.starts.length);
  return (at) => {
    const known = words[at];
    if (known !== undefined) return known;
    const made = knowledge.nameWord(tokens, at);
    words[at] = made;
    return made;
  };
}

const folded = (from: number, to: number, tokens: Tokens, knowledge: Knowledge): string[] =>
  Array.from({ length: to - from }, (_, i) => knowledge.nameWord(tokens, from + i).folded);

/** Of names that overlap the longer one counts, and that of the gazetteer when they are equal. */
function longest(
  byRule: readonly RuleName[],
  owners: readonly (Candidate | undefined)[],
): { kept: RuleName[]; replaced: Set<Candidate> } {
  const kept: RuleName[] = [];
  const replaced = new Set<Candidate>();
  const covered = new Set<number>();
  for (const one of byRule) {
    const span = Array.from({ length: one.to - one.from }, (_, i) => one.from + i);
    const rivals = span.flatMap((at) => owners[at] ?? []);
    if (rivals.some(({ from, to }) => to - from >= span.length)) continue;
    if (one.kind === "organisation" && rivals.some((r) => r.spelling.entry.kind === one.kind))
      continue;
    if (span.some((at) => covered.has(at))) continue;
    kept.push(one);
    for (const rival of rivals) replaced.add(rival);
    for (const at of span) covered.add(at);
  }
  return { kept, replaced };
}
