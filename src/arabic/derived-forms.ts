/**
 * Verbs and participles whose verbal noun is a word: `انتقل` and `المنتقل` are forms of `انتقال`. Only those derived
 * forms of the verb that hold letters of their own (VI to VIII, X, and four root letters with doubled
 * end); a participle of form V (`المتولي`) is a family's name as often. Shapes as in any grammar of Arabic,
 * on folded words.
 */

/** Verbs of forms VII, VIII and X in the past, third person masculine; the last root letter may be doubled. */
const VERB = /^(?:ان.{2,3}|ا.ت.{1,2}|است.{2,3})$/;
/** Their participles, and those of form VI, with the article or the ending of the feminine: `المنتقل`, `مستقره`. */
const PARTICIPLE = /^ال(م.{3,6}?)ه?$|^(م.{3,6})ه$/;

/**
 * The verbal nouns of which a folded word may be a form; empty for most words.
 * @example verbalNouns("المتحالف") // ["تحالف"]
 * @example verbalNouns("المستقيل") // ["استقيال", "استقاله"]
 */
export function verbalNouns(word: string): readonly string[] {
  const match = PARTICIPLE.exec(word);
  const participle = match?.[1] ?? match?.[2];
  if (participle === undefined) return VERB.test(word) ? nounsOf(word) : [];
  if (/^مت.ا.{2}$/.test(participle)) return [participle.slice(1)];
  const verb = `ا${participle.slice(1)}`;
  if (VERB.test(verb)) return nounsOf(verb);
  // مطمئن, مقشعر.
  return verb.length === 5 ? [doubled(verb)] : [];
}

/** A verb without its last root letter is one whose last is doubled; else it is sound, weak at its end, or hollow. */
function nounsOf(verb: string): string[] {
  if (/^(?:ان.{2}|ا.ت.|است.{2})$/.test(verb)) return [doubled(verb)];
  const [head, last] = [verb.slice(0, -1), verb.slice(-1)];
  if (last === "ي" || last === "ا") return [`${head}ا`];
  const hollow = /^است.[ايو].$/.test(verb);
  return [`${head}ا${last}`, ...(hollow ? [`${verb.slice(0, -2)}ا${last}ه`] : [])];
}

/** @example doubled("انضم") // "انضمام" */
const doubled = (verb: string): string => `${verb}ا${verb.slice(-1)}`;
