/** What finding names gives: the name, its kind, where it stands and how it was found. */
import { fold, foldDiacritics, foldInvisible } from "#src/arabic/fold.ts";
import type { GazetteerEntry, NameKind } from "#src/arabic/gazetteer.ts";
import { isNationality } from "#src/arabic/name-words.ts";
import type { Candidate } from "./context.ts";
import { type Tokens, written } from "./tokens.ts";

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

/** Words of a spelling that say what is named: `محافظة صلاح الدين`, `الملك سلمان`. The span leaves them out. */
const HEADS = new Set(
  "مدينة محافظة ولاية إقليم منطقة قطاع جزيرة دولة إمارة مملكة جمهورية نهر بحيرة مخيم قاعدة شركة صحيفة قناة شبكة فضائية موقع نادي فريق الملك الأمير الشيخ الفنانة المطربة الشاعر"
    .split(" ")
    .map(fold),
);

/** Their spellings may end in a nationality that tells them apart: `الزمالك المصري`. It is no part of them. */
const GROUPS = new Set(["football", "armed", "party"]);

/** حركة belongs to the name of `حركة فتح`, not to that of حماس, which stands alone as well. */
const isHead = (first: string, rest: string, { name, aliases }: GazetteerEntry): boolean =>
  HEADS.has(fold(first)) ||
  (first === "حركة" && (name === rest || aliases?.includes(rest) === true));

/** A spelling of the gazetteer as a finding. */
export function described({ spelling, from, to, clitic }: Candidate, tokens: Tokens): FoundName {
  const { entry, text, short, words } = spelling;
  const first = text.slice(0, text.indexOf(" "));
  const last = text.slice(text.lastIndexOf(" ") + 1);
  const head = words > 1 && isHead(first, text.slice(first.length + 1), entry) ? 1 : 0;
  const tail =
    words - head > 1 && GROUPS.has(entry.type) && isNationality(last) && !entry.name.endsWith(last)
      ? 1
      : 0;
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

/** A name found by rule as a finding. */
export function describedByRule(one: RuleName, tokens: Tokens): FoundName {
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
