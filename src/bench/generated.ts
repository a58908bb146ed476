/** Articles of chance from words of our own, as many as wanted: for what no corpus is large enough. */
import { closeSync, openSync, writeSync } from "node:fs";
import type { Random } from "#src/random.ts";
import { createRandom } from "#src/random.ts";

const words = (list: string): readonly string[] => list.split(" ");

const NOUNS = words(
  "المدينة القرية الميناء الجسر السوق المدرسة الجامعة المستشفى البلدية الوزارة اللجنة الشركة القافلة السفينة الحديقة المكتبة المعرض المهرجان المنتخب الفريق الاتحاد المصنع المزرعة الطريق القطار المطار البحيرة الجبل الوادي الساحل المتحف المسرح المجلس البرلمان المحكمة الحكومة الهيئة المؤسسة الجمعية المبادرة الخطة الميزانية الأسعار التجارة الصناعة الزراعة السياحة الكهرباء المياه الأمطار العاصفة الطقس الموسم المحصول التمور الزيتون القمح الصيد الأسماك السكان الأهالي الطلاب العمال المزارعون التجار المهندسون الأطباء الباحثون المعلمون",
);
const VERBS = words(
  "أعلنت أكدت أوضحت افتتحت استقبلت وقعت نظمت أطلقت دشنت ناقشت أقرت رفضت واصلت بدأت أنهت طالبت دعت شهدت سجلت حققت تابعت درست أصدرت نفذت وزعت رممت أعادت",
);
const MORE = words(
  "الجديدة الكبيرة القديمة الشمالية الجنوبية المحلية الدولية العامة الخاصة الأولى الثانية الأخيرة المقبلة الحالية السنوية اليومية في من على إلى عن مع بعد قبل خلال منذ بين نحو حول ضمن رغم بسبب أمام وفق عشرات مئات آلاف أسبوعين شهر عام يوم مساء صباح أمس اليوم",
);
const NAMES = words("سلمى عمر ليلى خالد هدى يوسف نادية سامي ريم فارس منى طارق");
const FAMILIES = words("الحداد النجار الخطيب الصايغ البنا العطار الفران الدباغ");
const PLACES = words("القاهرة بيروت تونس عمان الرباط الخرطوم بغداد دمشق الرياض الدوحة");
const AGENCIES = words("رويترز الأناضول واس وكالات");

/** A record as corpora keep them: an address, a title, an author, a day, a text of paragraphs. */
export interface GeneratedRecord {
  readonly url: string;
  readonly title: string;
  readonly author: string;
  readonly date: string;
  readonly content: string;
}

/** The record of a number: always the same one. About 330 words in seven paragraphs. */
export function generatedRecord(n: number): GeneratedRecord {
  const random = createRandom(n);
  const day = new Date(Date.UTC(2010, 0, 1 + random(5000))).toISOString().slice(0, 10);
  const person = () => `${one(NAMES, random)} ${one(FAMILIES, random)}`;
  const paragraphs = Array.from({ length: 4 + random(7) }, (_, i) => {
    const sentences = Array.from({ length: 1 + random(4) }, () => sentence(random));
    if (i === 0) sentences.unshift(`${one(PLACES, random)} (${one(AGENCIES, random)}) –`);
    if (random(4) === 0) sentences.push(`وقال ${person()} إن الأمر "${phrase(random, 6)}".`);
    return sentences.join(" ");
  });
  if (random(3) === 0) paragraphs.push(`المصدر : ${one(AGENCIES, random)}`);
  return {
    url: `https://example.org/news/${day}/${n}`,
    title: `${one(VERBS, random)} ${phrase(random, 5)}`,
    author: random(2) === 0 ? person() : `${person()} - ${one(PLACES, random)}`,
    date: `${day} 10:${10 + random(50)}:00`,
    content: paragraphs.join("\n"),
  };
}

const one = (list: readonly string[], random: Random): string => list[random(list.length)] ?? "";

function phrase(random: Random, length: number): string {
  const from = () => one(random(2) === 0 ? NOUNS : MORE, random);
  return Array.from({ length }, from).join(" ");
}

function sentence(random: Random): string {
  return `${one(VERBS, random)} ${one(NOUNS, random)} ${phrase(random, 8 + random(14))}.`;
}

/** Records written at a time. */
const AT_ONCE = 500;

/** Writes a JSON array of so many records. */
export function writeGenerated(path: string, records: number): void {
  const file = openSync(path, "w");
  try {
    for (let n = 0; n < records; n += AT_ONCE) {
      const length = Math.min(AT_ONCE, records - n);
      const some = Array.from({ length }, (_, i) => JSON.stringify(generatedRecord(n + i)));
      writeSync(file, `${n === 0 ? "[" : ",\n"}${some.join(",\n")}`);
    }
    writeSync(file, "]\n");
  } finally {
    closeSync(file);
  }
}
