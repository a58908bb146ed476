import { expect, it } from "vitest";
import { readBytes } from "../support/parse.ts";

const LONG = "افتتح مركز الأرصاد محطة جديدة لقياس الرياح وقال مديره إنها تعمل ليلا ونهارا ".repeat(
  3,
);

async function read(text: string) {
  const { records, messages } = await readBytes(Buffer.from(text), "a.csv");
  const fields = records.map((record) => record.fields);
  return {
    titles: fields.map(({ title }) => title),
    lines: records.map(({ line }) => line),
    messages,
  };
}

it("a table without a head loses no row", async () => {
  const { titles, lines, messages } = await read(
    `1,عنوان أول بلا رأس,"${LONG}"\n2,عنوان ثان بلا رأس,"${LONG}"\n`,
  );
  expect(titles).toEqual(["عنوان أول بلا رأس", "عنوان ثان بلا رأس"]);
  expect(lines).toEqual([1, 2]);
  expect(messages).toMatchObject([{ rule: "csv-head", line: 1 }]);
});

it("a head of unknown names is a head", async () => {
  const { titles } = await read(`bb,cc\nعنوان الخبر في سطره,"${LONG}"\n`);
  expect(titles).toEqual(["عنوان الخبر في سطره"]);
});

it("Excel's line above the head says what divides", async () => {
  const { titles, lines } = await read(`sep=;\r\nالعنوان;النص\r\nأول;نص، ونص\r\nثان;نص\r\n`);
  expect(titles).toEqual(["أول", "ثان"]);
  expect(lines).toEqual([3, 4]);
});

it("a quotation mark that nothing closes is told where rows can be read all the same", async () => {
  const { titles, messages } = await read(`title,text\nأول,نص\nثان,"نص بلا ختام\nثالث,نص\n`);
  expect(titles).toEqual(["أول", "ثان", "ثالث"]);
  expect(messages).toMatchObject([{ rule: "csv-unclosed", severity: "warning", line: 3 }]);
});
