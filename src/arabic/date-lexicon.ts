/** The words that dates are made of, each with the forms in which news writes it. */
import { fold } from "./fold.ts";
import { HIJRI_SPELLINGS } from "./hijri.ts";
import { ENGLISH_MONTHS, MONTH_SPELLINGS } from "./months.ts";
import { withProclitics } from "./proclitics.ts";

/** What a word says in a date. Words that may begin or carry a date are anchors: the scan looks for them. */
export type DateWord =
  /** Month 1–12 of the Gregorian calendar, in Arabic or English, or of the Hijri one. */
  | { readonly type: "month" | "english" | "hijri"; readonly value: number }
  /** 0 is Sunday. */
  | { readonly type: "weekday"; readonly value: number }
  /** Days from today: `أمس` is -1. */
  | { readonly type: "day"; readonly value: number }
  /** `الأسبوع`, `الشهر`, `العام`: with `الماضي` a period. */
  | { readonly type: "week" | "month-unit" | "year-unit"; readonly value: number }
  /** `الجاري` 0, `الماضي` -1, `المقبل` 1. */
  | { readonly type: "deixis"; readonly value: number }
  /** An ordinal from `الأول` to `العاشر`, `الحادي`; `عشر`; `العشرين`, `والثلاثين`. */
  | { readonly type: "ordinal" | "ten" | "tens"; readonly value: number }
  /** `من`, `إلى`, `يوم`, `مساء`, `أول`, `الموافق`, `م`, `هـ`. */
  | { readonly type: Filler; readonly value: number };

type Filler = "of" | "to" | "day-word" | "part" | "first" | "after" | "same" | "era" | "hijri-era";

/** Types at which the scan stops to look around. */
export const ANCHORS: ReadonlySet<DateWord["type"]> = new Set<DateWord["type"]>([
  "month",
  "english",
  "hijri",
  "weekday",
  "day",
  "week",
  "month-unit",
  "year-unit",
  "deixis",
]);

const WEEKDAYS: readonly string[] = [
  "الأحد",
  "الاثنين الإثنين",
  "الثلاثاء الثلثاء",
  "الأربعاء الإربعاء",
  "الخميس",
  "الجمعة",
  "السبت",
];
const ENGLISH_WEEKDAYS = "sunday monday tuesday wednesday thursday friday saturday".split(" ");

const ORDINALS: readonly string[] = [
  "الأول",
  "الثاني",
  "الثالث",
  "الرابع",
  "الخامس",
  "السادس",
  "السابع",
  "الثامن",
  "التاسع",
  "العاشر",
  "الحادي",
];

/** Type, value and words; `+` before the words: with proclitics too. */
const WORDS: readonly (readonly [DateWord["type"], number, string])[] = [
  ["day", 0, "+اليوم"],
  ["day", 0, "الليلة"],
  ["day", -1, "+أمس"],
  ["day", -1, "+الأمس"],
  ["day", -1, "البارحة"],
  ["day", 1, "غدا وغدا"],
  ["day", 1, "+الغد"],
  ["day", 1, "غد"],
  ["week", 0, "+الأسبوع"],
  ["month-unit", 0, "+الشهر"],
  ["month-unit", 0, "شهر بشهر لشهر وشهر"],
  ["year-unit", 0, "+العام"],
  ["year-unit", 0, "+السنة"],
  ["year-unit", 0, "عام سنة لعام لسنة وعام وسنة بعام"],
  ["deixis", 0, "الجاري الجارية الحالي الحالية الراهن"],
  ["deixis", -1, "الماضي الماضية المنصرم المنصرمة الفائت الفارط الفارطة المنقضي المنقضية"],
  ["deixis", 1, "المقبل المقبلة القادم القادمة الآتي"],
  ["ten", 10, "عشر"],
  ["tens", 20, "العشرين العشرون والعشرين والعشرون وعشرين"],
  ["tens", 30, "الثلاثين الثلاثون والثلاثين والثلاثون وثلاثين"],
  ["of", 0, "من"],
  ["to", 0, "إلى حتى ولغاية لغاية وحتى"],
  ["day-word", 0, "يوم ليوم بيوم ويوم يومي بتاريخ الموافق الموافقة المصادف ذات"],
  ["part", 0, "صباح مساء ظهر فجر عصر ليل ليلة عشية مساءا"],
  ["first", -2, "أول قبل"],
  ["after", 2, "بعد"],
  ["same", 0, "نفسه نفسها ذاته ذاتها"],
  ["era", 0, "م"],
  ["hijri-era", 0, "ه هجري هجرية للهجرة"],
];

const LEXICON: ReadonlyMap<string, DateWord> = compile();
const FIRST_WORDS: ReadonlyMap<string, ReadonlyMap<string, DateWord>> = compilePairs();

/** What a word says in a date by itself, and with each word that may follow it (`كانون` + `الثاني`). */
export interface WordEntry {
  readonly alone?: DateWord | undefined;
  readonly pairs?: ReadonlyMap<string, DateWord> | undefined;
}

const known = new Map<string, WordEntry>();
/** Word forms kept at most: the words beside dates come again and again. */
const KEPT = 20_000;

/** The entry of a word as written; without `alone` and `pairs` when it says nothing. */
export function wordEntry(word: string): WordEntry {
  const before = known.get(word);
  if (before) return before;
  const folded = fold(word);
  const entry = { alone: LEXICON.get(folded), pairs: FIRST_WORDS.get(folded) };
  if (known.size < KEPT) known.set(word, entry);
  return entry;
}

/**
 * Every folded word that may be an anchor, first words of two-word names among them. `الماضي` and
 * `المقبل` carry no date of their own, as `الجاري` does in `يوم 25 الجاري`.
 */
export const anchorWords = (): string[] => [
  ...[...LEXICON]
    .filter(([, { type, value }]) => ANCHORS.has(type) && (type !== "deixis" || value === 0))
    .map(([word]) => word),
  ...FIRST_WORDS.keys(),
];

function names(): (readonly [string, DateWord])[] {
  return [
    ...MONTH_SPELLINGS.map(
      ({ name, month }) => [name, { type: "month" as const, value: month }] as const,
    ),
    ...HIJRI_SPELLINGS.map(
      ({ name, month }) => [name, { type: "hijri" as const, value: month }] as const,
    ),
  ];
}

function compile(): Map<string, DateWord> {
  const lexicon = new Map<string, DateWord>();
  const add = (text: string, word: DateWord, proclitics: boolean) => {
    for (const form of proclitics ? withProclitics(fold(text)) : [fold(text)])
      if (!lexicon.has(form)) lexicon.set(form, word);
  };
  for (const [type, value, list] of WORDS) {
    const bare = list.replace("+", "");
    for (const text of bare.split(" ")) add(text, { type, value } as DateWord, bare !== list);
  }
  WEEKDAYS.forEach((forms, value) => {
    for (const text of forms.split(" ")) add(text, { type: "weekday", value }, true);
  });
  ENGLISH_WEEKDAYS.forEach((text, value) => {
    add(text, { type: "weekday", value }, false);
  });
  ORDINALS.forEach((text, i) => {
    add(text, { type: "ordinal", value: i + 1 }, false);
  });
  for (const { name, month } of ENGLISH_MONTHS) {
    add(name, { type: "english", value: month }, false);
  }
  for (const [name, word] of names()) if (!name.includes(" ")) add(name, word, true);
  return lexicon;
}

function compilePairs(): Map<string, Map<string, DateWord>> {
  const pairs = new Map<string, Map<string, DateWord>>();
  for (const [name, word] of names()) {
    const [first, second] = name.split(" ");
    if (first === undefined || second === undefined) continue;
    for (const form of withProclitics(fold(first))) {
      const rest = pairs.get(form) ?? new Map<string, DateWord>();
      rest.set(fold(second), word);
      pairs.set(form, rest);
    }
  }
  return pairs;
}
