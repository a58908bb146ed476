/** The gazetteer, compiled once: a trie of folded words whose nodes hold the spellings that end there. */
import { fold } from "#src/arabic/fold.ts";
import { type Condition, GAZETTEER, type GazetteerEntry } from "#src/arabic/gazetteer.ts";
import { type NameWord, nameWord, TRIGGERS } from "#src/arabic/name-words.ts";
import { readings, withProclitics } from "#src/arabic/proclitics.ts";
import { HeadFilter } from "./tokens.ts";

/** A condition with its words folded and spelled with every proclitic. */
export interface CompiledCondition extends Pick<Condition, "after" | "marked" | "notQuoted"> {
  readonly exact: boolean;
  readonly never: ReadonlySet<string>;
  readonly notAfter: ReadonlySet<string>;
  readonly notBefore: ReadonlySet<string>;
  readonly needs: readonly string[];
}

/** One spelling of one name. */
export interface Spelling {
  readonly entry: GazetteerEntry;
  readonly text: string;
  readonly words: number;
  /** A short form: only beside the full name. */
  readonly short: boolean;
  readonly condition: CompiledCondition;
}

export interface Node {
  readonly next: Map<string, Node>;
  readonly spellings: Spelling[];
}

/** What a word of a text is to the trie. Kept for each word form, because folding is what costs. */
export interface KnownWord {
  readonly folded: string;
  /** The nodes that this word leads to from the root, by reading; empty for most words. */
  readonly starts: readonly { readonly clitic: string; readonly node: Node }[];
}

export interface Knowledge {
  /** Words that cannot begin a name are passed over by it. */
  readonly heads: HeadFilter;
  /** What a word as written is to the trie. */
  readonly word: (text: string) => KnownWord;
  /** What a word as written can be in or beside a person's name. */
  readonly nameWord: (text: string) => NameWord;
  readonly rules: NameRules;
  /** Whether folded words are a spelling of the gazetteer. */
  readonly knows: (words: readonly string[]) => boolean;
}

/** Which names that no list has are looked for. */
export interface NameRules {
  readonly people: boolean;
  readonly organisations: boolean;
}

/** Word forms kept at most: only those that look like names, and the words beside names. */
const KEPT_WORDS = 50_000;
const NO_STARTS: KnownWord["starts"] = [];

/** Compiles the built-in gazetteer, or the entries given; without `rules` all names are looked for. */
export function loadKnowledge(
  entries: readonly GazetteerEntry[] = GAZETTEER,
  rules: NameRules = { people: true, organisations: true },
): Knowledge {
  const root: Node = { next: new Map(), spellings: [] };
  for (const entry of entries) {
    for (const { text, short } of spellingsOf(entry)) {
      const condition = compile(conditionFor(entry, text), text);
      for (const words of tokenisations(text)) add(root, words, { entry, text, short, condition });
    }
  }
  const heads = new HeadFilter();
  for (const name of [...root.next.keys(), ...TRIGGERS]) {
    for (const form of [
      name,
      ...withProclitics(name),
      ...withProclitics(name).map((f) => `و${f}`),
    ]) {
      heads.add(form);
      heads.add(`ف${form}`);
    }
  }
  const known = new Map<string, KnownWord>();
  const word = (text: string): KnownWord => {
    const before = known.get(text);
    if (before) return before;
    if (known.size >= KEPT_WORDS) known.clear();
    const folded = fold(text);
    const starts = readings(folded).flatMap(({ clitic, word: name }) => {
      const node = root.next.get(name);
      return node ? [{ clitic, node }] : [];
    });
    const made = { folded, starts: starts.length > 0 ? starts : NO_STARTS };
    known.set(text, made);
    return made;
  };
  const names = new Map<string, NameWord>();
  const asName = (text: string): NameWord => {
    const before = names.get(text);
    if (before) return before;
    if (names.size >= KEPT_WORDS) names.clear();
    const made = nameWord(text);
    names.set(text, made);
    return made;
  };
  const knows = (words: readonly string[]): boolean => {
    let node: Node | undefined = root;
    for (const one of words) node = node?.next.get(one);
    return (node?.spellings.length ?? 0) > 0;
  };
  return { heads, word, nameWord: asName, rules, knows };
}

function spellingsOf(entry: GazetteerEntry): { text: string; short: boolean }[] {
  const full = [...(entry.unmatched ? [] : [entry.name]), ...(entry.aliases ?? [])];
  return [
    ...full.map((text) => ({ text, short: false })),
    ...(entry.short ?? []).map((text) => ({ text, short: true })),
  ];
}

/** `عبد الله` and `عبدالله` are one name: both ways of writing it, folded. */
function tokenisations(text: string): string[][] {
  const apart = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const joined: string[] = [];
  const split: string[] = [];
  for (const word of apart) {
    const before = joined.at(-1);
    if (before === "عبد" && word.startsWith("ال")) joined[joined.length - 1] = before + word;
    else joined.push(word);
    if (/^عبدال../.test(word)) split.push("عبد", word.slice(3));
    else split.push(word);
  }
  return joined.length === split.length ? [joined] : [joined, split];
}

function add(root: Node, words: readonly string[], made: Omit<Spelling, "words">): void {
  let node = root;
  for (const word of words) {
    let next = node.next.get(word);
    if (!next) {
      next = { next: new Map(), spellings: [] };
      node.next.set(word, next);
    }
    node = next;
  }
  node.spellings.push({ ...made, words: words.length });
}

function conditionFor(entry: GazetteerEntry, text: string): Condition {
  return entry.when?.find(({ spellings }) => !spellings || spellings.includes(text)) ?? {};
}

const folded = (words: readonly string[] = []): string[] => words.map(fold);

function compile(condition: Condition, text: string): CompiledCondition {
  const single = !/\s/.test(text);
  return {
    ...(condition.after && { after: condition.after }),
    ...(condition.marked && { marked: true }),
    ...(condition.notQuoted && { notQuoted: true }),
    // جدة is a city, جده his grandfather: without ال, ة must be written.
    exact: condition.exact ?? (single && /^(?!ال).*ة$/.test(text)),
    never: new Set(folded(condition.never)),
    notAfter: new Set(folded(condition.notAfter).flatMap(withProclitics)),
    notBefore: new Set(folded(condition.notBefore)),
    needs: folded(condition.needs).flatMap(withProclitics),
  };
}
