import { expect, test } from "vitest";
import {
  articleUrl,
  collectedUrl,
  mediaUrl,
  outputFile,
  periodUrl,
  siteRoot,
  withPrefix,
} from "#src/site/urls.ts";

test("addresses of articles and periods", () => {
  expect(articleUrl("0123456789")).toBe("/articles/0123456789/");
  expect(periodUrl("2016")).toBe("/dates/2016/");
  expect(periodUrl("2016-02")).toBe("/dates/2016/02/");
  expect(collectedUrl("2015-07")).toBe("/collected/2015/07/");
});

test("the prefix stands before every address", () => {
  expect(withPrefix("/", "/tags/")).toBe("/tags/");
  expect(withPrefix("/archive/", "/")).toBe("/archive/");
  expect(withPrefix("/archive/", "/tags/")).toBe("/archive/tags/");
});

test("the public address may include the prefix or leave it out", () => {
  expect(siteRoot("https://a.example", "/")).toBe("https://a.example");
  expect(siteRoot("https://a.example", "/b/")).toBe("https://a.example/b");
  expect(siteRoot("https://a.example/b", "/b/")).toBe("https://a.example/b");
  expect(siteRoot("https://a.example/b", "/")).toBe("https://a.example/b");
});

test("a page is an index file in its folder, a file is itself", () => {
  expect(outputFile("/")).toBe("index.html");
  expect(outputFile("/tags/")).toBe("tags/index.html");
  expect(outputFile("/feed.xml")).toBe("feed.xml");
});

test("file names of photographs are encoded, folders stay", () => {
  expect(mediaUrl("2016/صورة 1.jpg")).toBe("/media/2016/%D8%B5%D9%88%D8%B1%D8%A9%201.jpg");
});
