/** From documents to answers: the index as Pagefind builds it, asked the way page and terminal ask. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Message } from "#src/message.ts";
import { type SearchDocument, sourceOf } from "#src/search/document.ts";
import type { Engine } from "#src/search/engine.ts";
import { isGuessed } from "#src/search/group.ts";
import { indexArchive } from "#src/search/index-archive.ts";
import { openIndex } from "#src/search/open-index.ts";
import { present, type Result } from "#src/search/present.ts";
import { search } from "#src/search/search.ts";
import { articleUrl } from "#src/site/urls.ts";
import { DOCUMENTS } from "./documents.ts";

const folder = mkdtempSync(join(tmpdir(), "warraq-search-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const messages: Message[] = [];
const build = async (name: string, documents: readonly SearchDocument[], most?: number) => {
  const outDir = join(folder, name);
  const report = (message: Message) => messages.push(message);
  await indexArchive(documents.map(sourceOf), { outDir, report, ...(most && { most }) });
  return outDir;
};

/** The index of documents, whose text stands in for their pages. */
const open = (dir: string, documents: readonly SearchDocument[] = [], root = "/") =>
  openIndex(dir, {
    root,
    text: async (url) => documents.find(({ id }) => articleUrl(id) === url)?.paragraphs ?? [],
  });

async function ask(engine: Engine, query: string): Promise<Result[]> {
  const { ranked, groups } = await search(query, engine);
  return Promise.all(ranked.slice(0, 10).map(({ key }) => present(key, groups, engine)));
}

describe.each([
  ["one bundle", undefined],
  ["several bundles", 12],
])("twenty articles in %s", (name, most) => {
  let dir: string;
  let engine: Engine;
  beforeAll(async () => {
    dir = await build(name, DOCUMENTS, most);
    engine = await open(dir, DOCUMENTS, "/archive/");
  });
  const ids = async (query: string) => (await ask(engine, query)).map(({ id }) => id);
  const first = async (query: string) => (await ids(query))[0];

  test("finds an article by its id and its address in the archive", async () => {
    const long = { ...DOCUMENTS[0], id: "0123456789abc" } as SearchDocument;
    const own = await open(await build(`${name} ids`, [long]), [long]);
    const found = async (query: string) => {
      const { ranked, address } = await search(query, own);
      return address && ranked.length;
    };
    expect(await found("0123456789abc")).toBe(1);
    expect(await found("https://x.example/articles/0123456789abc/#p1")).toBe(1);
    expect(await found("0123456789abd")).toBe(false);
  });

  test("answers a name in Latin letters as the archive writes it, unless an article has it", async () => {
    const documents: SearchDocument[] = [
      ["s1", "الخرطوم تستقبل المهرجان", "أقيم المهرجان في السودان.", "السودان"],
      ["s2", "المهرجان يختتم أعماله", "قال باراك أوباما كلمته.", "باراك أوباما"],
      ["s3", "نص له كلمة لاتينية", "شركة Sonatrach في الجزائر.", "الجزائر"],
    ].map(([id = "", title = "", text = "", tag = ""]) => ({
      id,
      title,
      tags: [{ name: tag, kind: "place" as const }],
      paragraphs: [{ id: "p1", text }],
    }));
    const own = await open(await build(`${name} latin`, documents), documents);
    const found = async (query: string) => {
      const { retyped, ranked, groups } = await search(query, own);
      const best = ranked[0] && (await present(ranked[0].key, groups, own));
      return [retyped, best?.id];
    };
    expect(await found("Sudan")).toEqual(["السودان", "s1"]);
    expect(await found("obama")).toEqual(["باراك أوباما", "s2"]);
    expect(await found("barack obama")).toEqual(["باراك أوباما", "s2"]);
    expect(await found("مهرجان sudan")).toEqual(["مهرجان السودان", "s1"]);
    expect(await found("sonatrach")).toEqual([undefined, "s3"]);
    expect(await found("hgl,v[hk")).toEqual([undefined, undefined]);
  });

  test("leaves out periods and headlines", async () => {
    const days = async (query: string) =>
      (await search(query, engine)).ranked.map(({ key }) => key).length;
    expect(await days("-عنوان:الجبل")).toBe(19);
    expect(await days("2016-02-01")).toBe(1);
    expect(await days("-سنة:2016")).toBe(10);
    expect(await days("سنة:2016 -2016-02-01")).toBe(9);
    expect(await days("سنة:2016 -سنة:2016")).toBe(0);
  });

  test.each([
    ["a proclitic in the article", "إطلاق", "d0"],
    ["a proclitic in the query", "بالمستشفى", "d2"],
    ["several in the query", "وللمستشفى", "d2"],
    ["one that only folding hides", "مئة", "d2"],
    ["a proclitic that no other article proves", "حلول 2030", "d5"],
    ["alef without hamza", "اطلاق سراح", "d0"],
    ["hamza in another seat", "المؤتمر", "d5"],
    ["ى for ي", "المهندسى", "d3"],
    ["ي for ى", "المستشفي", "d2"],
    ["ه for ة", "مكتبه متنقله", "d4"],
    ["vowel signs in the query", "الزَّيْتُون", "d1"],
    ["vowel signs in the article", "أزهار نادرة", "d12"],
    ["tatweel", "المـــذنب", "d14"],
    ["Latin digits for Arabic ones", "2030", "d5"],
    ["Arabic digits as they are", "٢٠٣٠", "d5"],
    ["Persian letters", "کتاب للأطفال", "d4"],
    ["invisible marks", "\u202Bالمضيق\u202C\u200F", "d10"],
    ["a comma without a space", "وأضاف", "d3"],
    ["the word before that comma", "آمن", "d3"],
    ["a name in two words", "عبد الرحمن", "d7"],
    ["two words run together", "قطارسريع", "d18"],
    ["the keyboard set to English", "hgljpt", "d8"],
    ["signs that are letters there", "l,sl hgr'ht td hg[fg", "d1"],
    ["letters at a number", "2030م", "d5"],
    ["a broken plural", "وزراء المتاحف", "d8"],
    ["another spelling of a foreign word", "حاسوب", "d11"],
    ["a word that begins with و", "الوزير المتحف", "d8"],
    ["the same without its article", "وزير المتحف", "d8"],
    ["another inflection", "الصيادين", "d16"],
    ["a half typed word", "تلسك", "d14"],
    ["words of the title", "قطار سريع", "d18"],
  ])("are found with %s: %s", async (_, query, id) => {
    expect(await first(query)).toBe(id);
  });

  test("keys that type no words of the archive are not taken for others", async () => {
    expect(await ids("xqzptv")).toEqual([]);
  });

  test("a phrase finds its words side by side only", async () => {
    expect(await ids('"وزير النقل"')).toEqual(["d18"]);
    expect(await ids("«وزير الثقافة»")).toEqual(["d8"]);
  });

  test("a phrase has its own stop words, not any others", async () => {
    const said = ["خرج الرجل من البيت", "خرج الرجل إلى البيت"].map((text, i) => ({
      id: `s${i}`,
      title: `خبر ${i}`,
      tags: [],
      paragraphs: [{ id: "p1", text }],
    }));
    const two = await open(await build("stop-words", said), said);
    expect((await ask(two, '"الرجل إلى البيت"')).map(({ id }) => id)).toEqual(["s1"]);
    expect((await ask(two, '"خرج الرجل"')).map(({ id }) => id)).toEqual(["s0", "s1"]);
  });

  test("a phrase with stop words is looked for in pages, and one without them is not", async () => {
    const unread = await openIndex(dir, {
      root: "/",
      text: () => Promise.reject(new Error("no page")),
    });
    const { phraseMissing, ranked } = await search('"وزير النقل"', unread);
    expect(phraseMissing).toBe(false);
    expect(ranked).toHaveLength(1);
    expect((await search('"قبل أن يختفي"', unread)).ranked).toHaveLength(1);
  });

  test("a phrase that is nowhere gives its words, and says so", async () => {
    const { phraseMissing, ranked } = await search('"المتحف الوزير"', engine);
    expect(phraseMissing).toBe(true);
    expect(ranked.length).toBeGreaterThan(0);
  });

  test("the article whose title was typed comes first, as written before as folded", async () => {
    const titles = ["قطار السهل ينطلق غدا صباحا", "قطار السهل ينطلق غدًا", "قطار السهل ينطلق غدا"];
    const same = titles.map((title, i) => ({
      id: `t${i}`,
      title,
      tags: [],
      paragraphs: [{ id: "p1", text: "قطار السهل ينطلق غدا، قال مدير قطار السهل إنه ينطلق غدا." }],
    }));
    const three = await open(await build("titles", same), same);
    for (const [i, title] of titles.entries())
      expect((await ask(three, `  ${title} `))[0]?.id).toBe(`t${i}`);
    const order = (await ask(three, "قطار السهل ينطلق غدٍا")).map(({ id }) => id);
    expect(order.indexOf("t0")).toBe(2);
  });

  test("a word with a minus leaves its articles out, in any form", async () => {
    expect(await ids("وزير -المتحف")).toEqual(["d18"]);
  });

  test("an article with all words comes before articles with some", async () => {
    expect(await first("الطريق الجبلي السيول")).toBe("d9");
  });

  test("a result has its facts, an address under the root, and the original text", async () => {
    const [result] = await ask(engine, "سوق");
    expect(result).toMatchObject({
      id: "d1",
      url: "/archive/articles/d1/",
      collected: "2017-03",
      publisher: "مجلة الجبل",
      excerpt: { anchor: "p2" },
    });
    expect(result?.date).toBeUndefined();
    expect(result?.excerpt?.pieces).toEqual([
      { text: "ويباع الزيت في ", marked: false },
      { text: "سوق", marked: true },
      { text: " القرية.", marked: false },
    ]);
  });

  test("marks the form in the text though another was typed, and keeps signs of markup", async () => {
    const [result] = await ask(engine, "اطلاق");
    expect(result?.excerpt?.pieces.filter(({ marked }) => marked)).toEqual([
      { text: "لإطلاق", marked: true },
    ]);
    expect(result?.publisher).toBe("صحيفة <الساحل>");
  });

  test.each(["", "   ", "؟!", "في من على", "(((*+?[", "<script>", "ا".repeat(10_000), "\u0000"])(
    "answers %j with nothing, quietly",
    async (query) => {
      expect(await ids(query)).toEqual([]);
    },
  );

  test("the same documents make the same files", async () => {
    const again = await build(`${name} again`, DOCUMENTS, most);
    const files = readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(dir.length));
    expect(files.length).toBeGreaterThan(20);
    for (const file of files)
      expect(readFileSync(again + file).equals(readFileSync(dir + file)), file).toBe(true);
  });
});

describe("a word with a letter that was held down", () => {
  const titles = ["سعوديي النمسا", ...new Array<string>(9).fill("البعثة السعودية")];
  const documents = titles.map((title, i) => ({ id: `s${i}`, title, tags: [], paragraphs: [] }));

  test("is what most articles have, though some have what is left of it itself", async () => {
    const engine = await open(await build("held", documents));
    const { all, groups } = await search("السعودييية", engine);
    expect({ all, guessed: groups.every(isGuessed) }).toEqual({ all: 9, guessed: true });
    expect((await search("السعودييية", engine, { asTyped: true })).all).toBe(1);
  });
});

describe("a stem with more forms than fit in one chunk", () => {
  const COUNT = 700;
  const FORMS = ["كتاب", "الكتاب", "كتابها", "والكتاب", "بالكتاب", "كتابان", "للكتاب", "كتابه"];
  const documents = Array.from({ length: COUNT }, (_, i) => {
    const words = Array.from({ length: 80 }, (_, n) => FORMS[(i + n) % FORMS.length]);
    const text = `${words.join(" ")} رقم${i}`;
    return {
      id: `c${i}`,
      title: `مقال ${i}`,
      tags: [],
      paragraphs: [{ id: "p1", text }],
    };
  });

  test("is found in every article, and in every form", async () => {
    const dir = await build("forms", documents);
    const chunks = readdirSync(dir, { recursive: true }).filter((name) =>
      /pf_index$/.test(`${name}`),
    );
    expect(chunks.length).toBeGreaterThan(3);
    const engine = await open(dir);
    const { matches } = await engine.stem("كتاب");
    expect(matches.size).toBe(COUNT);
    expect([...matches.values()].every(({ places }) => places.length === 80)).toBe(true);
  });
});

describe("an archive at its limits", () => {
  test("without articles answers nothing", async () => {
    const engine = await open(await build("empty", []));
    expect((await search("كتاب", engine)).ranked).toEqual([]);
  });

  test.each(["", "-", "؟ …", "في من على"])(
    "an article that says no more than %j is left out and reported",
    async (title) => {
      const blank = { id: "e0", title, tags: [], paragraphs: [] };
      const engine = await open(await build(`blank ${title}`, [blank, ...DOCUMENTS.slice(0, 1)]));
      expect(engine.articles).toBe(1);
      expect(messages.at(-1)).toMatchObject({ rule: "search-empty", path: "/articles/e0/" });
    },
  );

  test("says in a sentence that there is no index", async () => {
    await expect(open(join(folder, "nowhere"))).rejects.toThrow(/no search index.*build/);
  });
});
