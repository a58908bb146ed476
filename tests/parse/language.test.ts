import { expect, it } from "vitest";
import { languageOf } from "#src/parse/language.ts";

it.each([
  ["ar", "اتفق الوزيران في القاهرة على فتح المعبر"],
  ["ar", ""],
  ["ar", "1234 — …"],
  ["en", "The ministers agreed to open the crossing."],
  ["fr", "Les ministres et le président dans la ville."],
  ["fa", "این خبر را برای شما از تهران که پایتخت است می‌نویسم"],
  ["he", "השרים הסכימו לפתוח את המעבר"],
  ["ar", `${"اتفق الوزيران في القاهرة على فتح المعبر. ".repeat(20)}${"function(){} ".repeat(500)}`],
])("%s: %s", (language, text) => {
  expect(languageOf(text)).toBe(language);
});
