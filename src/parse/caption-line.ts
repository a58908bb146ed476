/** One Arabic caption line by itself: what it shows, whom it credits, whether it is an archive photo. */

import { agencyName } from "#src/arabic/agencies.ts";
import { countWords, endsSentence } from "./lines.ts";
import { isKnownPlace, looksLikeAgency } from "./names.ts";

export interface CaptionLine {
  /** Without credit and archive mark. */
  readonly text: string;
  readonly credit?: string;
  readonly photographer?: string;
  readonly agency?: string;
  readonly archive?: true;
  readonly date?: string;
  /** Certain by its credit alone; otherwise its surroundings must agree. */
  readonly certain: boolean;
}

/** Longest caption and longest unbracketed credit, in characters. */
const LONGEST = 400;
const LONGEST_CREDIT = 42;
/** Longest caption behind a label that says so. */
const LONGEST_LABEL = 300;

/** A bracket that closes the line. */
const BRACKET = /^(.*\S)\s*[([]\s*([^()[\]]{1,60}?)\s*[)\]][.،\s]*$/su;
/** `… / رويترز`, `… | أ ف ب`: a credit without brackets. */
const TAIL = /^(.*\S)\s+[/|–—-]\s*([^/|–—-]{2,40})$/su;
const ARCHIVE =
  /(?:^|[\s\-–—ـ،,:/]+)(?:(?:(?:ال)?صور[ةه]\s+)?(?:من\s+ال)?[أا]رشيف(?:ي[ةه]?)?|الأرشيف)$/u;
/** `… «أرشيفية»`: the mark alone, in quotation marks. */
const ARCHIVE_QUOTED = /^(.*\S)\s*[«"“]((?:صور[ةه]\s+)?(?:من\s+ال)?[أا]رشيف(?:ي[ةه]?)?)[»"”]$/su;
const LONGEST_QUOTED = 20;
/** `صورة أرشيفية: …`: the mark first. */
const OPENS_ARCHIVE = /^(?:صور[ةه]\s|من\s|[أا]رشيف)/u;
const ARCHIVE_LABEL =
  /^(?:صور[ةه]\s+)?(?:من\s+ال)?[أا]رشيف(?:ي[ةه]?)?\s*(?:[:：]|\s[-–—])\s*(\S.*)$/su;
/** What a paper keeps under a name is from its files. */
const FILE = /^(?:صور[ةه]\s+من\s+ال)?ملف$/u;
const ARCHIVE_FIRST = /^(?:صور[ةه]\s+)?(?:من\s+ال)?[أا]رشيف(?:ي[ةه]?)?(?:\s*[-–—ـ،,:/]\s*|\s+)/u;
/** `…، تصوير: سلمى حداد`, `… الصورة: أ ف ب`, `… © أ ف ب`: a credit that says that it is one. */
const LABELLED =
  /^(.*\S?)[\s.،,]+((?:(?:(?:ال)?صور[ةه]|مصدر\s+الصور[ةه]|تصوير|عدس[ةه]|بعدس[ةه]|كاميرا|(?<=[-–—|]\s*)المصدر|Photo|Image|Credit)\s*[:：]|©)\s*[^:：©.،,]{2,40}?)[.\s]*$/su;
const LABEL = /[:：©]/;
/** What stands between a caption and its credit belongs to neither. */
const BEFORE_CREDIT = /(?:\s*[•·|–—-]|\.\.+|\s*[،,])+$/u;
/** Longest credit with its label, in characters. */
const LONGEST_LABELLED = 60;
/** A line that says what it is: `الصورة: …`. */
const SAYS_PICTURE =
  /^(?:(?:ال)?صور[ةه]|(?:ال)?(?:تعليق|شرح)(?:\s+على)?\s+(?:ال)?صور[ةه])\s*[:：،]\s*/u;
/** The same where nothing else can be meant. */
const SAYS_CAPTION = /^(?:تعليق|شرح)\s+(?:ال)?صور[ةه]\s*[:：]\s*(\S.*)$/su;
const ANNOUNCED =
  /^(?:©\s*|(?:Photo|Image|Credit)\s*:\s*|(?:(?:ال)?صور[ةه](?:\s+من(?=\s))?|المصدر|م?صدر\s+الصور[ةه]|عن|نقلا عن)(?:\s*[:：،]\s*|\s+))/u;
const BY_PHOTOGRAPHER =
  /^(?:(?:تصوير|عدس[ةه]|بعدس[ةه]|كاميرا)(?:\s*[:：/-]\s*|\s+)|[تص]\s*[:：]\s*)/u;
/** What closes headings in brackets and credits nobody. */
const NO_CREDIT =
  /^(?:فيديو|بالفيديو|صور|بالصور|شاهد|خاص|تفاصيل|متابع[ةه]|تحديث|\p{L}{1,2}|.*\d.*)$/u;

/**
 * An Arabic caption: a line that is no sentence and closes with a credit.
 * @example readArabicCaption("كيري ولافروف (يسار) في جنيف (أسوشيتد برس-أرشيف)")
 *   // { text: "كيري ولافروف (يسار) في جنيف", credit: "أسوشيتد برس", archive: true, certain: true }
 */
export function readArabicCaption(line: string): CaptionLine | undefined {
  if (line.length > LONGEST) return undefined;
  const said = line.length < LONGEST_LABEL ? SAYS_CAPTION.exec(line)?.[1] : undefined;
  if (said !== undefined) return { ...(readArabicCaption(said) ?? { text: said }), certain: true };
  const behind = OPENS_ARCHIVE.test(line) ? ARCHIVE_LABEL.exec(line)?.[1] : undefined;
  if (behind !== undefined) return archived(behind);
  const end = line.slice(-4);
  const bracketed = /[)\]][.،\s]{0,3}$/.test(end)
    ? BRACKET.exec(line)
    : /[أا]رشيف/u.test(line.slice(-LONGEST_QUOTED)) && /[»"”]$/.test(end)
      ? ARCHIVE_QUOTED.exec(line)
      : null;
  const labelled =
    bracketed === null && LABEL.test(line.slice(-LONGEST_LABELLED)) ? LABELLED.exec(line) : null;
  const tail = () => (/[/|–—-]/.test(line.slice(-LONGEST_CREDIT)) ? TAIL.exec(line) : null);
  const match = bracketed ?? labelled ?? tail();
  const [, whole = "", inside = ""] = match ?? [];
  const text = whole.replace(SAYS_PICTURE, "").replace(BEFORE_CREDIT, "");
  if (!match || MARKED.test(line) || HANGING.test(text)) return undefined;
  if (countWords(text) > 40 || countWords(inside) > 6) return undefined;
  const credit = readCredit(inside);
  // A sentence closes a caption only where the credit says what it is.
  const sentence = endsSentence(text);
  if (sentence && credit.archive === undefined && labelled === null) return undefined;
  if (NO_CREDIT.test(credit.credit ?? "")) return undefined;
  // A stop inside the bracket closes a sentence; a dash beside a photographer makes a byline.
  if (/\p{L}{2}[.،]$/u.test(inside)) return undefined;
  if (credit.photographer !== undefined && /\s[-–—]|[-–—]\s/.test(text)) return undefined;
  const named = credit.credit ?? credit.photographer ?? "";
  if (named !== "" && !/\p{L}{2}/u.test(named) && !looksLikeAgency(named)) return undefined;
  const words = countWords(text);
  const agency = namesSource(named) || (bracketed !== null && isAccount(named));
  const certain =
    credit.archive === true ||
    (labelled !== null && words >= 3) ||
    (credit.photographer !== undefined && words >= (bracketed ? 3 : 5)) ||
    (agency && words >= (bracketed ? 3 : 5) && words <= 25);
  // A stop after the bracket closes a sentence; an unknown name without brackets is part of it.
  if (!certain && (!bracketed || /[.،]$/.test(line))) return undefined;
  return { ...withCreditBefore(text, credit), certain };
}

/** `… / غازيتا - أرشيف`, `… - غازيتا (أرشيف)`: before the mark alone stands the credit. */
function withCreditBefore(
  text: string,
  credit: Omit<CaptionLine, "text" | "certain">,
): Omit<CaptionLine, "certain"> {
  if (credit.archive !== true || credit.credit !== undefined || credit.photographer !== undefined)
    return { text, ...credit };
  const [, shown = "", name = ""] = TAIL.exec(text) ?? [];
  const credited = countWords(shown) >= 3 && name !== "" && countWords(name) <= 3;
  return credited && !isKnownPlace(name)
    ? { text: shown, credit: name, ...credit }
    : { text, ...credit };
}

/** A short line behind a label that says where the picture is from; a sentence is a text about archives. */
function archived(text: string): CaptionLine | undefined {
  const words = countWords(text);
  if (words < 3 || words > 25 || endsSentence(text)) return undefined;
  const read = readArabicCaption(text);
  return { ...(read ?? { text }), archive: true, certain: true };
}

/** What a bracket says: credit, archive mark, photographer. */
function readCredit(inside: string): Omit<CaptionLine, "text" | "certain"> {
  if (FILE.test(inside.trim())) return { archive: true };
  const bare = inside.replace(ARCHIVE, "").replace(ARCHIVE_FIRST, "").trim();
  const archive = bare === inside.trim() ? {} : { archive: true as const };
  if (BY_PHOTOGRAPHER.test(bare)) {
    return { photographer: bare.replace(BY_PHOTOGRAPHER, ""), ...archive };
  }
  const credit = bare.replace(ANNOUNCED, "").trim();
  return { ...(credit === "" ? {} : { credit }), ...archive };
}

/** List and dialogue marks: their lines are the article's. */
export const MARKED = /^(?:[-*•–>]|\d{1,3}\s?[.)-])/;
/** A word that cannot end a caption: the bracket belongs to the sentence. */
const HANGING = /(?:^|\s)(?:\p{L}|ال[ـ]*|في|من|على|إلى|عن|بين|مادة|رقم)$/u;

/** A credit alone: announced, or in brackets. */
const CREDIT_LINE =
  /^(?:(?:(?:ال)?صور[ةه]|مصدر\s+الصور[ةه]|تصوير|عدس[ةه]|بعدس[ةه])\s*[:：/]\s*\S.*|[([][^()[\]]+[)\]])$/u;
/**
 * A caption of two lines, one of which is its credit.
 * @example readCreditLine("لاجئون يعبرون النهر", "الصورة: رويترز") // { text: "لاجئون يعبرون النهر", credit: "رويترز", … }
 */
export function readCreditLine(line: string, below: string): CaptionLine | undefined {
  if (!CREDIT_LINE.test(below) || countWords(below) > 7 || MARKED.test(line)) return undefined;
  const credit = readCredit(below.replace(/^[([]|[)\]]$/g, ""));
  const announced = !/^[([]/.test(below) || credit.archive === true;
  const known = credit.credit !== undefined && isSource(credit.credit);
  return announced || known ? { text: line, ...credit, certain: true } : undefined;
}

/** As the BBC's pages say it: the credit first, then the caption, each behind a label or below it. */
const CREDIT_ABOVE = /^م?صدر\s+الصور[ةه](?:\s*[،,:]\s*|\s+|$)(.*)$/u;
const CAPTION_BELOW = /^(?:التعليق\s+على\s+الصور[ةه]|Image caption)(?:\s*[،,:]\s*|\s+|$)(.*)$/u;

/**
 * A caption behind labels for credit and text, in two to four lines.
 * @example readLabelledCaption(["مصدر الصورة", "Jo Doe", "Image caption", "لاجئون يعبرون النهر"])
 *   // { caption: { text: "لاجئون يعبرون النهر", credit: "Jo Doe", certain: true }, taken: 4 }
 */
export function readLabelledCaption(
  lines: readonly string[],
): { readonly caption: CaptionLine; readonly taken: number } | undefined {
  const beside = CREDIT_ABOVE.exec(lines[0] ?? "")?.[1];
  if (beside === undefined) return undefined;
  const credit = beside === "" ? (lines[1] ?? "") : beside;
  const label = beside === "" ? 2 : 1;
  const shown = CAPTION_BELOW.exec(lines[label] ?? "")?.[1];
  const text = shown === "" ? (lines[label + 1] ?? "") : shown;
  if (text === undefined || text === "" || countWords(credit) > 6) return undefined;
  const taken = label + (shown === "" ? 2 : 1);
  return { caption: { text, ...readCredit(credit), certain: true }, taken };
}

/** `@handle`, `صفحة النادي على فيسبوك`; a platform's name alone may be what the sentence is about. */
const ACCOUNT =
  /@\w{2,}|^\S.*\s(?:فيس ?بوك|الفيس ?بوك|تويتر|إكس|[إا]نستغرام|[إا]نستجرام|تلغرام|تليجرام|تيك ?توك|يوتيوب|سناب ?شات)$/u;
const isAccount = (name: string): boolean => ACCOUNT.test(name);

/** An agency, alone or beside the photographer: `عمر حداد - أ ف ب`. */
const namesSource = (credit: string): boolean =>
  isSource(credit) || credit.split(/\s*\/\s*|\s+[-–—]\s+/).some(isSource);

const isSource = (name: string): boolean => agencyName(name) !== undefined || looksLikeAgency(name);
