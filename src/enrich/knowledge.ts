/** The gazetteer, compiled once: a trie of folded words whose nodes hold the spellings that end there. */
import { fold } from "#src/arabic/fold.ts";
import {
  type Condition,
  GAZETTEER,
  type GazetteerEntry,
  type NameKind,
} from "#src/arabic/gazetteer.ts";
import { type NameWord, nameWord, ORGANISATION_HEADS, TRIGGERS } from "#src/arabic/name-words.ts";
import { readings, withProclitics } from "#src/arabic/proclitics.ts";
import { HEAD, HeadFilter, KIND, type Tokens, TRIGGER } from "./tokens.ts";
import { WordNotes } from "./word-notes.ts";

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
  /** What a word of a text, by its number, is to the trie. */
  readonly word: (tokens: Tokens, at: number) => KnownWord;
  /** What a word of a text can be in or beside a name. */
  readonly nameWord: (tokens: Tokens, at: number) => NameWord;
  readonly rules: NameRules;
  /** Whether folded words are a spelling of such a name of the gazetteer. */
  readonly knows: (words: readonly string[], kind: NameKind) => boolean;
}

/** Which names that no list has are looked for. */
export interface NameRules {
  readonly people: boolean;
  readonly organisations: boolean;
}

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
  const heads = filterOf(root);
  const known = new WordNotes((text): KnownWord => {
    const folded = fold(text);
    const starts = readings(folded).flatMap(({ clitic, word: name }) => {
      const node = root.next.get(name);
      return node ? [{ clitic, node }] : [];
    });
    return { folded, starts: starts.length > 0 ? starts : NO_STARTS };
  });
  const names = new WordNotes(nameWord);
  const knows = (words: readonly string[], kind: NameKind): boolean => {
    let node: Node | undefined = root;
    for (const one of words) node = node?.next.get(one);
    return node?.spellings.some(({ entry }) => entry.kind === kind) ?? false;
  };
  return {
    heads,
    word: ({ vocabulary, numbers }, at) => known.of(vocabulary, numbers[at] ?? 0),
    nameWord: ({ vocabulary, numbers }, at) => names.of(vocabulary, numbers[at] ?? 0),
    rules,
    knows,
  };
}

function filterOf(root: Node): HeadFilter {
  const filter = new HeadFilter();
  for (const [word, { next, spellings }] of root.next) {
    for (const form of formsOf(word)) {
      if (spellings.length > 0) filter.add(form, HEAD);
      else for (const second of next.keys()) filter.addPair(form, second);
    }
  }
  for (const word of TRIGGERS) for (const form of formsOf(word)) filter.add(form, TRIGGER);
  for (const word of ORGANISATION_HEADS) for (const form of formsOf(word)) filter.add(form, KIND);
  return filter;
}

/** A word with every proclitic, و or ف before them included. */
function formsOf(word: string): string[] {
  const forms = withProclitics(word);
  return [word, ...forms.flatMap((form) => [form, `و${form}`, `ف${form}`])];
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
