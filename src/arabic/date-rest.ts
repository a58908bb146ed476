/** What may stand beside a date on a line that is only a date: weekday, time, labels, Hijri date. */
import { fold, foldDiacritics, foldDigits } from "./fold.ts";
import { HIJRI_MONTHS } from "./hijri.ts";

export interface Rest {
  /** 0 is Sunday. */
  readonly weekday?: number;
  /** `14:05:00+03:00`; a midnight without offset is a database's way to state no time. */
  readonly time?: string;
}

const WEEKDAYS: readonly (readonly string[])[] = [
  ["الأحد", "الاحد", "sunday", "sun"],
  ["الاثنين", "الإثنين", "monday", "mon"],
  ["الثلاثاء", "الثلثاء", "tuesday", "tue", "tues"],
  ["الأربعاء", "الاربعاء", "wednesday", "wed"],
  ["الخميس", "thursday", "thu", "thur", "thurs"],
  ["الجمعة", "friday", "fri"],
  ["السبت", "saturday", "sat"],
];
const WEEKDAY_NUMBERS = new Map(
  WEEKDAYS.flatMap((forms, number) => forms.map((form) => [fold(form), number] as const)),
);

/** Words that say no more than that a date follows. A label of an update is not among them. */
const LABELS = new Set(
  "التاريخ تاريخ بتاريخ النشر نشر نشرت في يوم ليوم الموافق الساعة التوقيت م هـ ه لـ على on at date published posted"
    .split(" ")
    .map(fold),
);

/** Offsets of zones that are named beside a time: RFC 822, and cities whose clocks never change. */
const ZONES: Readonly<Record<string, string>> = {
  z: "+00:00",
  gmt: "+00:00",
  utc: "+00:00",
  ut: "+00:00",
  est: "-05:00",
  edt: "-04:00",
  cst: "-06:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
  غرينتش: "+00:00",
  غرينيتش: "+00:00",
  جرينتش: "+00:00",
  "مكة المكرمة": "+03:00",
  مكة: "+03:00",
  السعودية: "+03:00",
  الدوحة: "+03:00",
  أبوظبي: "+04:00",
  الإمارات: "+04:00",
};

const ZONE = `(?:(?:بتوقيت|توقيت)? *(?<zone>${Object.keys(ZONES).join("|")})(?!\\p{L}))?(?: *\\(?(?<sign>[+-])(?<oh>\\d{1,2}):?(?<om>\\d{2})?\\)?(?!\\d))?`;
const TIME = new RegExp(
  `(?<![\\d:])T?(?<h>\\d{1,2}):(?<min>\\d{2})(?::(?<sec>\\d{2})(?:[.,]\\d+)?)?(?![\\d:]) *(?<half>صباحا|مساء|ظهرا|عصرا|ص(?!\\p{L})|م(?!\\p{L})|[ap]\\.?m\\.?(?!\\p{L}))? *\\(?${ZONE}\\)?`,
  "iu",
);

const HIJRI = new RegExp(
  `\\d{1,2} *(?:من +)?(?:${[...HIJRI_MONTHS.map((m) => m.replace("ذو ", "ذ[ويى] ?")), "ربيع الثاني", "جمادى الثانية", "جماد[ىي] (?:الأولى|الأول|الآخر|الثاني)"].join("|")})[ ,،]*1[34]\\d\\d *(?:هـ?)?(?!\\p{L})|(?<!\\d)\\d{1,2} *[/-] *\\d{1,2} *[/-] *1[34]\\d\\d *(?:هـ?)?(?!\\p{L})`,
  "u",
);

/**
 * Reads the text around a date; undefined when something in it is neither weekday, time, label, Hijri
 * date nor punctuation, so that the line is more than a date.
 */
export function readRest(text: string): Rest | undefined {
  let left = foldDigits(text).replace(/[\u200E\u200F\u00A0]/g, " ");
  left = left.replace(HIJRI, " ");
  left = foldDiacritics(left);
  const clock = TIME.exec(left);
  const time = clock && readTime(clock.groups ?? {});
  if (clock && time === undefined) return undefined;
  if (clock) left = left.replace(clock[0], " ").replace(/\(\p{L}[^)]*\)/u, " ");
  let weekday: number | undefined;
  for (const word of left.match(/[\p{L}\p{N}]+/gu) ?? []) {
    const folded = fold(word);
    const number = WEEKDAY_NUMBERS.get(folded);
    if (number === undefined && !LABELS.has(folded)) return undefined;
    weekday ??= number;
  }
  return { ...(weekday !== undefined && { weekday }), ...(time ? { time } : {}) };
}

/** The time in 24 hours with its offset; "" for a midnight without one; undefined for no time of day. */
function readTime(groups: Record<string, string | undefined>): string | undefined {
  const half = groups["half"]?.toLowerCase() ?? "";
  let hour = Number(groups["h"]);
  const minutes = `${groups["min"]}:${groups["sec"] ?? "00"}`;
  if (/^(?:م|ظ|ع|p)/.test(half) && hour < 12) hour += 12;
  if (/^(?:ص|a)/.test(half) && hour === 12) hour = 0;
  if (hour > 23 || /^[6-9]|:[6-9]/.test(minutes)) return undefined;
  const zone = groups["zone"];
  const offset = groups["sign"]
    ? `${groups["sign"]}${groups["oh"]?.padStart(2, "0")}:${groups["om"] ?? "00"}`
    : (ZONES[zone?.toLowerCase() ?? ""] ?? "");
  const time = `${String(hour).padStart(2, "0")}:${minutes}`;
  return time === "00:00:00" && offset === "" ? "" : time + offset;
}
