/** The facts of all articles, read from the bundles' files: what filters, counts and charts go by. */

import type { Tag } from "#src/article.ts";
import { inPeriod, type Period } from "./day-range.ts";
import type { ArticleKey, Engine } from "./engine.ts";
import { DAYS, type Days, TAGS, type Tagged } from "./facts.ts";
import type { Filters } from "./filters.ts";
import { ALIASES, type Aliases, type AliasFile, namesMeant } from "./names.ts";

/** By the number of the article. */
export interface DayFacts {
  /** EDTF day of publication without `?`; empty when not known. */
  readonly days: readonly string[];
  readonly publishers: readonly (string | undefined)[];
}

export interface TagFacts {
  readonly kind: Tag["kind"];
  readonly name: string;
  readonly articles: readonly ArticleKey[];
}

/** Days and outlets of the whole archive: a few bytes an article. */
export async function readDays({
  bundles,
  file,
}: Pick<Engine, "bundles" | "file">): Promise<DayFacts> {
  const parts = await Promise.all(
    bundles.map(async ({ path }): Promise<Days> => JSON.parse(await file(path + DAYS))),
  );
  return {
    days: parts.flatMap((part) =>
      part.days.flatMap(([day, articles]) => new Array<string>(articles).fill(day)),
    ),
    publishers: parts.flatMap(({ publisher, publishers }) => publisher.map((n) => publishers[n])),
  };
}

/** Every tag with its articles, rising. */
export async function readTags({
  bundles,
  file,
}: Pick<Engine, "bundles" | "file">): Promise<readonly TagFacts[]> {
  const parts = await Promise.all(
    bundles.map(async ({ path }): Promise<Tagged> => JSON.parse(await file(path + TAGS))),
  );
  const tags = new Map<string, { kind: Tag["kind"]; name: string; articles: ArticleKey[] }>();
  let first = 0;
  parts.forEach((part, bundle) => {
    for (const [kind, name, ...steps] of part) {
      const key = `${kind}:${name}`;
      const tag = tags.get(key) ?? { kind, name, articles: [] };
      tags.set(key, tag);
      let article = first;
      for (const step of steps) {
        article += step;
        tag.articles.push(article);
      }
    }
    first += bundles[bundle]?.articles ?? 0;
  });
  return [...tags.values()];
}

type Test = (key: ArticleKey) => boolean;

/**
 * Which articles the filters let pass; undefined when they ask nothing. Facts are read only as far as
 * the filters need them.
 */
export async function passing(
  { tags, publishers, periods, untitled }: Filters,
  engine: Engine,
): Promise<Test | undefined> {
  const tests: Test[] = [];
  const aliases = (of: keyof AliasFile) => async (): Promise<Aliases> =>
    (JSON.parse(await engine.file(ALIASES)) as AliasFile)[of];
  if ([publishers, periods].some((of) => of.with.length + of.without.length > 0)) {
    const facts = await readDays(engine);
    const names = new Set(facts.publishers.filter((name) => name !== undefined));
    const meant = async (values: readonly string[]) => {
      const found = values.map((value) => namesMeant(value, names, aliases("publishers")));
      return new Set((await Promise.all(found)).flatMap((some) => [...some]));
    };
    const among = (some: ReadonlySet<string>) => (key: ArticleKey) =>
      some.has(facts.publishers[key] ?? "");
    if (publishers.with.length > 0) tests.push(among(await meant(publishers.with)));
    if (publishers.without.length > 0) tests.push(not(among(await meant(publishers.without))));
    const within = (period: Period) => (key: ArticleKey) => inPeriod(facts.days[key] ?? "", period);
    tests.push(...periods.with.map(within), ...periods.without.map((one) => not(within(one))));
  }
  if (tags.with.length + tags.without.length > 0) {
    const all = await readTags(engine);
    const names = new Set(all.map(({ name }) => name));
    const having = async (value: string): Promise<Test> => {
      const meant = await namesMeant(value, names, aliases("tags"));
      const tagged = all.filter(({ name }) => meant.has(name));
      const articles = new Set(tagged.flatMap((tag) => tag.articles));
      return (key) => articles.has(key);
    };
    for (const value of tags.with) tests.push(await having(value));
    for (const value of tags.without) tests.push(not(await having(value)));
  }
  if (untitled.length > 0) {
    const { titledWith } = await import("./operators.ts");
    for (const value of untitled) tests.push(not(await titledWith(value, engine)));
  }
  return tests.length === 0 ? undefined : (key) => tests.every((test) => test(key));
}

const not =
  (test: Test): Test =>
  (key) =>
    !test(key);
