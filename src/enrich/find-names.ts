/** Names in running text, of the gazetteer and by rule, each with the span and the rule that found it. */
import { fold, foldDiacritics, foldInvisible } from "#src/arabic/fold.ts";
import type { NameKind } from "#src/arabic/gazetteer.ts";
import { isNationality, type NameWord } from "#src/arabic/name-words.ts";
import { readings } from "#src/arabic/proclitics.ts";
import type { Candidate } from "./context.ts";
import { findOrganisations } from "./find-organisations.ts";
import { findPeople } from "./find-people.ts";
import type { Knowledge } from "./knowledge.ts";
import { lookUp } from "./look-up.ts";
import { type Tokens, tokenise, written } from "./tokens.ts";

export interface FoundName {
  /** Canonical name; of a name that no list has, the name as written. */
  readonly name: string;
  readonly kind: NameKind;
  /** `country`, `city`, `media`, …: the entry's own type; undefined when no list has the name. */
  readonly type: string | undefined;
  /** UTF-16 offsets of the name with its proclitic, without a word such as محافظة before it. */
  readonly start: number;
  readonly end: number;
  /**
   * The spelling that matched, and what was before it: `سورية`, `ب+سورية`; `short:` for a surname. Of a
   * name that no list has, the rule that found it: `title`, `given name`, …
   */
  readonly rule: string;
  /** The proclitic that stands before the name within the span: "", و, ول, … */
  readonly clitic: string;
  /** Words of the spelling; of a name found by rule its parts, of a surname alone those of the full name. */
  readonly words: number;
}

/** A name found by rule, by its words. */
export interface RuleName {
  readonly kind: NameKind;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly clitic: string;
  readonly rule: string;
  /** Parts of a person's name: عبد الله is one. */
  readonly parts?: number;
  /** For a surname: the span of the full name that it stands for. */
  readonly of?: { readonly from: number; readonly to: number; readonly clitic: string };
}

/** Finds names in the order of the text, without overlaps. */
export function findNames(text: string, knowledge: Knowledge): FoundName[] {
  const tokens = tokenise(text, knowledge.heads);
  const listed = lookUp(tokens, knowledge);
  const { people, organisations } = knowledge.rules;
  const owners = new Map<number, Candidate>();
  for (const one of listed) for (let at = one.from; at < one.to; at += 1) owners.set(at, one);
  const words = {
    tokens,
    word: wordsOf(tokens, knowledge),
    taken: (at: number) => (owners.get(at)?.spelling.entry.kind ?? "person") !== "person",
  };
  const byRule: RuleName[] = [
    ...(people ? findPeople(words) : []),
    ...(organisations ? findOrganisations({ ...words, taken: (at) => owners.has(at) }) : []),
  ];
  const fresh = byRule.filter(({ kind, from, to, clitic }) => {
    const [first = "", ...rest] = folded(from, to, tokens, knowledge);
    const name = [readings(first).findLast((way) => way.clitic === clitic)?.word ?? first, ...rest];
    // A name that the gazetteer has, and that the words around it forbade, is not found by rule either.
    return kind !== "person" || name.length === 1 || !knowledge.knows(name);
  });
  const { kept, replaced } = longest(fresh, owners);
  const names = [
    ...listed.filter((one) => !replaced.has(one)).map((one) => described(one, tokens)),
    ...kept.map((one) => describedByRule(one, tokens)),
  ];
  return names.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What the words of a text can be, each looked up once. */
function wordsOf(tokens: Tokens, knowledge: Knowledge): (at: number) => NameWord {
  const words: NameWord[] = [];
  return (at) => {
    words[at] ??= knowledge.nameWord(tokens, at);
    return words[at];
  };
}

const folded = (from: number, to: number, tokens: Tokens, knowledge: Knowledge): string[] =>
  Array.from({ length: to - from }, (_, i) => knowledge.nameWord(tokens, from + i).folded);

/** Of names that overlap the longer one counts, and that of the gazetteer when they are equal. */
function longest(
  byRule: readonly RuleName[],
  owners: ReadonlyMap<number, Candidate>,
): { kept: RuleName[]; replaced: Set<Candidate> } {
  const kept: RuleName[] = [];
  const replaced = new Set<Candidate>();
  const covered = new Set<number>();
  for (const one of byRule) {
    const span = Array.from({ length: one.to - one.from }, (_, i) => one.from + i);
    const rivals = span.flatMap((at) => owners.get(at) ?? []);
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

/** Words of a spelling that say what is named: `محافظة صلاح الدين`, `الملك سلمان`. The span leaves them out. */
const HEADS = new Set(
  "مدينة محافظة ولاية إقليم منطقة قطاع جزيرة دولة إمارة مملكة جمهورية نهر بحيرة مخيم قاعدة شركة صحيفة قناة شبكة فضائية موقع نادي فريق حركة الملك الأمير الشيخ الفنانة المطربة الشاعر"
    .split(" ")
    .map(fold),
);

/** Their spellings may end in a nationality that tells them apart: `الزمالك المصري`. It is no part of them. */
const GROUPS = new Set(["football", "armed", "party"]);

function described({ spelling, from, to, clitic }: Candidate, tokens: Tokens): FoundName {
  const { entry, text, short, words } = spelling;
  const first = text.slice(0, text.indexOf(" "));
  const last = text.slice(text.lastIndexOf(" ") + 1);
  const head = words > 1 && HEADS.has(fold(first)) ? 1 : 0;
  const tail = words - head > 1 && GROUPS.has(entry.type) && isNationality(last) ? 1 : 0;
  return {
    name: entry.name,
    kind: entry.kind,
    type: entry.type,
    start: tokens.starts[from + head] ?? 0,
    end: tokens.ends[to - tail - 1] ?? 0,
    rule: `${short ? "short: " : ""}${clitic === "" ? "" : `${clitic}+`}${text}`,
    clitic: head === 0 ? clitic : "",
    words,
  };
}

function describedByRule(one: RuleName, tokens: Tokens): FoundName {
  const { kind, from, to, clitic, rule, of, parts = to - from } = one;
  return {
    name: spelled(of ?? one, tokens),
    kind,
    type: undefined,
    start: tokens.starts[from] ?? 0,
    end: tokens.ends[to - 1] ?? 0,
    rule,
    clitic,
    words: parts,
  };
}

/** A name as written, without its proclitic, vowel signs and stretching. */
function spelled(
  { from, to, clitic }: { readonly from: number; readonly to: number; readonly clitic: string },
  tokens: Tokens,
): string {
  const words = Array.from({ length: to - from }, (_, i) =>
    foldDiacritics(foldInvisible(written(tokens, from + i))),
  );
  const [first = "", ...rest] = words;
  const bare =
    clitic.endsWith("ل") && first.startsWith(`${clitic}ل`)
      ? `ال${first.slice(clitic.length + 1)}`
      : first.slice(clitic.length);
  return [bare, ...rest].join(" ");
}
