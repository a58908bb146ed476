/** One English caption line by itself, as agencies write them. */

import { agencyName } from "#src/arabic/agencies.ts";
import { scanDates } from "#src/arabic/dates.ts";
import { isMostlyLatin } from "#src/arabic/script.ts";
import { type CaptionLine, MARKED } from "./caption-line.ts";
import { countWords } from "./lines.ts";

/** Longest caption, in characters. */
const LONGEST = 1200;

/** A credit that says that it is one: `Photo: Jo Doe`, `Credit: Jo Doe for The Herald`, `© Jo Doe, AFP`. */
const LABELLED: readonly RegExp[] = [
  /^(?<text>.*\S)\s*[([|–—-]?\s*\b(?:Photo(?:graph)?|Picture|Image|Credit)(?:\s+credit)?\s*(?:\bby|:)\s+(?<credit>\p{Lu}[^()[\]:]{1,60}?)[)\]]?\.?$/su,
  /^(?<text>.*\S)\s*©\s*(?<credit>\p{Lu}[^©]{1,50}?)\.?$/su,
  /^©\s*(?<credit>\p{Lu}[^©]{1,50}?)\s+[-–—]\s+(?<text>.*)$/su,
];
/** `REUTERS/Jo Doe`, `Jo Doe/dpa`, `REUTERS/Jo Doe/File Photo`, at the end of a line. */
const STROKE =
  /(?<credit>(?:[A-Z][\w.&'-]*\s+){0,3}[A-Z][\w.&'-]*\s*\/\s*\p{L}[\p{L}.' -]{1,50}(?:\/\s*Files?(?:\s+[Pp]hoto)?)?)/u;
/** `(AP Photo/Name, File)`, `REUTERS/Name`, `AFP PHOTO / NAME`, `Name/Getty Images`, `Getty Images`. */
const CREDITS: readonly RegExp[] = [
  /^(?<credit>[A-Z]{2,}(?:\s+P(?:HOTO|hoto))?\s*\/\s*\p{Lu}[\p{L}.' -]{1,40}?)(?:\s+[-–—]|:)\s+(?<text>.*)$/su,
  /^(?<text>.*\S)\s+\/\s*(?<credit>[A-Z]{2,}\s*\/\s*\p{Lu}[\p{L}.' -]{1,40})$/su,
  /^(?<text>.*\S)\s*[([](?<credit>[^()[\]]{2,80})[)\]]\.?$/s,
  new RegExp(`^(?<text>.*?[.,;\\d"”])\\s+${STROKE.source}\\.?$`, "su"),
  /^(?<text>.*\S)\s+[-–—|]\s+(?<credit>(?:[A-Z][\w&'/-]*\s*){1,4})\.?$/s,
  /^(?<text>.*?[.,;\d"”])\s+(?<credit>(?:(?:[A-Z][\w&'-]*)(?:\s+|\s*\/\s*)){0,3}(?:[A-Z]{2,9}|Images?|Photos?|Press|Agency|Reuters|Xinhua))\.?$/s,
];
const AGENCY_WORD =
  /\b(?:AP|AFP|EPA|UPI|ANSA|DPA|TASS|Reuters|Getty|Images?|Photos?|Press|Agency|Xinhua|Anadolu|File|Pool|Handout|via|Shutterstock|Alamy|Bloomberg)\b/i;
/** What opens a line about a picture from the archive. */
const FILE_FIRST =
  /^(?:(?:FILE|Archive)\s*(?:PHOTO)?\s*[-–—:]|[([]FILES?(?:\s+PHOTO)?[)\]]\s*[-–—:]?)\s*/i;
/** What says the same in a credit, before or after the names. */
const FILE_CREDIT = /^files?(?:\s+photo)?\s*(?::\s*|$)|\s*[,/]\s*files?(?:\s+photo)?$/i;

/**
 * An English agency caption: mostly Latin letters, closed by a credit. A Latin line without a
 * credit is given back uncertain, for the Arabic line below it to decide.
 * @example readEnglishCaption("FILE - Smoke rises, Friday, Feb. 12, 2016. (AP Photo/Jo Doe, File)")
 *   // { text: "Smoke rises, Friday, Feb. 12, 2016.", agency: "AP", photographer: "Jo Doe", archive: true, date: "2016-02-12", certain: true }
 */
export function readEnglishCaption(line: string): CaptionLine | undefined {
  if (
    line.length > LONGEST ||
    !/^[^\p{L}]*[A-Za-z]/u.test(line) ||
    !isMostlyLatin(line) ||
    MARKED.test(line) ||
    countWords(line) < 4
  )
    return undefined;
  const match =
    matchOf(LABELLED, line) ??
    matchOf(CREDITS, line, (credit) => credit !== "" && isCredit(credit));
  const whole = match?.text ?? line;
  const text = whole.replace(FILE_FIRST, "").trim();
  const credit = match?.credit ?? "";
  const archive = text !== whole.trim() || FILE_CREDIT.test(credit) || /\bfile photo\b/i.test(text);
  const dates = scanDates(text).filter(({ date }) => date !== undefined);
  const date = dates.at(-1)?.date;
  return {
    text,
    ...readCredit(credit),
    ...(archive ? { archive: true as const } : {}),
    ...(date === undefined ? {} : { date }),
    certain: match !== undefined,
  };
}

interface Match {
  readonly text: string;
  readonly credit: string;
}

function matchOf(
  patterns: readonly RegExp[],
  line: string,
  passes: (credit: string) => boolean = () => true,
): Match | undefined {
  for (const pattern of patterns) {
    const { text = "", credit = "" } = pattern.exec(line)?.groups ?? {};
    if (credit !== "" && passes(credit)) return { text, credit };
  }
  return undefined;
}

/** A person's name before a stroke: `Jane Roe/Al Jazeera`; or behind it: `Sputnik/Ivan Petrov`. */
const NAME_AND_OUTLET =
  /^\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]*){1,2}\/\p{L}[\p{L} .'-]+$|^\p{Lu}\p{L}+\s?\/\s?\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]*){1,2}$/u;

/** An agency's word, or capitals before a stroke: `STRINGER/AFP`, `KCNA / Name`. */
const isCredit = (credit: string): boolean =>
  AGENCY_WORD.test(credit) ||
  agencyName(credit) !== undefined ||
  NAME_AND_OUTLET.test(credit) ||
  /(?:^|\s)[A-Z]{2,}\s*\/|\/\s*[A-Z]{2,}$/.test(credit);

function readCredit(credit: string): { agency?: string; photographer?: string } {
  const bare = credit
    .replace(FILE_CREDIT, "")
    .replace(/,\s*(?:pool|handout)(?:\s+photo)?$/i, "")
    .replace(/^(?:photo|credit)(?:\s+by|\s*:)?\s+/i, "")
    .replace(/,\s*(?=[A-Z]{2,}$)/, "/");
  const [source = "", distributor] = bare.split(/\s+via\s+/i);
  // Whoever distributes it comes last; before that an agency or service, or who took it.
  if (distributor !== undefined)
    return isPerson(source) ? { agency: distributor, photographer: source } : { agency: bare };
  const parts = bare.split(/\s*\/\s*/).map((part) => part.replace(/\s*photo$/i, "").trim());
  const named = parts.filter(Boolean);
  const [first = "", second = ""] = named;
  if (second === "") return first === "" ? {} : { agency: first };
  // The wires put themselves first; others put the name first and whoever distributes it last.
  const wire =
    AGENCY_WORD.test(first) || /^[A-Z]{2,}$/.test(first) || /^[^/]+\sphoto\s*\//i.test(bare);
  return wire || (isPerson(second) && !isPerson(first))
    ? { agency: first, photographer: second }
    : { agency: named.at(-1) ?? second, photographer: first };
}

/** Two or three capitalised words of which none is an agency's. */
const isPerson = (name: string): boolean =>
  /^\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){1,2}$/u.test(name) && !AGENCY_WORD.test(name);
