/**
 * Where and by whom an article was filed: in a field of its own, or opening the first paragraph:
 * `القاهرة – رويترز:`. Read, never taken off.
 */
import { type Author, splitAuthor } from "./author.ts";
import { withoutDay } from "./day-of-month.ts";
import { countWords } from "./lines.ts";
import { isKnownPlace } from "./names.ts";

/** Up to the first colon or long dash, or up to the bracket that names an agency. */
const OPENING = /^(.{2,60}?)(?:\s*[:：]\s|\s*\)\s*[-–—ـ]{1,3}\s*|\s+[-–—]{1,2}\s+(?=\S))/u;

/** `لو بورجيه (فرنسا)`: a town that needs its country named. */
const TOWN_IN_COUNTRY = /^(\p{L}{2,}(?:[ -]\p{L}+){0,2}) \(([^()]+)\)$/u;

/**
 * What a field for it says. A short one that no list knows is the place.
 * @example readDatelineField("القاهرة 1-1 (اف ب)", []) // { place: "القاهرة", agencies: ["اف ب"], … }
 */
export function readDatelineField(field: string, outlets: readonly string[]): Author {
  const bare = withoutDay(field);
  const author = splitAuthor(bare, outlets);
  const whole = author.agencies.length === 0 && author.place === undefined;
  if (!whole || countWords(bare) > MOST_PLACE_WORDS) return author;
  return { people: [], place: bare, agencies: [], outlets: [] };
}

/** Most words of a place: `الولايات المتحدة الأمريكية`, `مدينة نصر في القاهرة`. */
const MOST_PLACE_WORDS = 4;

/**
 * What stands before the text proper when it is a place known to the gazetteer, an agency or the
 * outlet, alone or together.
 * @example readDateline("القاهرة – رويترز: قال مصدر", []) // { place: "القاهرة", agencies: ["رويترز"], … }
 */
export function readDateline(paragraph: string, outlets: readonly string[]): Author | undefined {
  const match = OPENING.exec(paragraph);
  const opening = match?.[0] ?? "";
  const wide = /^[^:：]{2,70}[:：]\s/u.exec(paragraph)?.[0];
  for (const candidate of [wide, opening]) {
    if (!candidate || countWords(candidate) > 9) continue;
    const bare = candidate.replace(/[\s:：\-–—ـ]+$/u, "");
    const town = TOWN_IN_COUNTRY.exec(bare);
    if (town?.[2] !== undefined && isKnownPlace(town[2]))
      return { people: [], place: town[1] ?? "", agencies: [], outlets: [] };
    const author = splitAuthor(bare, outlets);
    const placed = author.place !== undefined && isKnownPlace(author.place.replace(/،.*/u, ""));
    const filed =
      author.agencies.length > 0 || author.outlets.some((name) => outlets.includes(name));
    const unknown = author.outlets.some((name) => !outlets.includes(name));
    if (unknown || !(placed || filed) || (!placed && author.place !== undefined && !filed))
      continue;
    return author;
  }
  return undefined;
}
