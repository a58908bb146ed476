/**
 * Which subject an outlet's category is. Categories that name a region or a mixture are none, and their
 * articles are left out; docs/topics.md gives the reasons.
 */
export const MAPPING: Readonly<Record<string, Readonly<Record<string, string | undefined>>>> = {
  aj2022_txt: {
    culture: "arts-culture-media",
    economy: "economy-business",
    politics: "politics",
    science: "science-technology",
  },
  hespress2022_txt: {
    culture: "arts-culture-media",
    economy: "economy-business",
    politics: "politics",
    tamazight: undefined,
  },
  ant_sgml: {
    culture: "arts-culture-media",
    economy: "economy-business",
    politic: "politics",
    society: "crime-law-justice",
    sport: "sport",
    technology: "science-technology",
    diverse: undefined,
    internationalNews: undefined,
    localNews: undefined,
    middleEast: undefined,
  },
};
