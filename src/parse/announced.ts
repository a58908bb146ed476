/** Words that announce a writer: `بقلم`, `حاورته:`, `مراسلنا في سبها:`. */
import { describes, hasNameForm, isKnownPlace } from "./names.ts";

/** What a writer makes: `أنجز الملف: …`, `إعداد وتصوير: …`. */
const WORK =
  "(?:حوار|مقابل[ةه]|لقاء|ملف|تحقيق|تقرير|استطلاع|ر[وي]بورتاج|بورتريه|ندو[ةه]|موضوع|نص|ماد[ةه]|ترجم[ةه])";
/** Words that announce a writer and are no part of the name. */
const ANNOUNCING = `(?:by|بقلم|(?:(?:مرسل[ةه]?|نشر|كتب)\\s+)?بواسط[ةه]|كتب|كتبت|كتبه|إعداد|اعداد|أعد[ته]?|تقرير|تحرير|تحقيق|حوار|حاور(?:ه|ها|هم|ته|تها)?|(?:أجر[ىت]|أنجزت?|أعدت?|أدارت?) ال${WORK}|متابع[ةه]|رصد|تغطي[ةه]|ترجم[ةه]|تصوير|عدس[ةه]|مراسل(?:نا|تنا)?)(?:\\s+و(?:تصوير|تقرير|تحرير|إعداد|حوار|ترجمة|متابعة|تقديم))?`;
/** Words that announce a writer only where a sign follows: without one they begin a headline. */
const GENRE = `(?:${WORK}|(?:أنجز|يكتب|كتب|يروي)(?:ت|ه|ها|ته|تها)|كتب/ت|ترجم[ةه] بتصرف)(?:\\s+و${WORK})?`;
const SIGN = "\\s*[:：\\-–—ـ/]\\s*";
/** What a writer is called before the name. */
const ROLE = "(?:كاتب|محرر|صحفي|صحافي|إعلامي|مترجم|مصور)[ةه]?";
/** Takes them off the beginning of a string. */
const BY = new RegExp(
  `^(?:${GENRE}${SIGN}|${ANNOUNCING}(?:${SIGN}|\\s+)|(?:ال)?${ROLE}\\s*[:：]\\s*|ال${ROLE}\\s+)(?=\\S)`,
  "i",
);
const BY_ALONE = new RegExp(`^(?:${ANNOUNCING}|(?:ال)?${ROLE})$`, "i");
/** What announces the next part may be left at the end of one. */
const BY_AT_END = /\s+(?:تصوير|عدس[ةه]|ترجم[ةه])$/u;
/** The same with a colon: nothing else is meant. */
const SURELY_BY = new RegExp(
  `^(?:(?:${ANNOUNCING}|${GENRE}|(?:ال)?${ROLE})(?:\\s+في\\s+[^:：]{2,30}?)?\\s*[:：]|${GENRE}\\s*[-–—/])\\s*\\S`,
  "i",
);

/** `مراسلنا في سبها: عمر حداد`: whose, where and who. */
const CORRESPONDENT = "(?:مراسل|مبعوث|موفد|مندوب)(?:نا|تنا|و|[ةه])?";
const REPORTER_IN = new RegExp(
  `^(?:من\\s+)?${CORRESPONDENT}(?:\\s+(.{2,40}?))?\\s+(?:في|من|إلى)\\s+(.{2,30}?)\\s*(?:[:：]|\\s[-–—])\\s*(\\S.*)$`,
  "u",
);
/** The same with nothing between: where and who are told apart by knowing the place. */
const REPORTER_PLACED = new RegExp(`^(?:من\\s+)?${CORRESPONDENT}\\s+في\\s+(\\S.+)$`, "u");
/** What is left of `حاوره في جوبا: عمر حداد`. */
const PLACED = /^في\s+(.{2,30}?)\s*[:：]\s*(\S.*)$/u;
/** `عمر حداد يكتب:`. */
const WRITES = /\s+[يت]كتب\s*[:：.]*\s*$/u;

/** A text without the words that announce its writer, of which two may stand there: `بقلم الكاتب`. */
export function withoutBy(text: string): string {
  const bare = withoutReporter(text).replace(BY, "");
  // Only where something was announced can there be more.
  const more = bare === text ? text : bare.replace(BY, "").replace(PLACED, "$2 | $1");
  return more.includes("كتب") ? more.replace(WRITES, "") : more;
}

const OPENS_REPORTER = /^(?:من\s+)?م(?:راسل|بعوث|وفد|ندوب)/u;
const withoutReporter = (text: string): string =>
  !OPENS_REPORTER.test(text)
    ? text
    : text
        .replace(REPORTER_IN, (_, whose: string | undefined, where: string, who: string) =>
          [who, where, whose ?? ""].join(" | "),
        )
        .replace(REPORTER_PLACED, (all, rest: string) => placeAndName(rest) ?? all);

/** `باريس عمر حداد`: the longest known place that leaves a name. */
function placeAndName(text: string): string | undefined {
  const words = text.split(/\s+/);
  for (const count of [2, 1]) {
    const place = words.slice(0, count).join(" ");
    const name = words.slice(count).join(" ");
    if (isKnownPlace(place) && hasNameForm(name)) return `${name} | ${place}`;
  }
  return undefined;
}

/** Whether a line says that a writer follows: `حاورته: …`. */
export const announces = (line: string): boolean => SURELY_BY.test(line);

/** A part of an author string without the words that announce it, alone or at its end. */
export function unannounced(part: string): string {
  const trimmed = part.replace(/^[\s:.،\-–*]+|[\s:،\-–*]+$/g, "");
  if (describes(trimmed)) return trimmed;
  return withoutBy(trimmed).replace(BY_ALONE, "").replace(BY_AT_END, "");
}
