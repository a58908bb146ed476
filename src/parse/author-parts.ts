/** The parts of an author string, in order, and what each can be by itself. */
import { agencyName } from "#src/arabic/agencies.ts";
import { fold } from "#src/arabic/fold.ts";
import { outletByName } from "#src/arabic/publishers.ts";
import { countWords } from "./lines.ts";
import { isKnownPlace, looksLikeAgency, looksLikePerson, namesNoOne } from "./names.ts";

export type Kind = "person" | "place" | "agency" | "outlet" | "unknown";

export interface Part {
  readonly text: string;
  readonly kind: Kind;
}

/** Words that announce a writer and are no part of the name. */
const ANNOUNCING =
  "(?:by|بقلم|(?:مرسل[ةه]?\\s+)?بواسط[ةه]|كتب|كتبت|كتبه|إعداد|اعداد|أعد[ته]?|تقرير|تحقيق|حوار|حاور(?:ه|ها|هم|ته|تها)?|أجرى الحوار|متابع[ةه]|رصد|تغطي[ةه]|ترجم[ةه]|تصوير|عدس[ةه]|مراسل(?:نا|تنا)?)(?:\\s+و(?:تصوير|تقرير|إعداد|حوار|ترجمة|متابعة))?";
/** Takes them off the beginning of a string. */
export const BY = new RegExp(`^${ANNOUNCING}(?:\\s*[:：\\-–—ـ/]\\s*|\\s+)(?=\\S)`, "i");
const BY_ALONE = new RegExp(`^${ANNOUNCING}$`, "i");
/** What may stand between two parts; a dash inside a name has no space on either side. */
const SEPARATOR = /\s*[|/\\_]\s*|\s+[-–—ـ]+\s*|\s*[-–—ـ]+\s+|\s*[–—:：]\s*/;
const TIGHT = /(?<=\p{L}{2})-(?=\p{L}{2})/u;

/** Parts of a string without dates. @param own folded names of the outlet. */
export function partsOf(text: string, own: ReadonlySet<string>): readonly Part[] {
  return pieces(text, own).map((part) => ({ text: part, kind: kindOf(part, own) }));
}

/** The parts in order: by separators, brackets and commas, without the words that announce them. */
function pieces(text: string, own: ReadonlySet<string>): string[] {
  const flat = text.replace(/\(([^()]*)\)/g, " | $1 | ").replace(/[«»"“”]/g, "");
  return flat
    .split(SEPARATOR)
    .flatMap((part) => tight(part, own))
    .flatMap((part) => part.split(/\s*[،,;؛+&]\s*/))
    .flatMap(fromPlace)
    .map((part) => unannounced(part))
    .flatMap(joined)
    .filter((part) => /\p{L}/u.test(part));
}

/** `جيليان تيت-القاهرة`: a dash without spaces divides when what it divides is not one double name. */
function tight(part: string, own: ReadonlySet<string>): string[] {
  const halves = part.split(TIGHT);
  const [first = "", second = ""] = halves;
  if (halves.length !== 2) return halves.length > 2 ? halves : [part];
  const divided = [first, second].some(
    (half) => half.includes(" ") || kindOf(half, own) !== "unknown",
  );
  return divided ? halves : [part];
}

function unannounced(part: string): string {
  const trimmed = part.replace(/^[\s:.،\-–*]+|[\s:،\-–*]+$/g, "");
  return trimmed.replace(BY, "").replace(BY_ALONE, "");
}

/** `متعب الروقي من جدة`. */
function fromPlace(part: string): string[] {
  const match = /^(.+?)\s+من\s+(\S+(?:\s\S+)?)$/u.exec(part);
  const [, who = "", where = ""] = match ?? [];
  return match && countWords(who) <= 4 ? [who, where] : [part];
}

/** `أحمد علي ومحمد حسن`: two people when what follows و begins like a name. */
function joined(part: string): string[] {
  const match = /^(\S+\s+\S.*?)\s+و\s?(\S+\s+\S.*)$/u.exec(part);
  const [, first = "", second = ""] = match ?? [];
  return match && looksLikePerson(second) ? [first, ...joined(second)] : [part];
}

function kindOf(part: string, own: ReadonlySet<string>): Kind {
  if (own.has(fold(part)) || own.has(fold(outletByName(part) ?? "")) || namesNoOne(part)) {
    return "outlet";
  }
  if (looksLikeAgency(part) || agencyName(part) !== undefined) return "agency";
  if (isKnownPlace(part)) return "place";
  if (looksLikePerson(part)) return "person";
  return "unknown";
}
