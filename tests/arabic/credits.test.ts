import { describe, expect, test } from "vitest";
import { agencyName, agencyNames, isAgency } from "#src/arabic/agencies.ts";
import { readings } from "#src/arabic/proclitics.ts";
import { hostOf, outletByHost, outletByName } from "#src/arabic/publishers.ts";

describe("agencies", () => {
  test.each([
    ["رويترز", "رويترز"],
    ["(رويترز)", "رويترز"],
    ["أ ف ب", "فرانس برس"],
    ["أ.ف.ب", "فرانس برس"],
    ["ا ف ب", "فرانس برس"],
    ["الفرنسية", "فرانس برس"],
    ["د ب أ", "الألمانية"],
    ["AP", "أسوشيتد برس"],
    ["الأسوشيتد برس", "أسوشيتد برس"],
    ["الوكالات", "وكالات"],
  ])("%s is %s", (found, name) => expect(agencyName(found)).toBe(name));
  test("a longer text is none, even when it begins with one", () => {
    expect(isAgency("رويترز تقول إن الأسعار ارتفعت")).toBe(false);
    expect(isAgency("أحمد علي")).toBe(false);
  });
  test("a list is read whole or not at all", () => {
    expect(agencyNames("الجزيرة + وكالات")).toEqual(["الجزيرة", "وكالات"]);
    expect(agencyNames("رويترز، أ ف ب، رويترز")).toEqual(["رويترز", "فرانس برس"]);
    expect(agencyNames("رويترز، أحمد علي")).toBeUndefined();
    expect(agencyNames("")).toBeUndefined();
  });
});

describe("outlets", () => {
  test.each([
    ["alriyadh", "الرياض"],
    ["aawsat", "الشرق الأوسط"],
    ["صحيفة عكاظ", "عكاظ"],
    ["was", "وكالة الأنباء السعودية"],
  ])("code or name %s is %s", (found, name) => expect(outletByName(found)).toBe(name));
  test("a subdomain belongs to its domain, a look-alike does not", () => {
    expect(outletByHost("http://www.alriyadh.com/1067152")).toBe("الرياض");
    expect(outletByHost("m.hespress.com")).toBe("هسبريس");
    expect(outletByHost("https://notalriyadh.com/")).toBeUndefined();
    expect(outletByHost("https://mubasher.aljazeera.net/a")).toBe("الجزيرة مباشر");
  });
  test("hostOf reads addresses and bare hosts", () => {
    expect(hostOf("HTTPS://user@WWW.Example.org:8080/a?b")).toBe("example.org");
    expect(hostOf("example.org")).toBe("example.org");
    expect(hostOf("")).toBe("");
  });
});

test("readings restore the article that ل took and leave short words alone", () => {
  const read = (word: string) =>
    readings(word).map(({ clitic, word: rest }) => `${clitic}+${rest}`);
  expect(read("للامم")).toEqual(["+للامم", "ل+لامم", "ل+الامم"]);
  expect(read("ولروسيا")).toEqual(["+ولروسيا", "و+لروسيا", "ول+روسيا"]);
  expect(read("بالعراق")).toContain("ب+العراق");
  expect(read("بكر")).toEqual(["+بكر"]);
});
