/** The text of results comes from the articles' pages: it must be what was indexed, word for word. */
import { join } from "node:path";
import { describe, expect, inject } from "vitest";
import { words } from "#src/arabic/fold.ts";
import { BESIDE_ELEMENTS } from "#src/search/document.ts";
import { openIndex } from "#src/search/open-index.ts";
import { pageText } from "#src/search/page-text.ts";
import { presentExcerpt } from "#src/search/present.ts";
import { search } from "#src/search/search.ts";
import { buildIndex } from "#src/site/archive-index.ts";
import { loadArticles } from "#src/site/load.ts";
import { searchSources } from "#src/site/search-documents.ts";
import { articleUrl } from "#src/site/urls.ts";
import { test } from "../support/visit.ts";

const fixture = inject("fixture");
const { articles } = loadArticles(join(fixture.root, "content/articles"), "public");
const documents = searchSources(buildIndex(articles).index).map((source) => source.read());

const counted = (paragraphs: readonly { id: string; text: string }[]) =>
  paragraphs.map(({ id, text }) => ({ id, words: words(text).map((word) => word.text) }));

describe.each(["root", "prefixed"] as const)("the pages of the site (%s)", (name) => {
  const { dir, prefix } = fixture.sites[name];

  test("hold the indexed text of every article", async () => {
    expect(documents.length).toBeGreaterThan(25);
    for (const { id, paragraphs } of documents)
      expect(counted(await pageText(dir, articleUrl(id))), id).toEqual(counted(paragraphs));
  });

  test("are read in the browser as they are here", async ({ visit }) => {
    const page = await visit("search/", { site: name });
    for (const { id } of documents) {
      const seen: { id: string; text: string }[] = await page.evaluate(`(async () => {
        const response = await fetch(${JSON.stringify(prefix + articleUrl(id).slice(1))});
        const page = new DOMParser().parseFromString(await response.text(), "text/html");
        for (const link of page.querySelectorAll('.text a[href^="#"]')) link.remove();
        const blocks = [...page.querySelectorAll(".text > [id]")].map((block) => ({
          id: block.id,
          text: block.textContent,
        }));
        const beside = [...page.querySelectorAll(${JSON.stringify(BESIDE_ELEMENTS)})];
        const text = beside.map(({ textContent }) => textContent).join("\\n");
        return text === "" ? blocks : [...blocks, { id: "main", text }];
      })()`);
      expect(counted(seen), id).toEqual(counted(await pageText(dir, articleUrl(id))));
    }
  });

  test("agree with the index about where words stand", async () => {
    const engine = await openIndex(join(dir, "search-index"), {
      root: prefix,
      text: (url) => pageText(dir, url),
    });
    for (const { id, paragraphs } of documents) {
      const last = words(paragraphs.at(-1)?.text ?? "").filter(({ text }) => text.length > 4);
      const word = last.at(-1)?.text;
      if (word === undefined) continue;
      const { ranked, groups } = await search(word, engine);
      const cards = await Promise.all(ranked.map(({ key }) => engine.card(key)));
      const key = ranked[cards.findIndex((card) => card.id === id)]?.key ?? -1;
      const card = await engine.card(key);
      const shown = await presentExcerpt(key, groups, card, await engine.text(card));
      const marked = shown?.pieces.filter((piece) => piece.marked).map(({ text }) => text) ?? [];
      expect(marked, `${id} ${word}`).not.toEqual([]);
      const { groups: again } = await search(marked[0] ?? "", engine);
      const stems = (all: typeof groups) =>
        all.flatMap(({ members }) => members.map((m) => m.stem));
      expect(
        stems(again).some((stem) => stems(groups).includes(stem)),
        `${id} ${word}`,
      ).toBe(true);
    }
  });
});
