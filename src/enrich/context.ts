/** Whether the words around a spelling allow it to be that name. */
import { fold, foldAlef, foldDiacritics } from "#src/arabic/fold.ts";
import { withProclitics } from "#src/arabic/proclitics.ts";
import type { Spelling } from "./knowledge.ts";
import { inOneSentence, type Tokens } from "./tokens.ts";

/** A place where a spelling matched: words `from` to `to` (exclusive) of the text. */
export interface Candidate {
  readonly spelling: Spelling;
  readonly from: number;
  readonly to: number;
  readonly clitic: string;
}

export interface Surroundings {
  readonly tokens: Tokens;
  /** The folded letters of a word, by its number. */
  readonly folded: (word: number) => string;
  /** The last name accepted: its kind and the word after it. */
  readonly lastName: { readonly kind: string; readonly to: number } | undefined;
  /** Whether one of these folded words or phrases occurs anywhere in the text. */
  readonly mentions: (anyOf: readonly string[]) => boolean;
}

const wordSet = (list: string): ReadonlySet<string> =>
  new Set(list.split(" ").map(fold).flatMap(withProclitics));

const CITY_WORDS = wordSet(
  "في مدينة مدن ميناء مطار إقليم سكان أهالي شوارع شرق غرب شمال جنوب محافظة ولاية ضواحي بلدة منطقة",
);
const PLACE_WORDS = new Set([
  ...CITY_WORDS,
  ...wordSet(
    "من إلى نحو باتجاه قرب داخل خارج شمالي جنوبي شرقي غربي وسط محافظات ولايات مناطق قرية ريف قضاء جبهة " +
      "جبهات معارك معركة مدخل مشارف عاصمة العاصمة جزيرة دولة جمهورية حتى بين أطراف أجواء سماء حدود دول مياه",
  ),
]);

/** Right after these a place is part of another name. */
const NOT_PLACE_AFTER = wordSet(
  "شارع صحيفة جريدة مجلة قناة ملعب استاد ستاد فندق نادي فريق جامعة إذاعة شركة بنك مصرف مؤسسة وكالة " +
    "تلفزيون مجموعة دوار مستشفى برج مطعم فيلم أغنية رواية مسلسل ديربي متلازمة",
);
const NOT_PLACE_BEFORE = new Set(
  "تايمز بوست تريبيون يونايتد القابضة المالية للاستثمار للتامين".split(" "),
);

/** Right after these a person's name is that of a thing. */
const NOT_PERSON_AFTER = wordSet(
  "مدينة جامعة مستشفى طريق شارع جائزة مؤسسة مركز مطار ميدان قاعة مسجد جامع استاد ستاد ملعب مدرسة كرسي " +
    "برنامج بطولة كأس كلية معهد مكتبة حديقة حي قاعدة كتيبة مشروع قصر صالة سد جسر قناة مجموعة دورة " +
    "أكاديمية قرية وادي جبل سوق فندق عقبة مهرجان ملتقى مسابقة متنزه مخيم دارة إستاد مجمع مدينتي وقف سجن ديربي اسم ملعب طائرة",
);
/** And after these when no title stands between: `دوري إدريس حمود`, but `فريق الرئيس إدريس حمود`. */
const NOT_PERSON_RIGHT_AFTER = wordSet(
  "دوري نادي فريق بنك مصرف شركة شركات مبادرة مبادرات محافظة منطقة مقاطعة بلدة",
);
const TITLES = wordSet(
  "الملك الأمير الأميرة الشيخ الإمام السلطان الرئيس خادم الحرمين الشريفين الشهيد",
);
/** A name that goes on before or after is another person's. */
const NAME_GOES_ON_BEFORE = wordSet(
  "بن ابن بنت أبو أبي أم آل عبد محمد أحمد محمود علي حسن حسين خالد عبدالله عبدالعزيز عبدالرحمن إبراهيم " +
    "يوسف عمر صالح سعد سعود فهد فيصل ناصر مصطفى سعيد طارق هاني وليد ماجد ياسر سامي جمال كمال عادل نايف " +
    "تركي بندر سلطان منصور راشد حمد سالم مشعل نواف عبدالمجيد عبدالرحيم عبدالكريم عبداللطيف زياد ياسين",
);
const NAME_GOES_ON_AFTER = new Set("بن ابن بنت الدين".split(" "));

/** The rule that forbids a candidate, or undefined when nothing does. */
export function objection(candidate: Candidate, around: Surroundings): string | undefined {
  const { spelling, from, to, clitic } = candidate;
  const { condition, entry } = spelling;
  const { text, starts, ends } = around.tokens;
  const start = starts[from] ?? 0;
  const end = ends[to - 1] ?? 0;
  const previous = wordBefore(from, around);
  const next = wordAfter(to, around);

  if (entry.off) return "off";
  if (condition.never.size > 0 && condition.never.has(around.folded(from))) return "never";
  if (previous !== undefined && condition.notAfter.has(previous)) return "not-after";
  if (next !== undefined && condition.notBefore.has(next)) return "not-before";
  if (/^[0-9]/.test(next ?? "") && condition.notBefore.has("#")) return "not-before-number";
  if (condition.exact && !writtenAs(text.slice(start, end), spelling.text)) return "exact";
  if (condition.marked && !hasMarks(text.slice(start, end), spelling.text)) return "marks";
  if (condition.notQuoted && isQuoted(text, start, end)) return "quoted";
  if (condition.after && !follows(condition.after, clitic, previous, from, around)) return "after";
  if (condition.needs.length > 0 && !around.mentions(condition.needs)) return "needs";

  if (entry.kind === "place") {
    if (previous !== undefined && NOT_PLACE_AFTER.has(previous)) return "part-of-another-name";
    if (next !== undefined && NOT_PLACE_BEFORE.has(next)) return "part-of-another-name";
  }
  if (entry.kind === "person") return personObjection(from, previous, next, around);
  return undefined;
}

function personObjection(
  from: number,
  previous: string | undefined,
  next: string | undefined,
  around: Surroundings,
): string | undefined {
  if (next !== undefined && NAME_GOES_ON_AFTER.has(next)) return "name-goes-on";
  if (previous === undefined) return undefined;
  if (NAME_GOES_ON_BEFORE.has(previous)) return "name-goes-on";
  return namesThing(from, (at) => wordBefore(at, around)) ? "thing-named-after" : undefined;
}

/** Whether a person's name at a word is that of a thing, over titles: `مطار الملك خالد`. */
export function namesThing(from: number, before: (at: number) => string | undefined): boolean {
  let at = from;
  let word = before(at);
  if (word !== undefined && NOT_PERSON_RIGHT_AFTER.has(word)) return true;
  while (word !== undefined && TITLES.has(word)) {
    at -= 1;
    word = before(at);
  }
  return word !== undefined && NOT_PERSON_AFTER.has(word);
}

/** The folded word before or after, unless the sentence breaks between them. */
const wordBefore = (at: number, { tokens, folded }: Surroundings): string | undefined =>
  inOneSentence(tokens, at) ? folded(at - 1) : undefined;

const wordAfter = (to: number, { tokens, folded }: Surroundings): string | undefined =>
  inOneSentence(tokens, to) ? folded(to) : undefined;

function follows(
  what: NonNullable<Spelling["condition"]["after"]>,
  clitic: string,
  previous: string | undefined,
  from: number,
  { lastName }: Surroundings,
): boolean {
  if (/[بل]$/.test(clitic)) return true;
  if (lastName?.kind === "place" && lastName.to === from && clitic === "و") return true;
  if (what === "no-definite-noun") {
    return previous === undefined || !/^[وف]?(?:[بك]?ال|لل)/.test(previous);
  }
  if (previous === undefined) return false;
  return (what === "place-word" ? PLACE_WORDS : CITY_WORDS).has(previous);
}

const light = (s: string): string => foldAlef(foldDiacritics(s));

/** Whether ة ى and hamzas are written as spelled; a proclitic may stand before. */
function writtenAs(found: string, spelling: string): boolean {
  return light(found).endsWith(light(spelling).replace(/^ال/, ""));
}

function hasMarks(found: string, spelling: string): boolean {
  return (spelling.match(/[\u064B-\u0652]/g) ?? []).every((mark) => found.includes(mark));
}

function isQuoted(text: string, start: number, end: number): boolean {
  return /[«"“”(]/.test(text[start - 1] ?? "") && /[»"”“)]/.test(text[end] ?? "");
}
