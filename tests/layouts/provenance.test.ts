/** What a page says of where its text comes from, and how a reader reports a mistake. */
import { expect, test } from "vitest";
import { provenance } from "#layouts/components/provenance.ts";
import { minutesToRead } from "#layouts/components/reading-time.ts";
import { rawUrl, reportUrl } from "#layouts/components/repository.ts";
import { readingTime } from "#layouts/words.ts";
import { storedArticle } from "../support/articles.ts";
import { siteOf } from "../support/site.ts";

const site = (yaml: string, url?: string) =>
  siteOf([], url === undefined ? {} : { url }, `title: أرشيف\n${yaml}`);
const GITHUB = "repository: https://github.com/someone/archive/";
const raw = { ...storedArticle().raw, path: "news/خبر 1.txt" };

test("the panel names the file, its hash, its encoding, what was changed and how the date is known", () => {
  const article = storedArticle({ raw, date: "2016-02-19", changes: { "soft-hyphens": 2 } });
  const panel = provenance(site(""), article).toString();
  expect(panel).toMatch(/^<details><summary>ما نعرفه وما لا نعرفه/);
  expect(panel).toContain("<bdi>news/خبر 1.txt</bdi>");
  expect(panel).toContain(`<dd>${raw.sha256}<`);
  expect(panel).toContain("<dd>utf-8<");
  expect(panel).toContain("حذف واصلات خفية (2)");
  expect(panel).toContain("مذكور في المصدر");
  expect(panel).not.toContain("<a ");
});

test("a raw file is linked where the forge is known and the file is in the repository", () => {
  const path = "news/%D8%AE%D8%A8%D8%B1%201.txt";
  expect(rawUrl(site(GITHUB).settings, raw)).toBe(
    `https://github.com/someone/archive/blob/HEAD/content/raw/${path}`,
  );
  expect(rawUrl(site("repository: https://gitlab.com/a/b").settings, raw)).toBe(
    `https://gitlab.com/a/b/-/blob/HEAD/content/raw/${path}`,
  );
  expect(rawUrl(site("repository: https://forge.example/a").settings, raw)).toBeUndefined();
  expect(rawUrl(site(GITHUB).settings, { ...raw, root: "elsewhere" })).toBeUndefined();
  expect(rawUrl(site("").settings, raw)).toBeUndefined();
});

test("a report names the article: a form of the forge, else a letter, else nothing", () => {
  const report = (yaml: string) => reportUrl(site(yaml, "https://a.example"), "0123456789");
  const form = new URL(report(`${GITHUB}\ncontact: a@b.example`) ?? "");
  expect(form.origin + form.pathname).toBe("https://github.com/someone/archive/issues/new");
  expect(form.searchParams.get("title")).toBe("تصحيح 0123456789");
  expect(form.searchParams.get("body")).toBe("https://a.example/articles/0123456789/");
  expect(report("contact: a@b.example")).toMatch(
    /^mailto:a@b\.example\?subject=.*0123456789&body=/,
  );
  expect(report("")).toBeUndefined();
});

test("reading time is at least a minute for any text, counted as Arabic counts", () => {
  expect([0, 1, 180, 360, 1800].map((n) => minutesToRead("كلمة ".repeat(n)))).toEqual([
    0, 1, 1, 2, 10,
  ]);
  expect([1, 2, 3, 11].map(readingTime)).toEqual([
    "دقيقة\u00a0للقراءة",
    "دقيقتان\u00a0للقراءة",
    "3\u00a0دقائق\u00a0للقراءة",
    "11\u00a0دقيقة\u00a0للقراءة",
  ]);
});
