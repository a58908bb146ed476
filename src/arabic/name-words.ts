/**
 * What a single word can be in or beside a name: a given name, a title, a particle, a verb of saying,
 * a nationality, a family's name, or a word of the language. Data: `data/name-words.json`,
 * `nationalities.json`. All on folded words.
 */
import { isCommon, isListed } from "./common-words.ts";
import lists from "./data/name-words.json" with { type: "json" };
import nationalities from "./data/nationalities.json" with { type: "json" };
import { type FamilyName, familyName, isPublicAdjective } from "./family-names.ts";
import { fold, foldAlef, foldDiacritics, foldedSet } from "./fold.ts";
import { ALSO_WORDS, ARAB_GIVEN, GIVEN, MEN, RATHER_WORDS } from "./given-names.ts";
import { type Reading, readings } from "./proclitics.ts";
import { isStopWord } from "./stop-words.ts";

const TITLES = foldedSet(lists.titles);
const ROLES = foldedSet(lists.roles);
const THROUGH = foldedSet(lists.through);
const SAYING = foldedSet(lists.saying);
const ARAB_PARTICLES = foldedSet(lists.arab_particles);
const FOREIGN_PARTICLES = foldedSet(lists.foreign_particles);
const BEFORE_ALLAH = foldedSet(lists.before_allah);
const BEFORE_DIN = foldedSet(lists.before_din);
const ORGANISATION_BEFORE = foldedSet(lists.organisation_before);
const ORGANISATION_OF = foldedSet(lists.organisation_of);
const ORGANISATION_THE = foldedSet(lists.organisation_the);
const AFTER_NAMES = foldedSet(lists.after_names);

/** `سوري`, `سورية`, `السوري`, `السورية`, `سوريون`, … */
const NATIONALITIES = new Set(
  Object.values(nationalities)
    .flat()
    .map(fold)
    .flatMap((stem) => ["", "ه", "ون", "ين", "ان", "ات", "ا"].map((ending) => stem + ending))
    .flatMap((word) => [word, `ال${word}`]),
);

/** Whether a word, folded or not, is the adjective of a country: `السوريون`. */
export const isNationality = (word: string): boolean => NATIONALITIES.has(fold(word));

export interface OrganisationHead {
  readonly type: "before" | "of" | "the";
  readonly clitic: string;
}

function organisationHead(ways: readonly Reading[]): OrganisationHead | undefined {
  for (const { word, clitic } of ways) {
    if (ORGANISATION_BEFORE.has(word)) return { type: "before", clitic };
    if (ORGANISATION_OF.has(word)) return { type: "of", clitic };
    if (ORGANISATION_THE.has(word)) return { type: "the", clitic };
  }
  return undefined;
}

export interface NameWord {
  readonly folded: string;
  /** The proclitic before a given name that this word is; undefined when it is none. */
  readonly given: string | undefined;
  /** That given name is a word of the language as well: `صالح`, `أمل`. */
  readonly alsoWord: boolean;
  /** And that sooner than a name: `عيد`, `أفراح`. */
  readonly rather: boolean;
  /** It is a foreigner's. */
  readonly foreign: boolean;
  readonly title: boolean;
  readonly role: boolean;
  readonly through: boolean;
  readonly saying: boolean;
  readonly particle: "arab" | "foreign" | undefined;
  readonly nationality: boolean;
  /** An adjective of public life with the article, of one thing: `التجاري`, `الخيرية`. */
  readonly adjective: boolean;
  readonly afterName: boolean;
  /** It may be a family's name although it looks like a word. */
  readonly family: FamilyName | undefined;
  /**
   * The head of an organisation's name: `before` a name that stands alone (صحيفة), in a genitive with
   * what it is `of` (جامعة), or with the article before adjectives (الهيئة).
   */
  readonly organisation: OrganisationHead | undefined;
  /** With the article. */
  readonly definite: boolean;
  /** A word of the language, or a form of one. */
  readonly common: boolean;
  /** None of all that: it may be part of a name that no list has. */
  readonly unknown: boolean;
  /** Such a part as may come first. */
  readonly begins: boolean;
  /** الله or الدين after it makes one name. */
  readonly compound: boolean;
}

/** What a word as written can be. */
export function nameWord(written: string): NameWord {
  const word = fold(written);
  const light = foldAlef(foldDiacritics(written));
  const ways = readings(word);
  const has = (set: ReadonlySet<string>) => ways.some((way) => set.has(way.word));
  // بيان is a word, not ب and a name.
  const listed = isListed(word);
  const grammar = isGrammar(word, written);
  const name = ways.find(
    (way) =>
      (!(listed && way.clitic !== "") &&
        !grammar &&
        GIVEN.has(way.word) &&
        light.endsWith(ALSO_WORDS.get(way.word) ?? "")) ||
      /^عبدال.{3,}/.test(way.word),
  );
  const adjective = has(NATIONALITIES);
  const common = isCommon(word) || isAccusative(written) || grammar;
  const definite = /^(?:و?[بك]?ال|[وف]?لل)./.test(word);
  const title = has(TITLES);
  const role = has(ROLES);
  const through = has(THROUGH);
  const saying = has(SAYING);
  const unknown =
    !common && !adjective && !title && !saying && word.length > 1 && !/[0-9]/.test(word);
  return {
    folded: word,
    given: name?.clitic,
    alsoWord: name !== undefined && ALSO_WORDS.has(name.word),
    rather: name !== undefined && RATHER_WORDS.has(name.word),
    foreign: name !== undefined && !ARAB_GIVEN.has(name.word) && GIVEN.has(name.word),
    title,
    role,
    through,
    saying,
    particle:
      isParticle(word, written) && ARAB_PARTICLES.has(word)
        ? "arab"
        : FOREIGN_PARTICLES.has(word)
          ? "foreign"
          : undefined,
    nationality: adjective,
    adjective: isPublicAdjective(word),
    organisation: organisationHead(ways),
    afterName: AFTER_NAMES.has(word),
    // التركي is a family's name as well.
    family:
      (adjective && !MEN.has(word.slice(2))) || title || role || through || grammar
        ? undefined
        : familyName(word, written),
    definite,
    common,
    unknown,
    begins: unknown && !definite && !role && !through && !NOUN.test(word),
    compound: has(BEFORE_ALLAH) || has(BEFORE_DIN),
  };
}

/** `سكرتارية`; `تستهل`. */
const NOUN = /^.{5,}يه$|^[وف]?[ينت]ست.{2}/;

/** `آل`, not `الـ`. */
const isParticle = (word: string, written: string): boolean =>
  word !== "ال" || written.startsWith("آ");

/** Whether `الله` or `الدين` after this word makes one name: `نصر الله`, `صلاح الدين`. */
export function makesCompound(word: string, next: string): boolean {
  return (next === "الله" && BEFORE_ALLAH.has(word)) || (next === "الدين" && BEFORE_DIN.has(word));
}

/** Heads of organisations' names, folded. */
export const ORGANISATION_HEADS: ReadonlySet<string> = new Set([
  ...ORGANISATION_BEFORE,
  ...ORGANISATION_OF,
  ...ORGANISATION_THE,
]);

/** Words in or before which a person's name may begin, folded. */
export const TRIGGERS: ReadonlySet<string> = new Set([
  ...GIVEN,
  ...TITLES,
  ...ROLES,
  ...SAYING,
  ...ARAB_PARTICLES,
  ...[...NATIONALITIES].filter((word) => word.startsWith("ال")),
]);

/** With the sign of an indefinite accusative at its end: `مطمئنةً`, `متهكمًا`. */
const isAccusative = (written: string): boolean => /\u064B\p{L}?$/u.test(written);

/** A word of grammar: `إلا`, not `آلاء`. Those of two letters are syllables of foreign names as well: `كي`. */
const isGrammar = (word: string, written: string): boolean =>
  word.length > 2 && isStopWord(word, written);
