import { expect, it } from "vitest";
import { readDatelineField } from "#src/parse/dateline.ts";
import { parse, textRecord } from "../support/parse.ts";

it.each([
  ["القاهرة 1-1 (اف ب)", "القاهرة", ["اف ب"]],
  ["الجزائر 3 مايو", "الجزائر", []],
  ["بكين 5 يناير (شينخوا)", "بكين", ["شينخوا"]],
  ["صنعاء - رويترز", "صنعاء", ["رويترز"]],
  ["صفاقس", "صفاقس", []],
  ["بلدة لا تعرفها القوائم", "بلدة لا تعرفها القوائم", []],
])("%s", (field, place, agencies) => {
  expect(readDatelineField(field, [])).toMatchObject({ place, agencies });
});

it("goes before what the text opens with, and is kept as it was", () => {
  const record = textRecord("بيروت - قال التجار إن الموسم بدأ مبكرا هذا العام في الأسواق كلها.");
  const { fields } = record;
  const { article } = parse({ ...record, fields: { ...fields, title: "ع", dateline: "صيدا" } });
  expect(article.dateline).toBe("صيدا");
  expect(article.sourceFields["dateline"]).toBe("صيدا");
});
