import { expect, test } from "vitest";
import { LEFT_OUT, toMarkdown } from "#src/markdown/to-markdown.ts";
import { unreadMarkdown } from "#src/markdown/unread.ts";

const found = (body: string) =>
  unreadMarkdown(`---\nid: x\n---\n\n${body}`, "a.md", 3).map((message) => [
    message.line,
    message.found.split(":")[0],
  ]);

test.each([
  ["| العام | العدد |\n| --- | ---: |\n| 2014 | 3 |", [[5, "a table"]]],
  ["العام | العدد\n--- | ---\n2014 | 3", [[5, "a table"]]],
  ["نص\n\n![سد](sadd.jpg)", [[7, "an image"]]],
  ["نص <b>غليظ</b>\n\n<br>", [[5, "HTML"]]],
  ["<!-- ملاحظة -->", [[5, "HTML"]]],
  ["قال ذلك[^1].\n\n[^1]: في مقابلة.", [[7, "a footnote"]]],
  [
    "```\nرمز <b>\n```\n\nنص ~~محذوف~~",
    [
      [5, "a block of code"],
      [9, "text struck out"],
    ],
  ],
  ["اكتب `كلمة` هنا", [[5, "code"]]],
  ["عنوان\n=====", [[5, "a heading marked by the line below it"]]],
  ["[الموقع][1]\n\n[1]: https://example.org", [[7, "the address of a link in a line of its own"]]],
  ["[هنا](/tags/)", [[5, "a link to no whole address"]]],
  ["<https://example.org>", [[5, "an address in angle brackets"]]],
])("%j is told", (body, expected) => {
  expect(found(body)).toEqual(expected);
});

test("what is read, and what means itself, is not told", () => {
  const body = [
    "## عنوان\n\n- بند\n- [ ] بند\n\n1. أول\n\n> قول\n>\n> قول\n\n---\n\n***",
    "*مائل* و**غليظ** و[رابط](https://example.org/a_(b)) و[بريد](mailto:a@example.org)\n\n::figure{1}",
    "3 < 5 و5 > 3، ومن ~ إلى ~، و`وحدها، وسطر | فيه عمود\n\nنص\n---\n\n    نص مزاح\n\n[1] و[نص]",
    "\\<b> و\\`كلمة\\` و!\\[سد\\](a.jpg) و\\~~نص\\~~",
    `## ${LEFT_OUT}\n\n<b>`,
  ];
  expect(found(body.join("\n\n"))).toEqual([]);
});

test("nothing that the converter writes is told", () => {
  const text =
    "| أ | ب |\n| --- | --- |\n```\n<b>نص</b> ![س](a.jpg) [هنا](/a) [^1] `رمز` ~~نص~~\n[^1]: حاشية\n===\n<https://example.org>";
  const blocks = [
    { type: "paragraph", text },
    { type: "heading", text: "عنوان <i>مائل</i>" },
    { type: "list", items: [text, "بند"] },
    { type: "quote", lines: [text] },
  ] as const;
  expect(found(toMarkdown(blocks))).toEqual([]);
});

test("a long line is cut, and the file and what to do are named", () => {
  const [message] = unreadMarkdown(`${"كلمة ".repeat(20)}<br>`, "b.md", 0);
  expect(message?.found.length).toBeLessThan(60);
  expect(message).toMatchObject({ path: "b.md", line: 1, severity: "warning" });
  expect(message?.advice).toContain("leave the tags out");
});
