import { describe, expect, it } from "vitest";
import { leftOutOf, mergeLeftOut, noiseOf, splitLeftOut } from "#src/markdown/left-out.ts";
import { faultOfBody } from "#src/markdown/proof.ts";
import { LEFT_OUT, toMarkdown } from "#src/markdown/to-markdown.ts";

const HEADING = `## ${LEFT_OUT}`;

describe("the section of what was left out", () => {
  it("is no part of the body", () => {
    expect(splitLeftOut(`نص\n\n${HEADING}\n\nشارك\n\nتابعنا`)).toEqual({
      body: "نص",
      leftOut: "شارك\n\nتابعنا",
    });
    expect(splitLeftOut("نص\n\n## عنوان\n\nنص")).toEqual({ body: "نص\n\n## عنوان\n\nنص" });
    expect(splitLeftOut(`${HEADING}\n\nشارك`)).toEqual({ body: "", leftOut: "شارك" });
  });

  it("begins at no heading that an article itself has", () => {
    const blocks = [
      { type: "paragraph", text: "نص" },
      { type: "heading", text: LEFT_OUT },
      { type: "paragraph", text: "تتمة" },
    ] as const;
    const body = toMarkdown(blocks);
    expect(faultOfBody(body, blocks)).toBeUndefined();
    expect(splitLeftOut(body)).toEqual({ body });
  });

  it("holds each line that front matter keeps, as text", () => {
    const fields = { noise: "شارك\n# وسم", page_noise: "حقوق", author: "سلمى" };
    expect(noiseOf(fields)).toEqual(["شارك", "# وسم", "حقوق"]);
    expect(leftOutOf(fields)).toBe("شارك\n\n\\# وسم\n\nحقوق");
    expect(leftOutOf({ author: "سلمى" })).toBeUndefined();
  });

  it("stays as a person left it, and else follows front matter", () => {
    const sourceFields = { noise: "شارك" };
    expect(mergeLeftOut({ sourceFields, leftOut: "شارك" }, "جديد")).toBe("جديد");
    expect(mergeLeftOut({ sourceFields, leftOut: "شارك" }, undefined)).toBeUndefined();
    expect(mergeLeftOut({ sourceFields, leftOut: "شارك، بيد إنسان" }, "جديد")).toBe(
      "شارك، بيد إنسان",
    );
    expect(mergeLeftOut(undefined, "جديد")).toBe("جديد");
  });
});
